import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { causeOf } from './discarded.js';
import { explain } from './explain.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import type { Reason } from './reason.js';
import { rowName } from './rows.js';
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
      const missing: number[] = [];
      let there = 0;
      let present = -1;
      for (let w = first; w < end; w++) {
        if (!peaceful(tree, w) || !tree.readOn[tree.rows.tableOf.data[tree.rowOf(w)]!]!.includes(n)) continue;
        if (tookEffect(tree, w, n)) {
          there++;
          present = w;
        } else {
          missing.push(w);
        }
      }
      if (there + missing.length > 1) looked = true;
      if (missing.length === 0) continue;
      // All of it is missing, or what is there was written again by somebody who had it.
      const discarded = tree.rejectionsOf(o, n).find((r) => r.collateral);
      if (discarded) judgement.count('collateral');
      else if (there === 0) continue;
      looked = true;
      const absent = missing.at(-1)!;
      const cause = discarded && there === 0 ? causeOf(tree, profile, o, n) : undefined;
      judgement.violation(cause ? [cause] : explainAll(tree, profile, missing, n), () => ({
        what:
          discarded && there === 0
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
        judgement.violation([], () => ({
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

/** Why writes of one transaction are missing on a node: nothing, where one of them is for no documented reason. */
function explainAll(tree: Tree, profile: Profile, missing: readonly number[], n: number): readonly Reason[] {
  const each = missing.map((w) => explain(tree, profile, tree.rowOf(w), [n]));
  return each.every((names) => names.length > 0) ? [...new Set(each.flat())] : [];
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
