import { junitOf, problemSuite, suitesOf } from '../junit.js';
import type { Merged } from './merged.js';
import { legName } from './summary.js';

/** All legs as one JUnit report: the suites are called as the version and the topic, and what a version lacks is a case. */
export function mergedJunit({ versions }: Merged): string {
  const suites = versions.flatMap(({ name, problems, legs }) => [
    ...legs.flatMap((leg) => (leg.results ? suitesOf(leg.results, `${legName(name, leg)}: `) : [])),
    ...(problems.length > 0 ? [problemSuite(`${name}: run`, problems.join('\n'))] : []),
  ]);
  const seconds = versions.flatMap(({ legs }) => legs.map(({ results }) => results?.seconds ?? 0));
  return junitOf(
    suites,
    seconds.reduce((sum, one) => sum + one, 0),
  );
}
