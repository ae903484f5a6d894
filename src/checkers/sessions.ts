import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { rowName } from './rows.js';
import { type Tree, treeOf } from './tree.js';

/**
 * A client that stays on one node never reads of a row what was there before the version that it last wrote or read
 * there. What a delete or last-update-wins put in its place may be read.
 */
export function sessions(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const { operations } = tree;
  const judgement = new Judgement('clients read their own writes, and never backwards', profile);
  /** Per process, node and row: the write it saw last. Rows that nobody reads need not be followed. */
  const followed = new Uint8Array(tree.rows.length);
  for (let r = 0; r < operations.read.row.length; r++) followed[operations.read.row.data[r]!] = 1;
  const seen = new Map<number, Map<number, { w: number; o: number; own: boolean }>>();

  for (let o = 0; o < operations.length; o++) {
    const [writes, reads] = [operations.writeCount.data[o]!, operations.readCount.data[o]!];
    if (writes + reads === 0 || operations.outcome.data[o] !== 0) continue;
    const session = operations.process.data[o]! * tree.nodes.length + tree.nodeOf[o]!;
    let rows = seen.get(session);
    if (!rows) {
      rows = new Map();
      seen.set(session, rows);
    }
    const firstRead = operations.firstRead.data[o]!;
    for (let r = firstRead; r < firstRead + reads; r++) {
      const row = operations.read.row.data[r]!;
      const version = operations.read.version.data[r]!;
      const w = Number.isNaN(version) ? -1 : tree.writeOf(version);
      const before = rows.get(row);
      if (before) {
        judgement.checked++;
        if (goesBack(tree, profile, before.w, w, version)) {
          judgement.count(before.own ? 'own writes' : 'backwards');
          const { o: earlier, own, w: last } = before;
          judgement.violation([], () => ({
            what:
              `process ${operations.process.data[o]} on ${tree.nodes[tree.nodeOf[o]!]} ${own ? 'wrote' : 'read'} version ` +
              `${tree.versionOf(last)} of ${rowName(tree, row)}, and then read ` +
              `${Number.isNaN(version) ? 'no such row' : `version ${version}, which is older`}`,
            table: tree.rows.tableName(row),
            key: tree.rows.keys[row]!,
            nodes: [tree.nodes[tree.nodeOf[o]!]!],
            operations: [earlier, o].map((x) => operations.index.data[x]!),
          }));
        }
      }
      if (w >= 0) rows.set(row, { w, o, own: false });
    }
    const firstWrite = operations.firstWrite.data[o]!;
    for (let w = firstWrite; w < firstWrite + writes; w++) {
      if (followed[tree.rowOf(w)]) rows.set(tree.rowOf(w), { w, o, own: true });
    }
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no client read a row that it had written or read before on the same node',
  });
}

function goesBack(tree: Tree, profile: Profile, before: number, now: number, version: number): boolean {
  if (Number.isNaN(version)) return !tree.isDelete(before) && tree.deletes[tree.rowOf(before)] === 0;
  if (now < 0) return version === 0; // Of another unknown version nobody knows when it was.
  if (tree.failed(now) || tree.descends(now, before)) return false;
  if (tree.descends(before, now)) return true;
  // Where rows are deleted, or nothing is compared, an older version may come after a later one.
  if (profile.conflicts === 'none' || tree.deletes[tree.rowOf(before)]! > 0) return false;
  return tree.committed(now) < tree.committed(before);
}
