import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { FATES, FateJudge } from './fates.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { treeOf } from './tree.js';

/**
 * Every acknowledged write is final, superseded, merged or discarded by last-update-wins; those that were rejected or
 * lost are findings. `fates` tells of each, with the write that beat it.
 */
export function acknowledged(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('no acknowledged write is lost', profile);
  const judge = new FateJudge(tree, profile);
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0]));
  for (let w = 0; w < tree.writes; w++) {
    if (!judge.decide(w)) continue;
    judgement.checked++;
    counts[judge.fate]!++;
    if (judge.fate !== 'lost' && judge.fate !== 'rejected') continue;
    const { node, fate } = judge;
    judgement.violation(judge.reasons(w), () => {
      const { table, key, version, operation, nodes } = judge.describe(w);
      const reason = tree.rejection(w, node)?.reason;
      const what =
        fate === 'lost'
          ? `acknowledged version ${version} of ${table} ${key} is lost on ${nodes.join(', ')}: no later version took its place`
          : `acknowledged version ${version} of ${table} ${key} was rejected on ${nodes.join(', ')}: ${reason}`;
      return { what, table, key, nodes, operations: [operation] };
    });
  }
  for (const [fate, count] of Object.entries(counts)) judgement.count(fate, count);
  return judgement.conclude(history, history.damage, {
    nothing: 'no write was acknowledged to a table that was read at the end',
    final: 'at rest',
    undecided: counts.undecided ? `${counts.undecided} writes lack their commit timestamp` : undefined,
  });
}
