import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertJUnitToCTRFReport } from 'junit-to-ctrf';
import { parse as junit2json, type TestSuites } from 'junit2json';
import { parse as testResultsParser } from 'test-results-parser';
import { beforeEach, describe, expect, test } from 'vitest';
import { junit } from '../../src/report/junit.js';
import { aTest, HOSTILE, ONE_OF_EACH, theResults } from './report-examples.js';

const HOSTILE_TESTS = (['pass', 'fail', 'error', 'skip'] as const).map((verdict, i) =>
  aTest(`a/${i}${HOSTILE}`, { verdict, reason: HOSTILE, diff: HOSTILE }),
);

// Parsers that published reporters are made of.
describe.each([
  ['one test of each kind', ONE_OF_EACH, { tests: 6, passed: 2, failures: 2, errors: 1, skipped: 1 }],
  ['hostile text', HOSTILE_TESTS, { tests: 4, passed: 1, failures: 1, errors: 1, skipped: 1 }],
] as const)('%s, as read by', (_, tests, counts) => {
  let file: string;
  const xml = junit(theResults([...tests]));
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'mmr-junit-'));
    file = join(folder, 'junit.xml');
    writeFileSync(file, xml);
    return () => rmSync(folder, { recursive: true });
  });

  test('junit2json', async () => {
    const { testsuite = [], ...read } = (await junit2json(xml)) as TestSuites;
    const cases = testsuite.flatMap(({ testcase = [] }) => testcase);
    expect(read).toMatchObject({
      tests: counts.tests,
      failures: counts.failures,
      errors: counts.errors,
    });
    expect(cases).toHaveLength(counts.tests);
    expect(cases.filter((one) => one.failure)).toHaveLength(counts.failures);
    expect(cases.filter((one) => one.error)).toHaveLength(counts.errors);
    expect(cases.filter((one) => one.skipped)).toHaveLength(counts.skipped);
  });

  test('test-results-parser', () => {
    const read = testResultsParser({ type: 'junit', files: [file] });
    expect(read).toMatchObject({
      // It counts what ran.
      total: counts.tests - counts.skipped,
      passed: counts.passed,
      failed: counts.failures,
      errors: counts.errors,
      skipped: counts.skipped,
      status: 'FAIL',
    });
  });

  test('junit-to-ctrf', async () => {
    const { summary } = (await convertJUnitToCTRFReport(file))!.results;
    expect(summary).toMatchObject({
      tests: counts.tests,
      passed: counts.passed,
      failed: counts.failures + counts.errors,
      skipped: counts.skipped,
    });
  });
});
