import { showsDefect } from './judge.js';
import type { Results, Verdict } from './results.js';
import { plural } from './text.js';

const WORDS: readonly (readonly [Verdict, string])[] = [
  ['pass', 'passed'],
  ['fail', 'failed'],
  ['error', 'could not be judged'],
  ['skip', 'skipped'],
  ['known', 'known'],
];

/** How many tests had which verdict: "12 passed, 1 failed, 2 skipped, 3 known (1 by a defect)". */
export function countsLine({ counts, tests }: Pick<Results, 'counts' | 'tests'>): string {
  const parts = WORDS.filter(([verdict]) => counts[verdict] > 0).map(
    ([verdict, word]) => `${counts[verdict]} ${word}`,
  );
  const defects = tests.filter(showsDefect).length;
  return (parts.join(', ') || 'nothing tested') + (defects > 0 ? ` (${defects} by a defect)` : '');
}

/** "shard 2/4" */
export function shardName({ shard }: Pick<Results, 'shard'>): string {
  return shard ? `shard ${shard.number}/${shard.of}` : '';
}

/** What ran where, on one line: "3 nodes · spock 5.0.4 · PostgreSQL 17.6 … · seed abc". */
export function wholeFacts({ cluster, seed, shard }: Results): string {
  const seeded = `seed ${seed}`;
  const part = shard ? [`${shardName({ shard })} of ${plural(shard.ofTests, 'test')}`] : [];
  if (!cluster) return [...part, seeded].join(' · ');
  const engine =
    cluster.engine === 'native' ? 'native replication' : `${cluster.engine} ${cluster.engineVersion}`;
  const ready =
    cluster.readySeconds === undefined ? [] : [`cluster ready after ${cluster.readySeconds.toFixed(1)} s`];
  const set = Object.entries(cluster.settings ?? {}).map(([name, value]) => `${name}=${value}`);
  const parts = [
    ...part,
    `${cluster.nodes} nodes`,
    engine,
    cluster.servers,
    cluster.runtime,
    ...set,
    ...ready,
    seeded,
  ];
  return parts.join(' · ');
}
