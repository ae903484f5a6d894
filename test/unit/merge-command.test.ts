import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { Merged } from '../../src/report/merge/merged.js';
import type { Results, TestResult } from '../../src/report/results.js';
import { aTest, theResults } from './report-examples.js';

const folder = mkdtempSync(join(tmpdir(), 'mmr-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fail = (name: string) => aTest(name, { verdict: 'fail', reason: 'n2 lacks a row', diff: '-a\n+b' });

let runs = 0;
const results = (tests: TestResult[], changes: Partial<Results> = {}) =>
  theResults(tests, { runId: `run-${++runs}`, ...changes });

describe('the command', () => {
  function dirOf(name: string, content: Results | string): string {
    const dir = join(folder, name);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'results.json'), typeof content === 'string' ? content : JSON.stringify(content));
    return dir;
  }
  async function said(...words: string[]) {
    let [text, errors] = ['', ''];
    const status = await main(words, {
      out: { write: (more) => (text += more) },
      err: { write: (more) => (errors += more) },
    });
    return { status, text, errors };
  }
  const into = join(folder, 'out');
  const merged = (...words: string[]) => said('merge', ...words, '--results', into);
  const shard = (number: number) => ({ shard: { number, of: 2, ofTests: 3, schedule: 'one' } });

  test('makes a run directory of the parts, and its reports can be drawn again', async () => {
    const parts = [
      dirOf('p1', results([aTest('a'), aTest('b')], shard(1))),
      dirOf('p2', results([fail('c')], shard(2))),
    ];
    const { status, text } = await merged(...parts);
    expect(status).toBe(1);
    expect(text).toMatch(
      /^spock 5\.0\.4 on PostgreSQL 17\.6 {2}fail {3}2 passed, 1 failed .*2 shards, 12 s\)\n/,
    );
    expect(text).toMatch(/\nred \(1\)\n {2}c {2}fail {2}n2 lacks a row\n/);
    expect(text).toMatch(
      /\nfailed: spock 5\.0\.4 on PostgreSQL 17\.6; 3 tests on 1 version, in 2 runs\nfail {2}.*-merged\n$/,
    );
    const latest = join(into, 'latest');
    expect(readdirSync(latest).sort()).toEqual([
      'ctrf.json',
      'junit.xml',
      'report.html',
      'results.json',
      'summary.md',
    ]);
    expect(Merged.parse(JSON.parse(readFileSync(join(latest, 'results.json'), 'utf8')))).toMatchObject({
      verdict: 'fail',
      counts: { pass: 2, fail: 1 },
    });
    const before = readFileSync(join(latest, 'summary.md'), 'utf8');
    rmSync(join(latest, 'summary.md'));
    expect(await said('report', latest)).toMatchObject({
      status: 0,
      text: expect.stringMatching(/are drawn again\n$/),
    });
    expect(readFileSync(join(latest, 'summary.md'), 'utf8')).toBe(before);
  });

  test('finds the run directories in a folder, each once', async () => {
    for (const number of [1, 2])
      dirOf(
        `all/${number}`,
        results([aTest(`t/${number}`)], { shard: { number, of: 2, ofTests: 2, schedule: 'one' } }),
      );
    symlinkSync('2', join(folder, 'all/latest'));
    expect(await merged(join(folder, 'all'))).toMatchObject({
      status: 0,
      text: expect.stringContaining('passed: 2 tests on 1 version, in 2 runs\n'),
    });
  });

  test('counts the shards that there are', async () => {
    const one = dirOf(
      'half',
      results([aTest('a')], { shard: { number: 2, of: 3, ofTests: 3, schedule: 'x' } }),
    );
    const { text } = await merged(`17=${one}`);
    expect(text).toMatch(/^17 {2}error {2}1 passed .* \(1 of 3 shards, 12 s\)\n/);
    expect(text).toContain('missing: shard 1/3, shard 3/3');
  });

  test('what no version has run is not called red', async () => {
    const unrun = aTest('b', { verdict: 'error', reason: 'the run ended before it' });
    delete (unrun as { log?: string }).log;
    const cut = (name: string) => dirOf(name, results([aTest('a'), unrun], { verdict: 'error' }));
    const { text } = await merged(`17=${cut('cut17')}`, `18=${cut('cut18')}`);
    expect(text).toMatch(
      /\nnot run on any version \(1\)\n {2}b {2}error \| error {2}the run ended before it\n/,
    );
    expect(text).not.toContain('red on');
    const [summary, page] = ['summary.md', 'report.html'].map((file) =>
      readFileSync(join(into, 'latest', file), 'utf8'),
    );
    expect(summary).toContain('### Not run on any version: 1 test');
    expect(summary).not.toContain('Red on');
    expect(page).toContain('Not run on any version (1)');
    // Red on one, and not run on the other, is a difference.
    const failed = dirOf('failed18', results([aTest('a'), { ...fail('b'), verdict: 'error' }]));
    expect((await merged(`17=${join(folder, 'cut17')}`, `18=${failed}`)).text).toContain(
      '\ndiffers between the versions (1)\n  b  error | error  ',
    );
  });

  test('latest in a folder of runs goes on to lead to the newest run', async () => {
    const runs = join(folder, 'runs');
    dirOf('runs/one', results([aTest('a')]));
    const merge = () => said('merge', join(runs, 'one'), '--results', runs);
    const latest = () => basename(realpathSync(join(runs, 'latest')));
    symlinkSync('one', join(runs, 'latest'));
    const { text } = await merge();
    expect(latest()).toBe('one');
    expect(text).toMatch(/-merged\n$/);
    // One that has nothing to show yet.
    mkdirSync(join(runs, 'two'));
    rmSync(join(runs, 'latest'));
    symlinkSync('two', join(runs, 'latest'));
    await merge();
    expect(latest()).toBe('two');
    // Where it leads to an answer, or nowhere, it leads to this one.
    rmSync(join(runs, 'two'), { recursive: true });
    await merge();
    const first = latest();
    expect(first).toMatch(/-merged/);
    await merge();
    expect(latest()).not.toBe(first);
  });

  test('takes all that is in the folder of a version for its legs', async () => {
    const { status, text } = await merged(`mine=${join(folder, 'all')}`);
    expect(status).toBe(0);
    expect(text).toMatch(/^mine {2}pass {3}2 passed .*2 shards/);
  });

  test('misses what was to be there: status 2', async () => {
    const { status, text } = await merged(
      `17-spock5=${dirOf('q1', results([aTest('a')]))}`,
      `18-spock5=${join(folder, 'nowhere')}`,
    );
    expect(status).toBe(2);
    expect(text).toMatch(/\n {2}.*nowhere: left no results\n/);
    expect(text).toContain(
      'could not be judged: 18-spock5; 1 test on 2 versions, in 1 of 2 runs; not complete: 18-spock5',
    );
    expect((await merged(`17=${dirOf('q2', '{"version":')}`)).text).toMatch(/q2\/results\.json is damaged/);
  });

  test.each([
    ['a folder without results', () => [join(folder, 'nowhere')], /nowhere: there is no such folder; name/],
    ['damaged results', () => [dirOf('r1', '{"version":')], /r1\/results\.json is damaged: /],
    [
      'results of something else',
      () => [dirOf('r2', '{"tests":[]}')],
      /r2\/results\.json does not hold the results of a run/,
    ],
    ['results of a later version', () => [dirOf('r3', '{"version":2}')], /r3\/results\.json is of version 2/],
    [
      'merged results',
      () => [join(into, 'latest')],
      /results\.json holds what merge has made of several runs/,
    ],
    [
      'one run under two names',
      () => [`a=${dirOf('r4', results([aTest('a')]))}`, `b=${join(folder, 'r4')}`],
      /r4 and .*r4 are one run/,
    ],
    ['one run twice', () => [join(folder, 'r4'), join(folder, 'r4')], /r4 and .*r4 are one run/],
    ['nothing', () => [], /missing required argument 'dirs'/],
  ])('%s is status 3, and leaves nothing', async (_, words, message) => {
    const before = readdirSync(into);
    const { status, errors } = await merged(...words());
    expect(errors).toMatch(message);
    expect(status).toBe(3);
    expect(readdirSync(into)).toEqual(before);
  });

  test('a merged run is none for the commands that take one', async () => {
    const dir = join(into, 'latest');
    expect(await said('compare-runs', dir, dir)).toMatchObject({
      status: 3,
      errors: expect.stringContaining('name the folder of one of them'),
    });
  });
});
