import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { betweenRuns } from '../../src/report/between-runs.js';
import type { Results, TestResult } from '../../src/report/results.js';
import { aTest, HOSTILE, known, theResults } from './report-examples.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-compare-runs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fail = (name: string, reason = 'it is wrong') => aTest(name, { verdict: 'fail', reason });
const error = (name: string) => aTest(name, { verdict: 'error', reason: 'nobody knows' });
const skip = (name: string) => aTest(name, { verdict: 'skip', reason: 'needs 4 nodes', seconds: 0 });

function dirOf(name: string, results: Results): string {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'results.json'), JSON.stringify(results));
  return dir;
}

/** What the command prints for two runs of these tests. */
async function compare(before: TestResult[] | Results, after: TestResult[] | Results) {
  const dirs = [before, after].map((run, i) => dirOf(`run-${i}`, Array.isArray(run) ? theResults(run) : run));
  return said(['compare-runs', ...dirs]);
}

function notRun(name: string): TestResult {
  const { log: _, ...test } = aTest(name, { verdict: 'error', reason: 'the run ended before it' });
  return test;
}

async function said(words: string[]): Promise<{ status: number; text: string; errors: string }> {
  let [text, errors] = ['', ''];
  const status = await main(words, {
    out: { write: (more) => (text += more) },
    err: { write: (more) => (errors += more) },
  });
  return { status, text, errors };
}

describe('each test is in one list', () => {
  test.each([
    ['broke', aTest('a'), fail('a')],
    ['broke', known('a', ['limitation: x']), error('a')],
    ['broke', skip('a'), fail('a')],
    ['broke', undefined, fail('a')],
    ['red', fail('a'), fail('a')],
    ['red', fail('a'), error('a')],
    ['mended', fail('a'), aTest('a')],
    ['mended', error('a'), known('a', ['defect: x'])],
    ['untested', aTest('a'), skip('a')],
    ['untested', aTest('a'), undefined],
    ['untested', fail('a'), undefined],
    ['added', skip('a'), aTest('a')],
    ['added', undefined, aTest('a')],
    // Its turn did not come.
    ['added', notRun('a'), aTest('a')],
    ['broke', notRun('a'), fail('a')],
    ['broke', aTest('a'), notRun('a')],
    ['red', notRun('a'), notRun('a')],
    ['known', aTest('a'), known('a', ['defect: x'])],
    ['known', known('a', ['defect: x']), known('a', ['defect: y'])],
    ['known', known('a', ['defect: x']), known('a', ['limitation: x'])],
  ] as const)('%s', (list, before, after) => {
    const one = (test: TestResult | undefined) => theResults([...(test ? [test] : []), aTest('other')]);
    const { times, same, ...lists } = betweenRuns(one(before), one(after));
    expect(same).toBe(1);
    for (const [name, changes] of Object.entries(lists))
      expect(changes, name).toEqual(name === list ? [{ name: 'a', before, after }] : []);
  });

  test.each([
    [aTest('a'), aTest('a')],
    [skip('a'), skip('a')],
    [skip('a'), undefined],
    [known('a', ['defect: x', 'limitation: y']), known('a', ['limitation: y', 'defect: x'])],
  ])('or as before', (before, after) => {
    const { times, same, ...lists } = betweenRuns(theResults([before]), theResults(after ? [after] : []));
    expect([same, ...Object.values(lists).flat()]).toEqual([1]);
  });

  test('what is known is red in a strict run', () => {
    const strict = theResults([known('a', ['limitation: x'])], { strict: true });
    expect(betweenRuns(theResults([aTest('a')]), strict).broke).toHaveLength(1);
  });

  test('tests of one name are told apart', () => {
    const before = theResults([aTest('a'), aTest('a')]);
    expect(betweenRuns(before, theResults([aTest('a'), fail('a')])).broke.map(({ name }) => name)).toEqual([
      'a (2)',
    ]);
    expect(betweenRuns(before, theResults([aTest('a')])).untested).toHaveLength(1);
  });
});

describe('what became slower', () => {
  /** Twenty tests that take so many seconds each, times what a test says of it. */
  const run = (seconds: (i: number) => number) =>
    theResults(Array.from({ length: 20 }, (_, i) => aTest(`t/${i}`, { seconds: seconds(i) })));
  const base = run((i) => 1 + i / 10);
  const slower = (after: Results) => betweenRuns(base, after).times.slower.map(({ name }) => name);

  test('is beyond the noise of the runs', () => {
    const noisy = (i: number) => (1 + i / 10) * (i % 2 === 0 ? 1.1 : 0.9);
    expect(slower(run(noisy))).toEqual([]);
    expect(slower(run((i) => noisy(i) * (i === 7 ? 3 : 1)))).toEqual(['t/7']);
  });

  test('is more than the whole run became', () => {
    const { times } = betweenRuns(
      base,
      run((i) => (1 + i / 10) * 2),
    );
    expect(times).toMatchObject({ of: 20, slower: [] });
    expect(times.factor).toBeCloseTo(2);
    expect(slower(run((i) => (1 + i / 10) * 2 * (i === 3 ? 2 : 1)))).toEqual(['t/3']);
  });

  test('is nothing that takes no time, and nothing that was not green both times', () => {
    const short = theResults(base.tests.map((one) => ({ ...one, seconds: 0.01 })));
    const longer = theResults(short.tests.map((one, i) => ({ ...one, seconds: i === 2 ? 0.4 : 0.01 })));
    expect(betweenRuns(short, longer).times.slower).toEqual([]);
    const red = theResults(base.tests.map((one, i) => (i === 2 ? { ...fail(one.name), seconds: 90 } : one)));
    expect(slower(red)).toEqual([]);
  });

  test('the one that took the most more comes first', () => {
    const factors: Record<number, number> = { 2: 3, 19: 3 };
    expect(slower(run((i) => (1 + i / 10) * (factors[i] ?? 1)))).toEqual(['t/19', 't/2']);
  });
});

