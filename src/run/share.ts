import type { PlannedTest } from '../schedule/resolve.js';
import type { Expected } from './durations.js';
import { type ScriptSays, sharesCluster } from './script-says.js';

/** Tests that cannot be parted. */
interface Load {
  readonly tests: readonly PlannedTest[];
  /** Whole numbers: they add up to the same in any order. */
  readonly milliseconds: number;
}

/**
 * Divides a schedule into parts that take about as long: what takes longest goes first, each to the part that has the least
 * so far. Each test is in exactly one part, in the order of the schedule. Scripts that share a cluster build on one another,
 * and stay together. It hangs on nothing but the schedule and what is expected of its tests, so that all who ask for a
 * part of the same schedule get parts of the same division.
 *
 * @returns as many parts as asked for; where there is less to divide the last ones are empty
 */
export function divide(
  tests: readonly PlannedTest[],
  says: ReadonlyMap<string, ScriptSays>,
  parts: number,
  expected: Expected,
): PlannedTest[][] {
  const sums = new Array<number>(parts).fill(0);
  const partOf = new Map<PlannedTest, number>();
  // Sorting is stable: of those that take as long, the one that comes first in the schedule.
  const longestFirst = loads(tests, says, expected).sort((a, b) => b.milliseconds - a.milliseconds);
  for (const { tests: together, milliseconds } of longestFirst) {
    const part = sums.indexOf(Math.min(...sums));
    sums[part]! += milliseconds;
    for (const test of together) partOf.set(test, part);
  }
  return sums.map((_, part) => tests.filter((test) => partOf.get(test) === part));
}

function loads(
  tests: readonly PlannedTest[],
  says: ReadonlyMap<string, ScriptSays>,
  expected: Expected,
): Load[] {
  const takes = (all: readonly PlannedTest[]) =>
    all.reduce((sum, test) => sum + Math.round(expected(test) * 1000), 0);
  const together = tests.filter((test) => sharesCluster(test, says));
  return tests.flatMap((test) => {
    if (!sharesCluster(test, says)) return { tests: [test], milliseconds: takes([test]) };
    return test === together[0] ? { tests: together, milliseconds: takes(together) } : [];
  });
}
