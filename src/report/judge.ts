import type { PropertyName } from '../history/property-names.js';
import type { Results, TestResult } from './results.js';

/** How a report that knows only passed, failed and skipped has to show a test. */
export type Judged = 'passed' | 'failed' | 'errored' | 'skipped' | 'tolerated';

export function judge(test: TestResult, strict: boolean): Judged {
  if (test.verdict === 'known') return strict ? 'failed' : 'tolerated';
  return ({ pass: 'passed', fail: 'failed', error: 'errored', skip: 'skipped' } as const)[test.verdict];
}

/** Tests that make the verdict worse than pass, in the order of the schedule. */
export function troubles(results: Results): TestResult[] {
  return results.tests.filter((test) => ['failed', 'errored'].includes(judge(test, results.strict === true)));
}

/** Nothing was judged, because nothing was to be: the run was there for its cluster, which came up. */
export function clusterOnly({ tests, verdict, shard }: Results): boolean {
  return tests.length === 0 && verdict === 'pass' && !shard;
}

/** Nothing was judged, because the shard has no test, or only such as are skipped here; others have what there is. */
export function emptyShard({ tests, verdict, shard }: Results): boolean {
  return shard !== undefined && verdict === 'pass' && tests.every((test) => test.verdict === 'skip');
}

/** Why the run as a whole could not be judged, apart from its tests; undefined when it could. */
export function runProblem(results: Results): string | undefined {
  if (results.error) return results.error;
  if (!results.finished) return 'the run was cut short: these are the results up to then';
  if (results.verdict === 'error' && results.counts.error === 0)
    return 'nothing was exercised: no test ran to a verdict';
  return undefined;
}

/**
 * What was known of a test: "limitation (reference)" or "defect: … (reference)", one each, defects first; together where
 * acknowledged writes were lost by them.
 */
export function knownLines(test: Pick<TestResult, 'known' | 'properties'>): string[] {
  const { known = [] } = test;
  const cost = costText(test);
  if (known.length === 0 || cost === '') return known.map((one) => `${knownName(one)} (${one.reference})`);
  const references = [...new Set(known.map(({ reference }) => reference))];
  return [`${knownReason(test)} (${references.join('; ')})`];
}

/** The same without references: "conflicts are not resolved: 2 of 313 acknowledged writes were lost". */
export function knownReason(test: Pick<TestResult, 'known' | 'properties'>): string {
  const names = (test.known ?? []).map(knownName).join('; ');
  return [names, costText(test)].filter(Boolean).join(': ');
}

/** "defect: rows are lost", or a limitation as it is. */
export function knownName({ kind, what }: NonNullable<TestResult['known']>[number]): string {
  return kind === 'defect' ? `defect: ${what}` : what;
}

/** Whether a recorded defect of the release is among what was known of a test. */
export function showsDefect({ known = [] }: Pick<TestResult, 'known'>): boolean {
  return known.some(({ kind }) => kind === 'defect');
}

const LOSSES: PropertyName = 'no acknowledged write is lost';

/** What it cost whoever wrote; empty where nothing was lost. */
function costText({ properties = [] }: Pick<TestResult, 'properties'>): string {
  const judged = properties.find(({ name }) => name === LOSSES);
  if (judged?.verdict !== 'violated') return '';
  const { lost = 0, rejected = 0 } = judged.counts;
  const of = `of ${count(judged.checked)} acknowledged writes were`;
  if (lost === 0) return rejected === 0 ? '' : `${count(rejected)} ${of} rejected`;
  return `${count(lost)} ${of} lost${rejected === 0 ? '' : `, ${count(rejected)} rejected`}`;
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}

/** What a test belongs to: the topic of a built-in one, "scripts" for a script. */
export function topicOf(test: TestResult): string {
  return test.kind === 'script'
    ? 'scripts'
    : test.name.slice(0, Math.max(0, test.name.indexOf('/'))) || test.name;
}

/** A test was recorded without having been run, because the run ended before its turn. */
export function wasNotRun(test: TestResult): boolean {
  return test.verdict === 'error' && test.log === undefined;
}
