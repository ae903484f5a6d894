import { type CTRFReport, validateStrict } from 'ctrf';
import { describe, expect, test } from 'vitest';
import { ctrf } from '../../src/report/ctrf.js';
import { mergedCtrf } from '../../src/report/merge/ctrf.js';
import { mergeLegs } from '../../src/report/merge/merge.js';
import { aTest, HOSTILE, ONE_OF_EACH, theResults } from './report-examples.js';

/** @throws where it is not as the schema of the format has it */
function read(text: string): CTRFReport {
  const report: unknown = JSON.parse(text);
  validateStrict(report);
  return report as CTRFReport;
}

const TOOL = { name: 'mmr-test-action', version: '1.0.0' } as const;

describe('ctrf', () => {
  test('counts add up, and times are those of the run', () => {
    const { summary } = read(ctrf(theResults(ONE_OF_EACH))).results;
    const counts = { tests: 6, passed: 2, failed: 3, skipped: 1, pending: 0, other: 0, suites: 4 };
    const start = Date.parse('2026-01-02T03:04:05.678Z');
    expect(summary).toEqual({ ...counts, start, stop: start + 12_300, duration: 12_300 });
  });

  test('a failure tells its story, a skip its reason, a known limitation its reference', () => {
    const { tests } = read(ctrf(theResults(ONE_OF_EACH))).results;
    const byName = new Map(tests.map((one) => [one.name, one]));
    expect(byName.get('nodes/create')).toEqual({
      name: 'nodes/create',
      status: 'passed',
      rawStatus: 'pass',
      duration: 400,
      suite: ['nodes'],
      extra: { proves: 'what nodes/create proves' },
    });
    const failed = byName.get('dml/update')!;
    expect(failed).toMatchObject({
      status: 'failed',
      rawStatus: 'fail',
      message: 'n2: other rows from: select * from account',
    });
    expect(failed.trace).toContain('-[1,"a"]\n+[1,"b"]');
    expect(failed.trace).toContain('./runner -t dml/update --seed abc');
    expect(byName.get('dml/toast')).toMatchObject({ status: 'failed', rawStatus: 'error' });
    expect(byName.get('nodes/join')).toMatchObject({
      status: 'skipped',
      message: 'needs 4 nodes, the cluster has 3',
    });
    expect(byName.get('selective/filter')).toMatchObject({
      status: 'passed',
      rawStatus: 'known',
      tags: ['known'],
      message: 'rows do not move out of a filter (https://example.org/issues/7)',
    });
    expect(byName.get('t/mine.pl')!.steps).toEqual([
      { name: 'connects', status: 'passed' },
      { name: 'counts # rows', status: 'failed' },
      { name: 'later', status: 'skipped' },
    ]);
  });

  test('with --strict a known limitation is a failure', () => {
    const { summary, tests } = read(ctrf(theResults(ONE_OF_EACH, { strict: true }))).results;
    expect(summary.failed).toBe(4);
    expect(tests.find(({ name }) => name === 'selective/filter')).toMatchObject({
      status: 'failed',
      rawStatus: 'known',
    });
  });

  test('a run that could not be judged is never all green', () => {
    for (const changes of [{ error: 'the cluster did not start' }, { finished: false }]) {
      const { summary } = read(
        ctrf(theResults([aTest('nodes/create')], { ...changes, verdict: 'error' })),
      ).results;
      expect(summary).toMatchObject({ tests: 2, passed: 1, failed: 1 });
    }
  });

  test('hostile text stays text', () => {
    const hostile = { reason: HOSTILE, diff: HOSTILE, serverLog: [{ node: HOSTILE, lines: [HOSTILE] }] };
    const tests = (['fail', 'error', 'skip'] as const).map((verdict, i) =>
      aTest(`a/${i}${HOSTILE}`, { verdict, ...hostile }),
    );
    const text = ctrf(theResults(tests, { command: HOSTILE }));
    expect(text).not.toMatch(/[^\P{Cc}\n\t]|\p{Cs}|\ufffe|##\[/u);
    expect(read(text).results.tests).toHaveLength(3);
  });

  test('several runs are one report, each in suites of its own, and what is missing has failed', () => {
    const legs = [
      { folder: 'a', version: '17-spock5', results: theResults(ONE_OF_EACH, { runId: 'a' }) },
      { folder: 'b', version: '18-spock5', problem: 'left no results' },
    ];
    const merged = mergeLegs(legs, TOOL, new Date('2026-01-02T04:00:00Z'));
    const { summary, tests } = read(mergedCtrf(merged)).results;
    expect(summary).toMatchObject({ tests: 7, failed: 4, start: Date.parse('2026-01-02T03:04:05.678Z') });
    expect(tests[0]!.suite).toEqual(['17-spock5', 'nodes']);
    expect(tests.at(-1)).toMatchObject({
      name: 'the run as a whole',
      status: 'failed',
      suite: ['18-spock5', 'run'],
      trace: expect.stringContaining('left no results'),
    });
    const nothing = mergeLegs([legs[1]!], TOOL, new Date('2026-01-02T04:00:00Z'));
    expect(read(mergedCtrf(nothing)).results.summary).toMatchObject({ tests: 1, failed: 1, duration: 0 });
  });
});
