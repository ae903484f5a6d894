import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { RefusalList, refusedText } from './refusals.js';
import { rowName } from './rows.js';
import { type Tree, treeOf } from './tree.js';

/** What PostgreSQL calls the constraint of a primary key, unless somebody gives it another name. */
const PRIMARY_KEY = /_pkey"/;

/**
 * Operations `id` took a key from the servers' generator: no two of them got the same. One that is refused because the
 * key is there already got it, too: the second time.
 */
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
  const duplicates = new RefusalList(tree);
  for (const [o, error] of operations.errors) {
    if (!takes[operations.client.data[o]!] || !isDuplicate(tree, o, error)) continue;
    judgement.checked++;
    duplicates.add(o);
  }
  for (const refused of duplicates.all) {
    judgement.violations(refused.count, () => ({
      what: `${refused.node} gave out ids that were there already: ${refusedText(refused)}`,
      nodes: [refused.node],
      operations: refused.operations,
    }));
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no operation took an id',
    sureDespiteDamage: true,
  });
}

/** Where the workload may be refused for a duplicate of something else, only that of a primary key counts. */
function isDuplicate({ operations, history }: Tree, o: number, error: string): boolean {
  const sqlstate = operations.sqlstates.get(o);
  if (sqlstate === undefined ? !error.startsWith('duplicate key value') : sqlstate !== '23505') return false;
  const { workload, f } = operations.clients[operations.client.data[o]!]!;
  const others = history.head.refusals?.[workload]?.[f]?.includes('23505') ?? false;
  return !others || PRIMARY_KEY.test(error);
}
