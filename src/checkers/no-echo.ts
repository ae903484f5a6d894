import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { rowName } from './replicas.js';
import { treeOf } from './tree.js';

/**
 * No change is applied twice: no row is there twice, and no node changed more rows than were written. Where a primary
 * key forbids the first, only the servers' statistics exercise it.
 */
export function noEcho(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('no change is applied twice', profile);
  for (const [n, { repeated }] of tree.finalRows.entries()) {
    for (const [row, times] of repeated) {
      judgement.checked++;
      judgement.violation(undefined, () => ({
        what: `${tree.nodes[n]} holds ${rowName(tree, row)} ${times} times`,
        table: tree.rows.tableName(row),
        key: tree.rows.keys[row]!,
        nodes: [tree.nodes[n]!],
      }));
    }
  }
  const changes = Object.entries(history.final?.changes ?? {});
  // Statistics count changes that were rolled back too, so failed operations are in.
  const written = new Map<number, number>();
  for (let w = 0; changes.length > 0 && w < tree.writes; w++) {
    const table = tree.rows.tableOf.data[tree.rowOf(w)]!;
    written.set(table, (written.get(table) ?? 0) + 1);
  }
  for (const [table, nodes] of changes) {
    const most = written.get(tree.rows.table(table)) ?? 0;
    for (const [node, count] of Object.entries(nodes)) {
      judgement.checked++;
      if (count <= most) continue;
      judgement.violation(undefined, () => ({
        what: `${node} changed ${count} rows of ${table}, but only ${most} changes were made on all nodes together`,
        table,
        nodes: [node],
      }));
    }
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no statistics of changed rows were read',
    final: 'at rest',
  });
}
