import type { CTRFReport, Environment, Test } from 'ctrf';
import { type Judged, judge, knownLines, runProblem, topicOf } from './judge.js';
import type { Results, TestResult, Verdict } from './results.js';
import { story } from './story.js';
import { headline, oneLine, pasteable, printable } from './text.js';

/** What the format calls them. Its readers take `other` for neither good nor bad, and what could not be judged is not good. */
const STATUS: Readonly<Record<Judged, Test['status']>> = {
  passed: 'passed',
  failed: 'failed',
  errored: 'failed',
  skipped: 'skipped',
  tolerated: 'passed',
};

/** The same of the points of a script. */
const POINTS: Readonly<Record<Verdict, Test['status']>> = {
  pass: 'passed',
  fail: 'failed',
  error: 'failed',
  skip: 'skipped',
  known: 'passed',
};

/**
 * The results in the Common Test Report Format (ctrf.io), specification 0.0.0. The verdict itself is the `rawStatus`; a known
 * limitation is a test that passed, with the tag `known`, and what is wrong with the run as a whole is a test of its own that
 * failed, so that nobody takes a run that was cut short for a green one.
 */
export function ctrf(results: Results): string {
  const start = Date.parse(results.startedAt);
  return ctrfOf(
    results.tool,
    ctrfTests(results),
    { start, stop: start + Math.round(results.seconds * 1000) },
    environment(results),
  );
}

/** The tests of a run, each in the suite of its topic; of one of several runs in one report, in a suite of that name first. */
export function ctrfTests(results: Results, run?: string): Test[] {
  const prefix = run === undefined ? [] : [run];
  const tests = results.tests.map((test) => testOf(test, prefix, results.strict === true));
  const problem = runProblem(results);
  return problem === undefined ? tests : [...tests, problemTest(problem, prefix)];
}

/** A test of its own for what is wrong with a run as a whole. */
export function problemTest(problem: string, prefix: readonly string[]): Test {
  return {
    name: 'the run as a whole',
    ...{ status: 'failed', rawStatus: 'error', duration: 0 },
    suite: suite([...prefix, 'run']),
    message: headline(problem),
    trace: printable(problem),
  };
}

/** One report of these tests. @param times when the first began and the last ended, milliseconds since 1970 */
export function ctrfOf(
  tool: Results['tool'],
  tests: Test[],
  { start, stop }: { readonly start: number; readonly stop: number },
  environment?: Environment,
): string {
  const count = (status: Test['status']) => tests.filter((test) => test.status === status).length;
  const report: CTRFReport = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    timestamp: new Date(stop).toISOString(),
    generatedBy: `${tool.name} ${tool.version}`,
    results: {
      tool,
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        ...{ pending: 0, other: 0 },
        suites: new Set(tests.map((test) => JSON.stringify(test.suite))).size,
        ...{ start, stop, duration: stop - start },
      },
      tests,
      ...(environment && { environment }),
    },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function testOf(test: TestResult, prefix: readonly string[], strict: boolean): Test {
  const judged = judge(test, strict);
  const said = test.reason ?? knownLines(test).join('; ');
  return {
    name: oneLine(test.name),
    status: STATUS[judged],
    rawStatus: test.verdict,
    duration: Math.round(test.seconds * 1000),
    suite: suite([...prefix, topicOf(test)]),
    ...(said !== '' && { message: headline(said) }),
    ...(STATUS[judged] === 'failed' && { trace: printable(story(test)) }),
    ...(test.subtests && {
      steps: test.subtests.map(({ name, verdict }) => ({ name: oneLine(name), status: POINTS[verdict] })),
    }),
    ...(test.verdict === 'known' && { tags: ['known'] }),
    ...(test.proves !== undefined && { extra: { proves: printable(test.proves) } }),
  };
}

function suite(names: readonly string[]): string[] {
  return names.map(oneLine);
}

function environment({ cluster, shard, seed, command, ...results }: Results): Environment {
  return {
    ...(cluster && {
      testEnvironment: oneLine(
        `${cluster.nodes} nodes, ${cluster.engine} ${cluster.engineVersion}, ${cluster.servers}`,
      ),
    }),
    ...(shard && { shardId: `${shard.number}/${shard.of}` }),
    extra: { verdict: results.verdict, seed, command: pasteable(command) },
  };
}
