import type { FaultSchedule, FaultStep } from './schedule.js';

/** In how many of so many runs a test has failed. */
export interface Rate {
  readonly failed: number;
  readonly runs: number;
}

/** How many runs a rate is measured in. */
export const MEASURED_RUNS = 5;
/** How many runs of a candidate are enough, however seldom the whole fails. */
const MOST_RUNS = 10;
/** How likely a candidate that fails as often as the whole may be taken for one that does not. */
const MISSED = 0.05;

/** Where the first fault stands when nothing depends on what went before, in milliseconds. */
const EARLY_MS = 1_000;
/** Faults that last less are not worth a run. */
const SHORT_MS = 500;

/** Runs something several times, one after the other, and counts how often it fails. */
export async function measure(fails: () => Promise<boolean>): Promise<Rate> {
  let failed = 0;
  for (let run = 0; run < MEASURED_RUNS; run++) if (await fails()) failed++;
  return { failed, runs: MEASURED_RUNS };
}

/** How often a candidate is to be run, where the whole fails at this rate: a miss has then a chance of 5 %, or ten runs are over. */
export function runsFor({ failed, runs }: Rate): number {
  const rate = failed / runs;
  if (rate >= 1) return 1;
  return Math.min(MOST_RUNS, Math.ceil(Math.log(MISSED) / Math.log(1 - rate)));
}

/** One schedule that was tried. */
export interface Tried {
  /** From 1. */
  readonly number: number;
  readonly candidate: FaultSchedule;
  /** It failed in the last of so many runs, or in none. */
  readonly failed: boolean;
  readonly runs: number;
}

/**
 * Looks for the fewest faults of a schedule that still make a test fail (delta debugging, ddmin), then for an earlier
 * beginning and shorter faults. What is left can have no single fault taken away, as far as so many runs can tell.
 *
 * @param runs of each candidate that does not fail before, see `runsFor`
 * @param fails runs the test once
 */
export async function shrinkSchedule(
  whole: FaultSchedule,
  runs: number,
  fails: (candidate: FaultSchedule) => Promise<boolean>,
  tell: (tried: Tried) => void,
): Promise<FaultSchedule> {
  const known = new Map<string, boolean>([[JSON.stringify(whole.steps), true]]);
  let number = 0;
  const stillFails = async (steps: readonly FaultStep[]) => {
    const key = JSON.stringify(steps);
    const before = known.get(key);
    if (before !== undefined) return before;
    const candidate = { ...whole, steps };
    number++;
    let [run, failed] = [0, false];
    while (run < runs && !failed) {
      failed = await fails(candidate);
      run++;
    }
    tell({ number, candidate, failed, runs: run });
    known.set(key, failed);
    return failed;
  };
  const fewest = await ddmin(whole.steps, stillFails);
  return { ...whole, steps: await shorten(fewest, stillFails) };
}

/**
 * The minimal parts of a whole that fails: without any one of what is left it does not (Zeller and Hildebrandt,
 * "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
export async function ddmin<T>(
  whole: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  if (await fails([])) return [];
  let rest = whole;
  for (let parts = 2; rest.length > 1; ) {
    const chunks = split(rest, parts);
    const chunk = await first(chunks, fails);
    if (chunk) {
      rest = chunk;
      parts = 2;
      continue;
    }
    // Of two parts each is the other's complement.
    const complements = parts > 2 ? chunks.map((_, i) => chunks.filter((_, j) => j !== i).flat()) : [];
    const complement = await first(complements, fails);
    if (complement) {
      rest = complement;
      parts = Math.max(parts - 1, 2);
    } else if (parts < rest.length) {
      parts = Math.min(2 * parts, rest.length);
    } else {
      break;
    }
  }
  return rest;
}

async function shorten(
  steps: readonly FaultStep[],
  fails: (steps: readonly FaultStep[]) => Promise<boolean>,
): Promise<readonly FaultStep[]> {
  let rest = steps;
  const idle = Math.min(...steps.map(({ at }) => at)) - EARLY_MS;
  const earlier = steps.map((step) => ({ ...step, at: step.at - idle }));
  if (steps.length > 0 && idle > EARLY_MS && (await fails(earlier))) rest = earlier;
  for (const i of steps.keys()) {
    for (let half = rest[i]!.for / 2; half >= SHORT_MS; half /= 2) {
      const shorter = rest.map((step, j) => (j === i ? { ...step, for: Math.round(half) } : step));
      if (!(await fails(shorter))) break;
      rest = shorter;
    }
  }
  return rest;
}

async function first<T>(
  candidates: readonly (readonly T[])[],
  fails: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[] | undefined> {
  for (const candidate of candidates) if (await fails(candidate)) return candidate;
  return undefined;
}

function split<T>(all: readonly T[], parts: number): T[][] {
  const at = (i: number) => Math.round((i * all.length) / parts);
  return Array.from({ length: parts }, (_, i) => all.slice(at(i), at(i + 1)));
}
