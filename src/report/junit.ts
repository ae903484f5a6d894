import { groupBy } from './conflicts.js';
import { judge, knownLines, runProblem, topicOf } from './judge.js';
import type { Results, TestResult } from './results.js';
import { story } from './story.js';
import { headline, oneLine, printable } from './text.js';
import { verdictLine } from './verdict-line.js';

/**
 * The results as JUnit XML: a suite for each topic, a case for each test. A skipped case has its reason, a known
 * limitation is a passed case that says so, and what is wrong with the run as a whole is a case of its own,
 * so that nobody takes a run that was cut short for a green one.
 */
export function junit(results: Results): string {
  return junitOf(suitesOf(results), results.seconds);
}

/** The suites of a run; of one of several runs in one report, `prefix` begins the name of each suite and class. */
export function suitesOf(results: Results, prefix = ''): Suite[] {
  const topics = groupBy(results.tests, topicOf);
  const suites = [...topics].map(([topic, tests]) => suiteElement(`${prefix}${topic}`, tests, results));
  const problem = runProblem(results);
  if (problem !== undefined) suites.push(problemSuite(`${prefix}run`, problem, results));
  return suites;
}

/** One report of these suites. */
export function junitOf(suites: readonly Suite[], seconds: number): string {
  const attributes = { name: 'mmr-test-action', ...totals(suites), time: seconds.toFixed(3) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'testsuites',
    attributes,
    suites.map((s) => s.xml),
  )}\n`;
}

/** A suite as XML, and its counts. */
export interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly xml: string;
}

function suiteElement(name: string, tests: readonly TestResult[], results: Results): Suite {
  const strict = results.strict === true;
  const count = (wanted: string) => tests.filter((test) => judge(test, strict) === wanted).length;
  const counts = {
    tests: tests.length,
    failures: count('failed'),
    errors: count('errored'),
    skipped: count('skipped'),
  };
  const time = tests.reduce((sum, test) => sum + test.seconds, 0).toFixed(3);
  const cases = tests.map((test) => caseElement(name, test, strict));
  const attributes = { name, ...counts, time, timestamp: timestamp(results) };
  return { ...counts, xml: element('testsuite', attributes, [properties(results), ...cases]) };
}

/** A case of its own for what is wrong with a run as a whole, so that nobody takes it for a green one. */
export function problemSuite(name: string, problem: string, results?: Results): Suite {
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
  const error = element('error', { message: oneLine(problem), type: 'error' }, [xml(problem)]);
  const testcase = element('testcase', { classname: name, name: 'the run as a whole', time: '0.000' }, [
    error,
  ]);
  const attributes = {
    ...{ name, ...counts, time: '0.000' },
    ...(results && { timestamp: timestamp(results) }),
  };
  const about = results ? [properties(results)] : [];
  return { ...counts, xml: element('testsuite', attributes, [...about, testcase]) };
}

function totals(suites: readonly Suite[]) {
  const sum = (key: 'tests' | 'failures' | 'errors' | 'skipped') =>
    suites.reduce((all, suite) => all + suite[key], 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
}

function properties(results: Results): string {
  const { seed, command, cluster } = results;
  const engine = cluster && {
    engine: `${cluster.engine} ${cluster.engineVersion}`,
    servers: cluster.servers,
    ...Object.fromEntries(
      Object.entries(cluster.settings ?? {}).map(([name, value]) => [`setting ${name}`, value]),
    ),
  };
  const all = Object.entries({ verdict: verdictLine(results), seed, command, ...engine });
  return element(
    'properties',
    {},
    all.map(([name, value]) => element('property', { name, value })),
  );
}

function caseElement(classname: string, test: TestResult, strict: boolean): string {
  const message = headline(test.reason ?? knownLines(test).join('; '));
  const children = {
    passed: () => [],
    failed: () => [element('failure', { message, type: test.verdict }, [xml(story(test))])],
    errored: () => [element('error', { message, type: test.verdict }, [xml(story(test))])],
    skipped: () => [element('skipped', { message })],
    tolerated: () => [element('system-out', {}, [xml(`known: ${knownLines(test).join('\nknown: ')}`)])],
  }[judge(test, strict)]();
  const known = (test.known ?? []).map(({ kind, reference }) =>
    element('property', { name: kind === 'defect' ? 'defect' : 'known', value: reference }),
  );
  const all = known.length > 0 ? [element('properties', {}, known), ...children] : children;
  return element('testcase', { classname, name: test.name, time: test.seconds.toFixed(3) }, all);
}

/** Common readers want no fractions and no zone here. */
function timestamp({ startedAt }: Results): string {
  return startedAt.slice(0, 19);
}

function element(
  name: string,
  attributes: Record<string, string | number>,
  children: readonly string[] = [],
): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value))}"`);
  if (children.length === 0) return `<${name}${head.join('')}/>`;
  return `<${name}${head.join('')}>${children.join('')}</${name}>`;
}

function xml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
