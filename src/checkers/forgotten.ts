import { OK } from '../history/columns.js';
import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { nodeRow } from './discarded.js';
import { Judgement } from './judgement.js';
import { knowledgeOf } from './knowledge.js';
import { shortest } from './node-row.js';
import type { Property } from './property.js';
import { rowName } from './rows.js';
import { type Tree, treeOf } from './tree.js';

/**
 * What a write found on its node is not older than what the node had written or received of the row before: apply keeps
 * each origin's order, so that whoever has something later of a node has all that came before it. Of two acknowledged
 * writes of one node that replaced the same version, the first is forgotten.
 */
export function nothingForgotten(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('what a node has seen it does not forget', profile);
  readsForget(tree, profile, judgement);
  const answered = firstAnswerAfter(tree);
  for (let row = 0; row < tree.rows.length; row++) {
    const [start, end] = [tree.rowStart[row]!, tree.rowStart[row + 1]!];
    for (let i = start; i < end; i++) {
      const w = tree.writesOf[i]!;
      if (i === start || !tree.acknowledged(w) || Number.isNaN(tree.committed(w))) continue;
      judgement.checked++;
      const seen = laterThanFound(tree, profile, i, answered[i]!);
      // Of a row that another node deleted, what was there may be gone, or there again: only its whole life tells.
      if (seen === undefined && !deletedElsewhere(tree, w)) continue;
      const n = tree.nodeOfWrite(w);
      const found = nodeRow(tree, profile, n, row).foundBy(w);
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
 *
 * @param firstAnswer when the first of the writes was answered that follow it by their timestamps
 */
function laterThanFound(tree: Tree, profile: Profile, i: number, firstAnswer: number): number | undefined {
  const w = tree.writesOf[i]!;
  const replaced = tree.replaced(w);
  const found = replaced === null ? -1 : tree.writeOf(replaced);
  // 0: the row as it was before the run, which any write is later than.
  const initial = replaced === 0;
  if (replaced !== null && found < 0 && !initial) return undefined;
  const invoked = tree.operations.invoked.data[tree.operationOf(w)]!;
  const ahead = firstAnswer < invoked;
  if (!ahead && tree.writesOf[i - 1] === found) return undefined;
  const n = tree.nodeOfWrite(w);
  const knowledge = knowledgeOf(tree);
  const start = tree.rowStart[tree.rowOf(w)]!;
  // By the timestamps of clocks that are wrong, what was there before may come after it.
  const last = ahead ? tree.rowStart[tree.rowOf(w) + 1]! - 1 : i - 1;
  for (let j = last; j >= start; j--) {
    const before = tree.writesOf[j]!;
    if (before === w) continue;
    if (before === found) return undefined;
    if (!tree.acknowledged(before) || tree.operationOf(before) === tree.operationOf(w)) continue;
    if (!knowledge.surelyHad(n, before, invoked)) continue;
    if (found < 0) return tree.isDelete(before) && !initial ? undefined : before;
    // One from a clock that is ahead stands behind what came after it.
    if (ahead && tree.descends(found, before)) continue;
    return tree.descends(found, before) || (profile.conflicts !== 'none' && tree.isDelete(before))
      ? undefined
      : before;
  }
  return undefined;
}

/** For each place of `writesOf`, when the first of the writes was answered that follow it in its row by their timestamps. */
function firstAnswerAfter(tree: Tree): Float64Array {
  const { completed } = tree.operations;
  const first = new Float64Array(tree.writesOf.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < tree.rows.length; row++) {
    for (let i = tree.rowStart[row + 1]! - 2; i >= tree.rowStart[row]!; i--) {
      const answered = completed.data[tree.operationOf(tree.writesOf[i + 1]!)]!;
      first[i] = answered < first[i + 1]! ? answered : first[i + 1]!;
    }
  }
  return first;
}

/**
 * A read sees no version that had been replaced on its node before another read there was answered: whoever asks. Rows
 * that are deleted, or were frozen, and nodes that crashed meanwhile, are not judged by that.
 */
function readsForget(tree: Tree, profile: Profile, judgement: Judgement): void {
  const { operations } = tree;
  const knowledge = knowledgeOf(tree);
  const frozen = new Set(Object.keys(tree.history.final?.frozenAt ?? {}));
  for (const { fault } of knowledge.spans) {
    if (fault.kind === 'freeze') for (const table of fault.tables) frozen.add(table);
  }
  /** By node and row: what was read, in the order of the answers as far as it was replaced by later ones. */
  const seen = new Map<number, { w: number; o: number; at: number }[]>();
  for (let o = 0; o < operations.length; o++) {
    const count = operations.readCount.data[o]!;
    if (count === 0 || operations.outcome.data[o] !== OK) continue;
    const n = tree.nodeOf[o]!;
    const [invoked, at] = [operations.invoked.data[o]!, operations.completed.data[o]!];
    for (let r = operations.firstRead.data[o]!, end = r + count; r < end; r++) {
      const row = operations.read.row.data[r]!;
      if (tree.deletes[row]! > 0 || frozen.has(tree.rows.tableName(row))) continue;
      const w = tree.writeOf(operations.read.version.data[r]!);
      if (w < 0 || tree.failed(w)) continue;
      const place = row * tree.nodes.length + n;
      const earlier = seen.get(place) ?? [];
      seen.set(place, earlier);
      let last = earlier.length - 1;
      while (last >= 0 && earlier[last]!.at >= invoked) last--;
      const had = earlier[last];
      if (had) {
        judgement.checked++;
        const again =
          profile.conflicts === 'none' && tree.nodeOfWrite(w) !== n && !knowledge.surelyHad(n, w, had.at);
        const older = had.w !== w && tree.descends(had.w, w) && tree.committed(w) < tree.committed(had.w);
        if (older && !again && !knowledge.crashedBetween(n, had.at, at)) {
          judgement.violation([], () => ({
            what: `${tree.nodes[n]} had version ${tree.versionOf(had.w)} of ${rowName(tree, row)}, as a read saw, but a later one saw version ${tree.versionOf(w)}, which that one had replaced`,
            table: tree.rows.tableName(row),
            key: tree.rows.keys[row]!,
            nodes: [tree.nodes[n]!],
            operations: [had.o, o].map((x) => operations.index.data[x]!),
          }));
        }
      }
      // What was answered before what is remembered says no more than that.
      while (earlier.length > 0 && earlier.at(-1)!.at >= at) earlier.pop();
      earlier.push({ w, o, at });
      while (earlier.length > 1 && earlier[1]!.at < invoked) earlier.shift();
    }
  }
}

/** Whether another node deleted the row without having seen this write. */
function deletedElsewhere(tree: Tree, w: number): boolean {
  const row = tree.rowOf(w);
  if (tree.deletes[row] === 0) return false;
  return tree
    .writesIn(row)
    .some(
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
