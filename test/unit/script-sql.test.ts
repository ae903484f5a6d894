import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileDiff, sameBytes } from '../../src/script/compare.js';
import { nodeNumberOf } from '../../src/script/sql.js';

test.each([
  ['t/auto_ddl/6100a_table_create_n1.sql', 1],
  ['t/6100b_table_validate_n2.sql', 2],
  ['t/orders_n3.sql', 3],
  ['t/orders_n3_late.sql', 3],
  ['t/orders.sql', 1],
  ['t/checkn2.sql', 2],
  ['t/column2_n1.sql', 1],
  ['t/from_n1_to_n2.sql', 2],
  ['some_n2_folder/orders.sql', 1],
  ['t/orders_n12.sql', 12],
])('%s runs on n%i', (file, number) => {
  expect(nodeNumberOf(file)).toBe(number);
});

async function files(expected: string | Buffer, actual: string | Buffer): Promise<[string, string]> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-compare-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paths: [string, string] = [join(folder, 'expected'), join(folder, 'actual')];
  await Promise.all([writeFile(paths[0], expected), writeFile(paths[1], actual)]);
  return paths;
}

test.each([
  ['equal', 'a\nb\n', 'a\nb\n', true],
  ['both empty', '', '', true],
  ['one byte of many', `${'x'.repeat(200_000)}1`, `${'x'.repeat(200_000)}2`, false],
  ['only the end of the last line', 'a\n', 'a', false],
  ['only the ends of lines', 'a\n', 'b\n', false],
])('bytes: %s', async (_, a, b, same) => {
  expect(await sameBytes(...(await files(a, b)))).toBe(same);
});

test('a diff shows expected with -, actual with +', async () => {
  const diff = await fileDiff(...(await files(' id \n----\n  1\n(1 row)\n', ' id \n----\n  2\n(1 row)\n')));
  expect(diff.split('\n').map((line) => line.trimEnd())).toEqual([
    '--- expected',
    '+++ actual',
    '@@ -1,4 +1,4 @@',
    '  id',
    ' ----',
    '-  1',
    '+  2',
    ' (1 row)',
  ]);
});

test('a missing last line end shows', async () => {
  expect(await fileDiff(...(await files('a\n', 'a')))).toContain('No newline at end of file');
});

test('line ends that differ are told in words, and what else differs is shown as such', async () => {
  expect(await fileDiff(...(await files('a\r\nb\r\n', 'a\nb\n')))).toBe(
    'only the ends of lines differ: expected has CRLF, actual LF',
  );
  expect(await fileDiff(...(await files('a\nb\n', 'a\r\nb\n')))).toBe(
    'only the ends of lines differ: expected has LF, actual CRLF in 1 of 2 lines',
  );
  expect((await fileDiff(...(await files('a\r\nb\r\n', 'a\nc\n')))).split('\n')).toEqual([
    'the ends of lines differ: expected has CRLF, actual LF',
    expect.stringMatching(/^--- expected/),
    expect.stringMatching(/^\+\+\+ actual/),
    '@@ -1,2 +1,2 @@',
    ' a',
    '-b',
    '+c',
  ]);
});

test('bytes that are no UTF-8 show as different', async () => {
  const diff = await fileDiff(...(await files(Buffer.from([0xff, 10]), Buffer.from([0xfe, 10]))));
  expect(diff).toContain('-ÿ');
  expect(diff).toContain('+þ');
});

test('a long diff is cut at 200 lines, and the rest counted', async () => {
  const lines = (word: string) => Array.from({ length: 300 }, (_, i) => `${word} ${i}\n`).join('');
  const diff = (await fileDiff(...(await files(lines('a'), lines('b'))))).split('\n');
  expect(diff).toHaveLength(201);
  expect(diff[200]).toMatch(/^… \d+ more lines$/);
});

test('of very large files the first different line is shown', async () => {
  const long = 'x'.repeat(99).concat('\n').repeat(30_000);
  expect(await fileDiff(...(await files(`${long}a\n`, `${long}b\n`)))).toContain('line 30001');
});
