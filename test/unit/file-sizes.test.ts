import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sources, src } from '../support/imports.js';

/** Lines of a source file at most: what is larger holds more than one thing. */
const MOST_LINES = 300;

/** Made by `npm run build`. */
const GENERATED = ['report/html/assets.ts', 'faults/link-worker.js'];

test(`no source file has more than ${MOST_LINES} lines`, async () => {
  const files = (await sources()).filter((file) => !GENERATED.includes(file));
  const sizes = await Promise.all(
    files.map(async (file) => ({
      file,
      lines: (await readFile(join(src, file), 'utf8')).split('\n').length - 1,
    })),
  );
  expect(sizes.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});
