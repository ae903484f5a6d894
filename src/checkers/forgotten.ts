import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import { knowledgeOf } from './knowledge.js';
import { NodeRow, shortest } from './node-row.js';
import type { Property } from './property.js';
import { rowName } from './replicas.js';
import { type Tree, treeOf } from './tree.js';

/**
 * What a write found on its node is not older than what the node had written or received of the row before: apply keeps
 * each origin's order, so that whoever has something later of a node has all that came before it. Of two acknowledged
 * writes of one node that replaced the same version, the first is forgotten.
 */
export function nothingForgotten(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('what a node has seen it does not forget', profile);
  for (let row = 0; row < tree.rows.length; row++) {
    const [start, end] = [tree.rowStart[row]!, tree.rowStart[row + 1]!];
    for (let i = start; i < end; i++) {
      const w = tree.writesOf[i]!;
      if (i === start || !tree.acknowledged(w) || Number.isNaN(tree.committed(w))) continue;
      judgement.checked++;
      const seen = laterThanFound(tree, profile, i);
      // Of a row that another node deleted, what was there may be gone, or there again: only its whole life tells.
      if (seen === undefined && !deletedElsewhere(tree, w)) continue;
      const n = tree.nodeOfWrite(w);
      const found = NodeRow.of(tree, profile, n, row).foundBy(w);
      const names = found ? shortest(found.ways) : [];
      // Where the promise alone can have made it so, nothing is forgotten.
      if (found && names.length === 0) continue;
      judgement.violation(names, () => ({
        what: `${tree.nodes[n]} had ${seen === undefined ? 'other versions' : `version ${tree.versionOf(seen)}`} of ${rowName(tree, row)}, but operation ${operationOf(tree, w)} found ${foundText(tree, w)} there`,
        table: tree.rows.tableName(row),
        key: tree.rows.keys[row]!,
        nodes: [tree.nodes[n]!],
        operations: (seen === undefined ? [w] : [seen, w]).map((x) => operationOf(tree, x)),
      }));
    }
  }
  return judgement.conclude(history, history.damage, { nothing: 'no row was written twice' });
}

/**
 * The latest write of the row that the node surely had before its own one, the `i`th by row, and which is not what that
 * one found, nor seen by it.
 */
function laterThanFound(tree: Tree, profile: Profile, i: number): number | undefined {
  const w = tree.writesOf[i]!;
  const replaced = tree.replaced(w);
  const found = replaced === null ? -1 : tree.writeOf(replaced);
  if (replaced !== null && found < 0) return undefined;
  if (tree.writesOf[i - 1] === found) return undefined;
  const n = tree.nodeOfWrite(w);
  const invoked = tree.operations.invoked.data[tree.operationOf(w)]!;
  const knowledge = knowledgeOf(tree);
  const start = tree.rowStart[tree.rowOf(w)]!;
  for (let j = i - 1; j >= start; j--) {
    const before = tree.writesOf[j]!;
    if (before === found) return undefined;
    if (!tree.acknowledged(before) || tree.operationOf(before) === tree.operationOf(w)) continue;
    if (!knowledge.surelyHad(n, before, invoked)) continue;
    if (found < 0) return tree.isDelete(before) ? undefined : before;
    return tree.descends(found, before) || (profile.conflicts !== 'none' && tree.isDelete(before))
      ? undefined
      : before;
  }
  return undefined;
}

/** Whether another node deleted the row without having seen this write. */
function deletedElsewhere(tree: Tree, w: number): boolean {
  const row = tree.rowOf(w);
  if (tree.deletes[row] === 0) return false;
  const writes = tree.writesOf.subarray(tree.rowStart[row]!, tree.rowStart[row + 1]!);
  return writes.some(
    (d) =>
      tree.isDelete(d) &&
      !tree.failed(d) &&
      tree.nodeOfWrite(d) !== tree.nodeOfWrite(w) &&
      !tree.descends(d, w),
  );
}

function operationOf(tree: Tree, w: number): number {
  return tree.operations.index.data[tree.operationOf(w)]!;
}

function foundText(tree: Tree, w: number): string {
  const replaced = tree.replaced(w);
  return replaced === null ? 'no such row' : `version ${replaced}`;
}
