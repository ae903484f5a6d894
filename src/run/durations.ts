import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../root.js';
import type { PlannedTest } from '../schedule/resolve.js';
import type { Test } from '../suite/test.js';

/** Seconds of a test that was never recorded: a script of the user's, or a built-in test that is new. About the mean. */
export const UNRECORDED_SECONDS = 5;

/** What scripts/durations.mjs has recorded of the built-in tests. */
export const DURATIONS_FILE = join(packageRoot, 'schedules', 'durations.json');

/** Says how many seconds a test may be expected to take. */
export type Expected = (test: PlannedTest) => number;

/**
 * What to expect of tests, by what was recorded of them: the same on every machine, whatever engine the run has.
 *
 * @param duration milliseconds that tests go on which end when they are told to; what each of them says unless given
 */
export async function expectedSeconds(
  suite: Readonly<Record<string, Test>>,
  duration: number | undefined,
): Promise<Expected> {
  const { seconds } = JSON.parse(await readFile(DURATIONS_FILE, 'utf8'));
  const recorded = new Map<string, number>(Object.entries(seconds));
  return ({ test }) => {
    if (test.kind === 'script') return UNRECORDED_SECONDS;
    const goesOn = suite[test.id]?.duration;
    // Its servers have to start, and what it has found to be looked at.
    if (goesOn !== undefined) return (duration ?? goesOn) / 1000 + UNRECORDED_SECONDS;
    return recorded.get(test.id) ?? UNRECORDED_SECONDS;
  };
}
