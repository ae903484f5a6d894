import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readTap } from '../../src/script/tap.js';

async function read(text: string | Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-tap-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'log'), text);
  return readTap(join(folder, 'log'));
}

const verdicts: [what: string, tap: string, verdict: string, reason?: RegExp][] = [
  ['all points pass', '1..2\nok 1 - a\nok 2 - b\n', 'pass'],
  ['the plan comes last', 'ok 1\nok 2\n1..2\n', 'pass'],
  ['other output between', '\nstarting\nok 1 - a\nNOTICE: x\n# note\n1..1\n', 'pass'],
  [
    'a point fails',
    '1..2\nok 1 - a\nnot ok 2 - the row arrives\n',
    'fail',
    /^1 of 2 points failed: the row arrives$/,
  ],
  ...['\r', 'x\r', '\u2028', '\u0085', '\ufeff', '\u0000', '\u200b', '\u001b[31m', '\u001b[2K\r\ufeff'].map(
    (unseen): (typeof verdicts)[number] => [
      `a point fails behind ${JSON.stringify(unseen)}`,
      `1..2\nok 1 - a\n${unseen}not ok 2 - b\n`,
      'fail',
      /^1 of 2 points failed: b$/,
    ],
  ),
  ['a plan behind a byte order mark', '\ufeff1..1\nnot ok 1 - b\n', 'fail', /^1 of 1 points failed: b$/],
  ['lines that end in CRLF', '1..1\r\nok 1 - a\r\n', 'pass'],
  ['a point is missing', '1..3\nok 1\nok 2\n', 'fail', /^3 points were planned, 2 came$/],
  [
    'a point fails and one is missing',
    '1..3\nok 1\nnot ok 2 - x\n',
    'fail',
    /failed: x; 3 points were planned, 2 came/,
  ],
  ['a point too many', '1..1\nok 1\nok 2 - b\n', 'fail', /1 points were planned, 2 came/],
  ['a number comes twice', '1..2\nok 1\nok 1\n', 'fail', /point 1: .*multiple times/],
  ['no plan', 'TAP version 14\nok 1\n', 'fail', /no plan/],
  ['nothing after the version', 'TAP version 14\n', 'fail', /without a plan/],
  ['a plan and nothing else', '1..2\n', 'fail', /2 points were planned, 0 came/],
  ['a bail-out', '1..2\nok 1\nBail out! no server\n', 'fail', /^bailed out: no server$/],
  ['a failed point that is to do', '1..2\nok 1\nnot ok 2 - b # TODO some day\n', 'pass'],
  ['a skipped point', '1..2\nok 1\nok 2 # SKIP no disk\n', 'pass'],
  ['all points skipped', '1..2\nok 1 # SKIP no disk\nok 2 # SKIP no disk\n', 'skip', /^no disk$/],
  ['everything skipped', '1..0 # SKIP needs Spock\n', 'skip', /^needs Spock$/],
  ['everything skipped without a reason', '1..0\n', 'skip', /no reason given|no tests found/],
  [
    'a subtest fails',
    '# Subtest: in\n    not ok 1 - deep\n    1..1\nnot ok 1 - in\n1..1\n',
    'fail',
    /in > deep/,
  ],
  ["a subtest's plan is not kept", '# Subtest: in\n    ok 1\n    1..2\nok 1 - in\n1..1\n', 'fail', /subtest/],
];
test.each(verdicts)('%s', async (_, tap, verdict, reason) => {
  const outcome = await read(tap);
  expect(outcome?.verdict).toBe(verdict);
  if (reason) expect(outcome?.reason).toMatch(reason);
});

test('points become subtests, skips and to-dos with their reasons', async () => {
  const outcome = await read(
    '1..4\nok 1 - a\nnot ok 2\nok 3 - c # SKIP no disk\nnot ok 4 - d # TODO later\n',
  );
  expect(outcome?.subtests).toEqual([
    { name: 'a', verdict: 'pass' },
    { name: 'point 2', verdict: 'fail' },
    { name: 'c', verdict: 'skip', reason: 'no disk' },
    { name: 'd', verdict: 'known', reason: 'TODO: later' },
  ]);
});

test.each([
  ['plain output', 'hello\nworld\n'],
  ['nothing', ''],
  ['points without a plan', 'ok then\nnot ok at all\n'],
  ['a range in a sentence', 'rows 1..5 were read\nok\n'],
])('%s is no TAP', async (_, text) => {
  expect(await read(text)).toBeUndefined();
});

test('invalid UTF-8 in a name is replaced', async () => {
  const outcome = await read(
    Buffer.concat([Buffer.from('1..1\nok 1 - '), Buffer.from([0xff]), Buffer.from('\n')]),
  );
  expect(outcome?.subtests).toEqual([{ name: '\ufffd', verdict: 'pass' }]);
});

test('more points than anybody reads are an error', async () => {
  const outcome = await read(`${'ok\n'.repeat(100_001)}1..100001\n`);
  expect(outcome).toMatchObject({ verdict: 'error', reason: expect.stringMatching(/100001 TAP points/) });
});
