import { shardName } from './facts.js';
import { costOf, count, type Fates, fatesOf, sumOfFates, writes, writesOf } from './fates.js';
import { clusterOnly, emptyShard, judge, runProblem } from './judge.js';
import type { Results, TestResult } from './results.js';
import { clip, headline, plural } from './text.js';

/** Of a reason that is told in full elsewhere. */
const MOST_CHARACTERS = 200;

/**
 * The verdict with what it cost, for every report to begin or end with: "passed, with 2 recorded defects that cost 74 of
 * 1,815 acknowledged writes". Where nothing is lost it says of how many writes, and says nothing where none was judged.
 */
export function verdictLine(results: Results): string {
  const { verdict, tests } = results;
  if (clusterOnly(results)) return 'the cluster is ready; nothing was tested';
  if (emptyShard(results)) return `passed: ${shardName(results)} has no test that runs here`;
  const problem = runProblem(results);
  if (verdict !== 'fail' && problem !== undefined)
    return sentence([
      `could not be judged: ${clip(headline(problem), MOST_CHARACTERS)}`,
      loss(known(results)),
    ]);
  const judged = (as: string) => tests.filter((test) => judge(test, results.strict === true) === as);
  const [failed, errored] = [judged('failed'), judged('errored')];
  const ran = plural(tests.length - judged('skipped').length, 'test');
  switch (verdict) {
    case 'pass':
      return known(results).length > 0
        ? sentence([`passed, with ${knownNames(known(results))}${price(known(results), tests)}`, kept(tests)])
        : sentence([`passed: ${ran}`, kept(tests)]);
    case 'fail':
      return sentence([
        `failed: ${failed.length} of ${ran}`,
        lost(failed),
        errored.length > 0 && `${errored.length} could not be judged`,
        problem !== undefined && 'the run was not judged as a whole',
        loss(known(results)),
      ]);
    case 'error':
      return sentence([
        `could not be judged: ${errored.length} of ${ran}`,
        lost(errored),
        loss(known(results)),
      ]);
  }
}

/** Whether writes were lost that somebody had been told were there, known or not. */
export function hasCost({ tests }: Pick<Results, 'tests'>): boolean {
  return cost(tests) > 0;
}

function known(results: Results): TestResult[] {
  return results.tests.filter((test) => judge(test, results.strict === true) === 'tolerated');
}

/** "2 recorded defects and 1 known limitation": each once, in however many tests it was seen. */
export function knownNames(tests: readonly TestResult[]): string {
  const seen = tests.flatMap((test) => test.known ?? []);
  const each = (kind: 'defect' | 'limitation') =>
    new Set(seen.filter((one) => one.kind === kind).map(({ what }) => what)).size;
  const parts = [
    each('defect') > 0 && plural(each('defect'), 'recorded defect'),
    each('limitation') > 0 && plural(each('limitation'), 'known limitation'),
  ];
  return parts.filter(Boolean).join(' and ');
}

function price(tests: readonly TestResult[], all: readonly TestResult[]): string {
  return cost(tests) === 0 ? '' : ` that cost ${count(cost(tests))} of ${writes(writesOf(fates(all)))}`;
}

/** What is known and has cost something, beside what is worse. */
function loss(tests: readonly TestResult[]): string {
  if (cost(tests) === 0) return '';
  return `${knownNames(tests)} cost ${writes(cost(tests))}`;
}

function lost(tests: readonly TestResult[]): string {
  const { lost, rejected } = fates(tests);
  const gone = (n: number, how: string) => `${writes(n)} ${n === 1 ? 'was' : 'were'} ${how}`;
  if (lost === 0) return rejected === 0 ? '' : gone(rejected, 'rejected');
  return gone(lost, rejected === 0 ? 'lost' : `lost, ${count(rejected)} rejected`);
}

function kept(tests: readonly TestResult[]): string {
  const n = writesOf(fates(tests));
  return n === 0 || cost(tests) > 0 ? '' : `none of ${writes(n)} was lost`;
}

function cost(tests: readonly TestResult[]): number {
  return costOf(fates(tests));
}

function fates(tests: readonly TestResult[]): Fates {
  return sumOfFates(tests.flatMap((test) => fatesOf(test) ?? []));
}

function sentence(parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join('; ');
}
