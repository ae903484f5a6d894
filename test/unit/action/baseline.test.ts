import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareWith, comparisonLines, readBaseline } from '../../../src/action/baseline.js';
import { RequestError } from '../../../src/errors.js';
import { changesMarkdown } from '../../../src/report/run-changes.js';
import { aTest, HOSTILE, known, theResults } from '../report-examples.js';

const fail = (name: string, reason = 'n2 lacks a row') => aTest(name, { verdict: 'fail', reason });
const folder = mkdtempSync(join(tmpdir(), 'mmr-baseline-'));
const before = theResults([aTest('a'), aTest('b'), fail('c'), aTest('d')]);

beforeAll(() => {
  mkdirSync(join(folder, 'run'));
  writeFileSync(join(folder, 'run/results.json'), JSON.stringify(before));
  writeFileSync(join(folder, 'before.json'), JSON.stringify(before));
  writeFileSync(join(folder, 'damaged.json'), '{"version":');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a baseline', () => {
  test.each(['run', 'run/results.json', 'before.json'])('is a run directory, or a file: %s', async (name) => {
    expect(await readBaseline(join(folder, name))).toEqual({ name: join(folder, name), results: before });
  });

  test.each([
    ['damaged.json', /^input baseline: ".*damaged\.json" cannot be read: .*damaged\.json is damaged: /],
    ['', /^input baseline: ".*" cannot be read: .*: there is no results\.json in it/],
    [
      'nowhere',
      /nowhere" cannot be read: there is no such folder or file; what an earlier workflow run has left is to be fetched/,
    ],
  ])('%j is refused, with what is accepted', async (name, message) => {
    const reading = readBaseline(join(folder, name));
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(RequestError);
  });

  test('that might be an artifact is refused where there is no service for them', async () => {
    await expect(readBaseline('mmr-results-main')).rejects.toThrow(
      /^input baseline: "mmr-results-main" cannot be read: there is no such folder or file, and no service for artifacts$/,
    );
  });
});

describe('a comparison with it', () => {
  const compare = (...args: Parameters<typeof theResults>) =>
    compareWith({ name: 'main', results: before }, theResults(...args));

  test('says what broke, what is not tested any more, what was mended, and what is new', () => {
    const lines = comparisonLines(compare([fail('a'), aTest('c'), aTest('d'), aTest('e')]));
    expect(lines[0]).toMatch(/^baseline main: 3 nodes · spock 5\.0\.4/);
    expect(lines.slice(1)).toEqual([
      'broke (1)',
      '  a  pass → fail: n2 lacks a row',
      'not tested any more (1)',
      '  b  pass → not there',
      'mended (1)',
      '  c  fail → pass: n2 lacks a row',
      'new or not run before, and green (1)',
      '  e  not there → pass',
      'against the baseline: 1 broke, 1 not tested any more, 1 mended, 1 new; 1 test as before',
    ]);
  });

  test('is of a shard the comparison of its own tests', () => {
    const shard = { number: 1, of: 2, ofTests: 4, schedule: 'one' };
    expect(comparisonLines(compare([aTest('a'), fail('d')], { shard })).slice(1)).toEqual([
      'broke (1)',
      '  d  pass → fail: n2 lacks a row',
      'against the baseline: 1 broke; 1 test as before',
    ]);
  });

  test('has in the summary at once what broke, and the rest folded away; nothing printed is Markdown', () => {
    const { changes } = compare([
      fail('a', HOSTILE),
      known('b', [`defect: ${HOSTILE}`]),
      aTest('c'),
      aTest('d'),
    ]);
    const text = changesMarkdown(changes, HOSTILE, 1e6);
    const [open, folded] = [text.slice(0, text.indexOf('<details>')), text.slice(text.indexOf('<details>'))];
    expect(open).toMatch(
      /^### Against the baseline: 1 broke, 1 mended, 1 known otherwise; 1 test as before\n/,
    );
    expect(open).toContain('**broke &#40;1&#41;**');
    expect(folded).toContain('<summary>mended &#40;1&#41;</summary>');
    expect(text).not.toMatch(/<script|<img|\[link\]|@somebody|\n```/);
  });

  test('is of so many rows at most', () => {
    const many = theResults(Array.from({ length: 500 }, (_, i) => fail(`t/${i}`)));
    const { changes } = compareWith({ name: 'main', results: theResults([]) }, many);
    expect(changesMarkdown(changes, 'main', 1e6)).toContain('_300 more._');
    const short = changesMarkdown(changes, 'main', 1_000);
    expect(short).toContain('_490 more._');
    expect(Buffer.byteLength(short)).toBeLessThan(1_000);
  });
});
