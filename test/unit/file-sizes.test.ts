import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sources, src } from '../support/imports.js';

/** Lines of a source file at most: what is larger holds more than one thing. */
const MOST_LINES = 300;

/** Made by `npm run build`. */
const GENERATED = ['report/html/assets.ts', 'faults/link-worker.js'];

/** @param files relative to the folder */
async function tooLong(folder: string, files: readonly string[]): Promise<unknown[]> {
  const sizes = await Promise.all(
    files.map(async (file) => ({
      file,
      lines: (await readFile(join(folder, file), 'utf8')).split('\n').length - 1,
    })),
  );
  return sizes.filter(({ lines }) => lines > MOST_LINES);
}

test(`no source file has more than ${MOST_LINES} lines`, async () => {
  const files = (await sources()).filter((file) => !GENERATED.includes(file));
  expect(await tooLong(src, files)).toEqual([]);
});

test(`no test file has more than ${MOST_LINES} lines`, async () => {
  const folder = resolve(src, '../test');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  expect(files).toContain('unit/file-sizes.test.ts');
  expect(await tooLong(folder, files)).toEqual([]);
});
