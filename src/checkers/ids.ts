import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { rowName } from './replicas.js';
import { treeOf } from './tree.js';

/** Operations `id` took a key from the servers' generator: no two of them got the same. */
export function idsUnique(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const { operations } = tree;
  const takes = operations.clients.map(({ f }) => f === 'id');
  const takenBy = new Int32Array(tree.rows.length).fill(-1);
  const judgement = new Judgement('ids are unique', profile);
  for (let w = 0; takes.includes(true) && w < tree.writes; w++) {
    const o = tree.operationOf(w);
    if (!takes[operations.client.data[o]!] || !tree.acknowledged(w) || tree.isDelete(w)) continue;
    judgement.checked++;
    const row = tree.rowOf(w);
    const before = takenBy[row]!;
    takenBy[row] = o;
    if (before < 0 || before === o) continue;
    judgement.violation([], () => ({
      what: `${tree.nodes[tree.nodeOf[before]!]} and ${tree.nodes[tree.nodeOf[o]!]} both gave out ${rowName(tree, row)}`,
      table: tree.rows.tableName(row),
      key: tree.rows.keys[row]!,
      nodes: [...new Set([before, o].map((x) => tree.nodes[tree.nodeOf[x]!]!))],
      operations: [before, o].map((x) => operations.index.data[x]!),
    }));
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no operation took an id',
    sureDespiteDamage: true,
  });
}
