import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { explain } from './explain.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { place, rowName } from './replicas.js';
import { type Tree, treeOf } from './tree.js';

/** For each row with a `parent`, the node has a row with that key in another table of the same workload. */
export function noOrphans(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('no child is without its parent', profile);
  const families = tablesByWorkload();
  for (const [n, { values }] of tree.finalRows.entries()) {
    for (const [row, value] of values) {
      if (typeof value !== 'object' || value === null || !('parent' in value)) continue;
      const { parent } = value as { parent?: unknown };
      if (parent === null || parent === undefined) continue;
      judgement.checked++;
      const own = tree.rows.tableOf.data[row]!;
      const others = families(own).filter((table) => table !== own);
      const parents = others
        .map((table) => tree.rows.find(tree.rows.tables[table]!, String(parent)))
        .filter((at) => at >= 0);
      if (parents.some((at) => !Number.isNaN(tree.finalRows[n]!.versionOf(at)))) continue;
      const anomaly = parents.some((at) => deletedUnseen(tree, at, row))
        ? 'foreign keys are not checked'
        : parents.map((at) => explain(tree, profile, at)).find((name) => name !== undefined);
      judgement.violation(anomaly, () => ({
        what: `on ${tree.nodes[n]} ${rowName(tree, row)} is without its parent ${parent}`,
        ...place(tree, row, [n]),
      }));
    }
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no row has a parent',
    final: 'at rest',
    sureDespiteDamage: true,
  });

  function tablesByWorkload(): (table: number) => number[] {
    const { operations } = tree;
    const workloads = new Map<string, Set<number>>();
    for (let w = 0; w < tree.writes; w++) {
      const { workload } = operations.clients[operations.client.data[tree.operationOf(w)]!]!;
      let tables = workloads.get(workload);
      if (!tables) {
        tables = new Set();
        workloads.set(workload, tables);
      }
      tables.add(tree.rows.tableOf.data[tree.rowOf(w)]!);
    }
    return (table) =>
      [...workloads.values()].filter((tables) => tables.has(table)).flatMap((tables) => [...tables]);
  }
}

/**
 * Whether one node deleted the parent while another one wrote the child: each checks its foreign keys for its own
 * clients, so that on one node this cannot happen.
 */
function deletedUnseen(tree: Tree, parent: number, child: number): boolean {
  const writes = (row: number) => [...tree.writesOf.subarray(tree.rowStart[row], tree.rowStart[row + 1])];
  const deletes = writes(parent).filter((d) => tree.isDelete(d) && !tree.failed(d));
  return writes(child).some(
    (c) =>
      !tree.failed(c) &&
      !tree.isDelete(c) &&
      deletes.some((d) => tree.nodeOfWrite(d) !== tree.nodeOfWrite(c)),
  );
}
