import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { explain } from './explain.js';
import { Judgement } from './judgement.js';
import { knowledgeOf } from './knowledge.js';
import type { Property } from './property.js';
import type { Reason } from './reason.js';
import { place, rowName } from './rows.js';
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
      judgement.violation(reasons(tree, profile, n, parents, row), () => ({
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
 * Each node checks its foreign keys for its own clients alone; or the parent is missing there, or the child is there, for
 * a reason of its own; or whoever wrote the child had a parent that should not have been there any more.
 */
function reasons(
  tree: Tree,
  profile: Profile,
  n: number,
  parents: readonly number[],
  child: number,
): readonly Reason[] {
  if (parents.some((parent) => deletedUnseen(tree, parent, child))) return ['foreign keys are not checked'];
  const writers = new Set(writesOf(tree, child).map((w) => tree.nodeOfWrite(w)));
  const elsewhere = parents.flatMap((row) => [...writers].map((m) => ({ row, m })));
  for (const { row, m } of [...parents.map((row) => ({ row, m: n })), { row: child, m: n }, ...elsewhere]) {
    const names = explain(tree, profile, row, [m]);
    if (names.length > 0) return names;
  }
  return [];
}

/** Whether one node deleted the parent while another one wrote the child, and neither knew of the other. */
function deletedUnseen(tree: Tree, parent: number, child: number): boolean {
  const knowledge = knowledgeOf(tree);
  const invoked = (w: number) => tree.operations.invoked.data[tree.operationOf(w)]!;
  const children = writesOf(tree, child);
  return writesOf(tree, parent).some((d) => {
    if (!tree.isDelete(d)) return false;
    // Who took the child away with its parent knew of it: what is left of that transaction is torn.
    const together = children.some((c) => tree.isDelete(c) && tree.operationOf(c) === tree.operationOf(d));
    return (
      !together &&
      children.some(
        (c) =>
          !tree.isDelete(c) &&
          tree.nodeOfWrite(d) !== tree.nodeOfWrite(c) &&
          !knowledge.surelyHad(tree.nodeOfWrite(c), d, invoked(c)) &&
          !knowledge.surelyHad(tree.nodeOfWrite(d), c, invoked(d)),
      )
    );
  });
}

function writesOf(tree: Tree, row: number): number[] {
  return [...tree.writesIn(row)].filter((w) => !tree.failed(w));
}
