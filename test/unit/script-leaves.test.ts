import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { RequestError } from '../../src/errors.js';
import { readLeaves } from '../../src/script/leaves.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-leaves-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test.each<[string, string, string[], boolean]>([
  ['nothing.sh', 'echo mmr: leaves differing a\n', [], false],
  ['one.sh', 'x\n  # mmr: leaves differing orders\n', ['public.orders'], false],
  [
    'several.py',
    '#mmr:leaves differing a, S.B "x y"."z.""q"\n# mmr: leaves exceptions\r\n',
    ['public.a', 's.b', 'x y.z."q'],
    true,
  ],
  ['it.sql', '-- mmr: leaves differing a\n# mmr: nonsense, but no comment here\n', ['public.a'], false],
  ['it.mjs', '// mmr: leaves exceptions\n', [], true],
  ['a.pl', '# mmr: leaves differing "A"', ['public.A'], false],
])('%s', async (name, text, differing, exceptions) => {
  expect(await readLeaves(written(name, text))).toEqual({ differing, exceptions });
});

test.each([
  '# mmr: leave differing a',
  '# mmr: leaves differing',
  '# mmr: leaves differing a..b',
  '# mmr: leaves differing "a',
  '# mmr: leaves differing a.b.c',
  '# mmr: leaves exceptions on a',
  '# mmr:',
])('not understood: %s', async (line) => {
  const reading = readLeaves(written('wrong.sh', `true\n${line}\n`));
  await expect(reading).rejects.toThrow(RequestError);
  await expect(reading).rejects.toThrow(/wrong\.sh", line 2: "mmr: .*" is not understood; a script can say/);
});
