import type { Results, Verdict } from './results.js';

const WORDS: readonly (readonly [Verdict, string])[] = [
  ['pass', 'passed'],
  ['fail', 'failed'],
  ['error', 'could not be judged'],
  ['skip', 'skipped'],
  ['known', 'known'],
];

/** How many tests had which verdict: "12 passed, 1 failed, 2 skipped". */
export function countsLine({ counts }: Results): string {
  const parts = WORDS.filter(([verdict]) => counts[verdict] > 0).map(
    ([verdict, word]) => `${counts[verdict]} ${word}`,
  );
  return parts.join(', ') || 'no tests';
}

/** What ran where, on one line: "3 nodes · spock 5.0.4 · PostgreSQL 17.6 … · seed abc". */
export function wholeFacts({ cluster, seed }: Results): string {
  const seeded = `seed ${seed}`;
  if (!cluster) return seeded;
  const engine =
    cluster.engine === 'native' ? 'native replication' : `${cluster.engine} ${cluster.engineVersion}`;
  const ready =
    cluster.readySeconds === undefined ? [] : [`cluster ready after ${cluster.readySeconds.toFixed(1)} s`];
  return [`${cluster.nodes} nodes`, engine, cluster.servers, cluster.runtime, ...ready, seeded].join(' · ');
}
