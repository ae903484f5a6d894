import type { Results, TestResult, Verdict } from './results.js';

/** How many tests have each verdict. */
export function countVerdicts(tests: readonly Pick<TestResult, 'verdict'>[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { pass: 0, fail: 0, error: 0, skip: 0, known: 0 };
  for (const { verdict } of tests) counts[verdict]++;
  return counts;
}

/**
 * The verdict on the whole: fail when a test failed; error when something could not be judged, or nothing was;
 * else pass. With `strict` a known limitation is a failure.
 */
export function wholeVerdict(counts: Record<Verdict, number>, strict: boolean): Results['verdict'] {
  if (counts.fail > 0 || (strict && counts.known > 0)) return 'fail';
  return counts.error > 0 || counts.pass + counts.known === 0 ? 'error' : 'pass';
}

/** The exit status that says the same: 0, 1 for fail, 2 for error. */
export function exitStatus(verdict: Results['verdict']): number {
  return { pass: 0, fail: 1, error: 2 }[verdict];
}
