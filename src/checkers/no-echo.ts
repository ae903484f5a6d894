import { INSERT, OK } from '../history/columns.js';
import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { sharesUnique } from './anomalies/secondary-unique.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { rowName } from './rows.js';
import { type Tree, treeOf } from './tree.js';

/**
 * No change is applied twice: no row is there twice, and no node changed more rows than were written. Where a primary
 * key forbids the first, only the servers' statistics exercise it, of tables in which they count nothing else: see
 * `countable`.
 */
export function noEcho(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('no change is applied twice', profile);
  const counted = history.final?.changes ? countable(tree) : new Set();
  for (const [n, { repeated }] of tree.finalRows.entries()) {
    for (const [row, times] of repeated) {
      judgement.checked++;
      judgement.violation([], () => ({
        what: `${tree.nodes[n]} holds ${rowName(tree, row)} ${times} times`,
        table: tree.rows.tableName(row),
        key: tree.rows.keys[row]!,
        nodes: [tree.nodes[n]!],
      }));
    }
  }
  const changes = Object.entries(history.final?.changes ?? {}).filter(([table]) => counted.has(table));
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
      judgement.violation([], () => ({
        what: `${node} changed ${count} rows of ${table}, but only ${most} changes were made on all nodes together`,
        table,
        nodes: [node],
      }));
    }
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'there are no statistics of a table with inserts alone, of different rows',
    final: 'at rest',
  });
}

/**
 * Tables of which statistics count each change once. They count what is rolled back, too: what an engine tries again
 * after a conflict or an error, and what a client wrote in a transaction that failed half-way, which it has not told.
 * So only workloads that insert rows which nobody else writes are judged, of which no node has thrown anything away.
 * Rows that meet in another unique index are no such rows: apply tries again there, and so does INSERT ... ON CONFLICT.
 */
function countable(tree: Tree): Set<string> {
  const { operations, rows } = tree;
  const tables = new Map<string, Set<string>>();
  const unclear = new Set<string>();
  for (let o = 0; o < operations.length; o++) {
    const { workload } = operations.clients[operations.client.data[o]!]!;
    if (operations.outcome.data[o] !== OK && Number.isNaN(operations.xid.data[o]!)) unclear.add(workload);
    if (tree.nodes.some((_, n) => tree.rejectionsOf(o, n).length > 0)) unclear.add(workload);
    const first = operations.firstWrite.data[o]!;
    for (let w = first; w < first + operations.writeCount.data[o]!; w++) {
      const row = tree.rowOf(w);
      const alone = tree.rowStart[row + 1]! - tree.rowStart[row]! === 1;
      const table = rows.tableName(row);
      if (!alone || operations.write.kind.data[w] !== INSERT || sharesUnique(tree, o, table))
        unclear.add(workload);
      const known = tables.get(workload);
      if (known) known.add(table);
      else tables.set(workload, new Set([table]));
    }
  }
  const names = (wanted: (workload: string) => boolean) =>
    [...tables].flatMap(([workload, written]) => (wanted(workload) ? [...written] : []));
  const others = new Set(names((workload) => unclear.has(workload)));
  return new Set(names((workload) => !unclear.has(workload)).filter((table) => !others.has(table)));
}
