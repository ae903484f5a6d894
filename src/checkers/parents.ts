import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { place, rowName } from './replicas.js';
import { treeOf } from './tree.js';

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
      const there = others.some((table) => {
        const at = tree.rows.find(tree.rows.tables[table]!, String(parent));
        return at >= 0 && !Number.isNaN(tree.finalRows[n]!.versionOf(at));
      });
      if (there) continue;
      judgement.violation('foreign keys are not checked', () => ({
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
