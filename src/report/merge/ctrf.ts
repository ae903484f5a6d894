import { ctrfOf, ctrfTests, problemTest } from '../ctrf.js';
import type { Merged } from './merged.js';
import { legName } from './summary.js';

/** All legs as one CTRF report: what a version lacks is a test that failed. */
export function mergedCtrf({ tool, mergedAt, versions }: Merged): string {
  const tests = versions.flatMap(({ name, problems, legs }) => [
    ...legs.flatMap((leg) => (leg.results ? ctrfTests(leg.results, legName(name, leg)) : [])),
    ...(problems.length > 0 ? [problemTest(problems.join('\n'), [name])] : []),
  ]);
  const runs = versions.flatMap(({ legs }) => legs.flatMap(({ results }) => results ?? []));
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt));
  const stops = runs.map(({ seconds }, i) => starts[i]! + Math.round(seconds * 1000));
  const merged = Date.parse(mergedAt);
  return ctrfOf(tool, tests, {
    start: Math.min(merged, ...starts),
    stop: stops.length > 0 ? Math.max(...stops) : merged,
  });
}
