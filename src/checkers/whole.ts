import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { isOvertaken, nameOfRejection } from './explain.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { rowName } from './replicas.js';
import { ABSENT, type Tree, treeOf } from './tree.js';

/**
 * Of a transaction, all rows that no other one fought over are on a node, or none: at the end, and in what was read in
 * one snapshot during the run. Transactions of which a node threw changes away that were not at fault are named.
 */
export function transactionsWhole(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('transactions are whole', profile);
  atTheEnd(tree, profile, judgement);
  inReads(tree, judgement);
  return judgement.conclude(history, history.damage, {
    nothing: 'no transaction wrote two rows that no other one fought over',
  });
}

function atTheEnd(tree: Tree, profile: Profile, judgement: Judgement): void {
  const { operations } = tree;
  for (let o = 0; o < operations.length; o++) {
    const first = operations.firstWrite.data[o]!;
    const end = first + operations.writeCount.data[o]!;
    if (end - first < 2 || tree.failed(first)) continue;
    let looked = false;
    for (let n = 0; n < tree.nodes.length; n++) {
      let [there, missing] = [0, 0];
      let [present, absent] = [-1, -1];
      for (let w = first; w < end; w++) {
        if (!peaceful(tree, w) || !tree.readOn[tree.rows.tableOf.data[tree.rowOf(w)]!]!.includes(n)) continue;
        if (tookEffect(tree, w, n)) {
          there++;
          present = w;
        } else {
          missing++;
          absent = w;
        }
      }
      if (there + missing > 1) looked = true;
      const discarded = missing > 0 ? tree.rejectionsOf(o, n).find((r) => r.collateral) : undefined;
      if (discarded) judgement.count('collateral');
      else if (there === 0 || missing === 0) continue;
      looked = true;
      const anomaly = discarded
        ? nameOfRejection(discarded, profile)
        : allOvertaken(tree, first, end, n)
          ? 'delete overtakes insert'
          : undefined;
      judgement.violation(anomaly, () => ({
        what: discarded
          ? `transaction ${operations.xid.data[o]} of ${tree.nodes[tree.nodeOf[o]!]} was thrown away on ${tree.nodes[n]} with changes that were not at fault: ${discarded.reason}`
          : `a transaction is torn on ${tree.nodes[n]}: of what it wrote, ${rowName(tree, tree.rowOf(present))} is there, ${rowName(tree, tree.rowOf(absent))} is not`,
        table: tree.rows.tableName(tree.rowOf(absent)),
        key: tree.rows.keys[tree.rowOf(absent)]!,
        nodes: [tree.nodes[n]!],
        operations: [operations.index.data[o]!],
      }));
    }
    if (looked) judgement.checked++;
  }
}

function inReads(tree: Tree, judgement: Judgement): void {
  const { operations } = tree;
  const seen = new Map<number, number>();
  for (let o = 0; o < operations.length; o++) {
    const first = operations.firstRead.data[o]!;
    const end = first + operations.readCount.data[o]!;
    if (end - first < 2 || operations.writeCount.data[o]! > 0) continue;
    seen.clear();
    for (let r = first; r < end; r++)
      seen.set(operations.read.row.data[r]!, operations.read.version.data[r]!);
    let looked = false;
    for (let r = first; r < end; r++) {
      const w = tree.writeOf(operations.read.version.data[r]!);
      if (w < 0 || tree.failed(w) || !peaceful(tree, w)) continue;
      const writer = tree.operationOf(w);
      const from = operations.firstWrite.data[writer]!;
      for (let x = from; x < from + operations.writeCount.data[writer]!; x++) {
        const version = seen.get(tree.rowOf(x));
        if (x === w || version === undefined || !peaceful(tree, x) || tree.isDelete(x)) continue;
        looked = true;
        const other = tree.writeOf(version);
        if (other >= 0 ? tree.descends(other, x) : Number.isNaN(version) && tree.deletes[tree.rowOf(x)]! > 0)
          continue;
        judgement.count('torn reads');
        judgement.violation(undefined, () => ({
          what:
            `a read on ${tree.nodes[tree.nodeOf[o]!]} saw a transaction torn: ${rowName(tree, tree.rowOf(w))} as it wrote it, ` +
            `${rowName(tree, tree.rowOf(x))} as it was before`,
          table: tree.rows.tableName(tree.rowOf(x)),
          key: tree.rows.keys[tree.rowOf(x)]!,
          nodes: [tree.nodes[tree.nodeOf[o]!]!],
          operations: [operations.index.data[writer]!, operations.index.data[o]!],
        }));
      }
    }
    if (looked) judgement.checked++;
  }
}

/** Whether nothing is missing of a transaction but deletes, whose rows came to this node after them. */
function allOvertaken(tree: Tree, first: number, end: number, n: number): boolean {
  for (let w = first; w < end; w++) {
    if (tookEffect(tree, w, n)) continue;
    const held = tree.final[n]![tree.rowOf(w)]!;
    if (!tree.isDelete(w) || held < 0 || !isOvertaken(tree, held, n)) return false;
  }
  return true;
}

/** Whether the row of a write was never written on two nodes at once: only then is it promised to be there. */
function peaceful(tree: Tree, w: number): boolean {
  return tree.leaves[tree.rowOf(w)]! < 2;
}

function tookEffect(tree: Tree, w: number, n: number): boolean {
  const final = tree.final[n]![tree.rowOf(w)]!;
  if (final === ABSENT) return tree.isDelete(w) || tree.deletedAfter(w);
  return final >= 0 && tree.descends(final, w);
}
