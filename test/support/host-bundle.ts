import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
// @ts-expect-error It has no types.
import ncc from '@vercel/ncc';

/** The script host alone, bundled as the whole program is, so that tests need no dist/ of this moment. */
export async function bundleHost(): Promise<{ program: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-host-'));
  const entry = resolve(import.meta.dirname ?? 'test/support', 'host-entry.ts');
  const { code } = await ncc(entry, { cache: false, quiet: true, transpileOnly: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'index.js'), code);
  return {
    program: join(folder, 'index.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
