import { judge, knownName, wasNotRun } from './judge.js';
import type { Results, TestResult } from './results.js';

/** One test in two runs; undefined where a run has not got it. */
export interface Change {
  readonly name: string;
  readonly before: TestResult | undefined;
  readonly after: TestResult | undefined;
}

/** A test that took longer, or went faster, than the runs as wholes do. */
export interface Slower {
  readonly name: string;
  /** Seconds. */
  readonly before: number;
  readonly after: number;
}

/** What is another in the later of two runs, test by test; each test is in one of the lists, or the same. */
export interface RunChanges {
  /** Failed, or could not be judged, and had not before: it was green, was not run, or was not there. */
  readonly broke: readonly Change[];
  /** As before: failed, or could not be judged. */
  readonly red: readonly Change[];
  readonly mended: readonly Change[];
  /** Says nothing any more: skipped, or not there. */
  readonly untested: readonly Change[];
  /** Green, and had not been run before, or was not there. */
  readonly added: readonly Change[];
  /** Green both times, but what is on record showed itself only once, or was something else. */
  readonly known: readonly Change[];
  /** How many are green, or are not run, as before. */
  readonly same: number;
  readonly times: Times;
}

/** How long the tests took that are green in both runs. */
export interface Times {
  /** Of how many. */
  readonly of: number;
  /** How many times as long as before the one in the middle took: another machine, or other load. */
  readonly factor: number;
  /** By what factor two of them differ from that, as a rule: the noise of these runs. */
  readonly noise: number;
  /** Those beyond the noise, the one with the most seconds more first. */
  readonly slower: readonly Slower[];
}

type State = 'green' | 'red' | 'untested';

/** Of how many tests the noise can be told. */
const ENOUGH = 8;
/** Where fewer are there, and at least. */
const LEAST_FACTOR = 1.5;
const LEAST_SECONDS = 1;
/** How many times the noise is beyond it: of a thousand normal values three. */
const BEYOND = 3;
/** What makes of the median deviation a standard deviation, for normal values. */
const DEVIATION = 1.4826;

/** Compares two runs test by test, by the tests' names; of a name that a run has twice the first with the first. */
export function betweenRuns(before: Results, after: Results): RunChanges {
  const earlier = named(before);
  const later = named(after);
  const changes = [...new Set([...later.keys(), ...earlier.keys()])].map(
    (name): Change => ({ name, before: earlier.get(name), after: later.get(name) }),
  );
  const lists = { broke: [], red: [], mended: [], untested: [], added: [], known: [], same: [] } as Record<
    Exclude<keyof RunChanges, 'times'>,
    Change[]
  >;
  for (const change of changes)
    lists[listOf(change, earlierState(change.before, before), stateOf(change.after, after))].push(change);
  return { ...lists, same: lists.same.length, times: timesOf(lists.same.concat(lists.known)) };
}

function listOf(change: Change, before: State, after: State): Exclude<keyof RunChanges, 'times'> {
  if (after === 'red') return before === 'red' || neverRun(change) ? 'red' : 'broke';
  if (after === 'untested') return before === 'untested' ? 'same' : 'untested';
  if (before === 'red') return 'mended';
  if (before === 'untested') return 'added';
  return knownOf(change.before) === knownOf(change.after) ? 'same' : 'known';
}

/** What was not run because that run ended early was nothing that could be mended. */
function earlierState(test: TestResult | undefined, run: Results): State {
  return test && wasNotRun(test) ? 'untested' : stateOf(test, run);
}

function neverRun({ before, after }: Change): boolean {
  return [before, after].every((test) => test && wasNotRun(test));
}

function stateOf(test: TestResult | undefined, { strict }: Results): State {
  if (!test) return 'untested';
  const judged = judge(test, strict === true);
  if (judged === 'skipped') return 'untested';
  return judged === 'passed' || judged === 'tolerated' ? 'green' : 'red';
}

/** What was known of a test, in a fixed order; '' for nothing. */
export function knownOf(test: TestResult | undefined): string {
  return (test?.known ?? []).map(knownName).sort().join('; ');
}

function named({ tests }: Results): Map<string, TestResult> {
  const times = new Map<string, number>();
  return new Map(
    tests.map((test) => {
      const n = (times.get(test.name) ?? 0) + 1;
      times.set(test.name, n);
      return [n === 1 ? test.name : `${test.name} (${n})`, test];
    }),
  );
}

/**
 * The noise is that of the runs themselves: how far the tests are from the one in the middle, by the median absolute
 * deviation of the logarithms, which a few that really became slower do not change.
 */
function timesOf(changes: readonly Change[]): Times {
  const pairs = changes.flatMap(({ name, before, after }) =>
    before && after && before.seconds > 0 && after.seconds > 0
      ? [{ name, before: before.seconds, after: after.seconds }]
      : [],
  );
  const ratios = pairs.map(({ before, after }) => Math.log(after / before));
  const middle = median(ratios);
  const deviation = DEVIATION * median(ratios.map((ratio) => Math.abs(ratio - middle)));
  const least = Math.log(pairs.length < ENOUGH ? 2 * LEAST_FACTOR : LEAST_FACTOR);
  const factor = Math.exp(middle);
  const more = ({ before, after }: Slower) => after - before * factor;
  const slower = pairs.filter(
    (pair, i) => ratios[i]! - middle > Math.max(BEYOND * deviation, least) && more(pair) > LEAST_SECONDS,
  );
  return {
    of: pairs.length,
    factor,
    noise: Math.exp(deviation),
    slower: slower.sort((a, b) => more(b) - more(a)),
  };
}

/** 0 of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