describe('the command', () => {
  test('names what broke with its reason, and what is not tested any more; status 1', async () => {
    const { status, text } = await compare(
      [aTest('dml/a'), aTest('dml/b'), fail('dml/c', 'was wrong'), fail('dml/d')],
      [fail('dml/a', 'n2 has lost a row:\nrow 7'), aTest('dml/c'), fail('dml/d'), aTest('dml/e')],
    );
    expect(text).toContain('\nbroke (1)\n  dml/a  pass → fail: n2 has lost a row: row 7\n');
    expect(text).toContain('\nnot tested any more (1)\n  dml/b  pass → not there\n');
    expect(text).toContain('\nstill red (1)\n  dml/d  fail → fail: it is wrong\n');
    expect(text).toContain('\nmended (1)\n  dml/c  fail → pass: was wrong\n');
    expect(text).toContain('\nnew or not run before, and green (1)\n  dml/e  not there → pass\n');
    expect(text).toMatch(
      /\n1 broke, 1 not tested any more, 1 still red, 1 mended, 1 new; 0 tests as before\n$/,
    );
    expect(status).toBe(1);
  });

  test('what had not been run is not mended', async () => {
    const { text } = await compare([aTest('a'), notRun('b')], [notRun('a'), aTest('b')]);
    expect(text).toContain('\nnew or not run before, and green (1)\n  b  not run → pass\n');
    expect(text).toContain('\nbroke (1)\n  a  pass → not run: the run ended before it\n');
    expect(text).not.toContain('mended');
  });

  test('says what the two runs were', async () => {
    const { text } = await compare([aTest('a')], theResults([aTest('a')], { seed: 'other' }));
    expect(text).toMatch(
      /^before {2}.*run-0\n {8}3 nodes · spock 5\.0\.4 .* seed abc\n {8}passed: 1 test\nafter /,
    );
    expect(text).toContain('seed other');
  });

  test.each([
    ['nothing broke', [aTest('a'), fail('b')], [aTest('a'), fail('b')], 0],
    ['one could not be judged', [aTest('a')], [error('a')], 2],
    ['one says nothing any more', [aTest('a'), aTest('b')], [aTest('a'), skip('b')], 2],
    ['one fails besides', [aTest('a'), aTest('b')], [fail('a'), skip('b')], 1],
    ['a run was cut short', [aTest('a')], theResults([aTest('a')], { finished: false }), 2],
  ])('%s: its status', async (_, before, after, status) => {
    expect((await compare(before, after)).status).toBe(status);
  });

  test('says what is slower, and how much the runs differ by themselves', async () => {
    const many = (last: number) =>
      Array.from({ length: 10 }, (_, i) => aTest(`t/${i}`, { seconds: i === 9 ? last : 2 }));
    const { status, text } = await compare(many(2), many(8));
    expect(text).toContain(
      '\nslower (1): the 10 tests that are green both times took 1.00 times as long, give or take 0 %\n  t/9  2.0 s → 8.0 s\n',
    );
    expect(status).toBe(0);
  });

  test('shows what others have printed on one line, harmless', async () => {
    const { text } = await compare(
      [aTest('a')],
      [fail('a', HOSTILE), known(HOSTILE, [`defect: ${HOSTILE}`])],
    );
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e|##\[|^::/mu);
    expect(text.split('\n').filter((line) => line.startsWith('  ')).length).toBe(6);
  });

  test.each([
    [
      'no folder',
      [join(folder, 'nowhere'), join(folder, 'nowhere')],
      /nowhere: there is no such folder; name/,
    ],
    ['one run', [folder], /missing required argument 'after'/],
    ['three runs', ['a', 'b', 'c'], /too many arguments/],
  ])('%s is status 3', async (_, dirs, words) => {
    const { status, errors } = await said(['compare-runs', ...dirs]);
    expect(errors).toMatch(words);
    expect(status).toBe(3);
  });

  test('damaged results are named with what is wrong in them, status 3', async () => {
    const dir = dirOf('damaged', { ...theResults([aTest('a')]), tests: 'none' } as never);
    const { status, errors } = await said(['compare-runs', dir, dir]);
    expect(errors).toMatch(/damaged\/results\.json does not hold the results of a run/);
    expect(status).toBe(3);
  });
});
