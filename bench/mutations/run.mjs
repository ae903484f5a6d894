// Breaks saved histories and counts what the checkers see: `npm run mutations -- DIR…`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const folder = await mkdtemp(join(tmpdir(), 'mmr-mutations-'));
const file = join(folder, 'main.mjs');
try {
  const input = join(dirname(fileURLToPath(import.meta.url)), 'main.ts');
  const bundle = await rolldown({ input, platform: 'node', external: [/^pg/] });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  await import(pathToFileURL(file).href);
} finally {
  await rm(folder, { recursive: true });
}
