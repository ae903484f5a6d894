import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
// @ts-expect-error It has no types.
import ncc from '@vercel/ncc';
import { expect, test } from 'vitest';
import { linkWorker } from '../../scripts/link-worker.mjs';
import { output } from '../../src/process/output.js';

test('the thread of the link proxies is found in a bundle, too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-links-'));
  try {
    // As scripts/bundle.mjs does.
    const options = { cache: false, quiet: true, esm: true, filename: 'index.js', transpileOnly: true };
    const { code, assets } = await ncc(resolve('test/support/links-entry.ts'), options);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'index.js'), code);
    for (const [name, { source }] of Object.entries<{ source: Buffer }>(assets))
      await writeFile(join(folder, name), source);
    const printed = await output(process.execPath, [join(folder, 'index.js')], { cwd: '/' });
    expect(printed).toBe('closed after 0 connections\n');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('src/faults/link-worker.js is made from link-thread/: npm run build', async () => {
  expect(await readFile(resolve('src/faults/link-worker.js'), 'utf8')).toBe(await linkWorker());
});
