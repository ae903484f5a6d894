import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Finding, Property } from './property.js';
import { INITIAL, treeOf } from './tree.js';

/** What nodes hold at the end, what was read, and what was replaced, was written by an operation that may have committed. */
export function noPhantom(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const { operations, rows } = tree;
  const judgement = new Judgement('nothing is there that nobody wrote', profile);

  for (const [n, held] of tree.finalRows.entries()) {
    for (let row = 0; row < held.version.length; row++) {
      const version = held.version.data[row]!;
      if (Number.isNaN(version)) continue;
      judgement.checked++;
      const w = tree.final[n]![row]!;
      if (w === INITIAL || (w >= 0 && mayBeSeen(w))) continue;
      const node = tree.nodes[n]!;
      judgement.violation([], () => phantom(`${node} holds`, row, version, node));
    }
  }
  for (let o = 0; o < operations.length; o++) {
    const first = operations.firstRead.data[o]!;
    for (let r = first; r < first + operations.readCount.data[o]!; r++) {
      const version = operations.read.version.data[r]!;
      if (!Number.isNaN(version)) look(o, 'read', operations.read.row.data[r]!, version);
    }
  }
  for (let w = 0; w < tree.writes; w++) {
    const replaced = operations.write.replaced.data[w]!;
    if (Number.isNaN(replaced)) continue;
    if (tree.parent[w]! >= 0 && mayBeSeen(tree.parent[w]!)) judgement.checked++;
    else look(tree.operationOf(w), 'replaced', tree.rowOf(w), replaced);
  }
  return judgement.conclude(history, history.damage, { nothing: 'no version was read' });

  /** What an operation saw; its own versions go with it when it fails. */
  function look(o: number, verb: string, row: number, version: number): void {
    judgement.checked++;
    const w = tree.writeOf(version);
    if (version === 0 || (w >= 0 && tree.rowOf(w) === row && (mayBeSeen(w) || tree.operationOf(w) === o)))
      return;
    const node = tree.nodes[tree.nodeOf[o]!]!;
    const index = operations.index.data[o]!;
    judgement.violation([], () =>
      phantom(`operation ${index} on ${node} ${verb}`, row, version, node, index),
    );
  }

  function mayBeSeen(w: number): boolean {
    return !tree.failed(w) && !tree.isDelete(w);
  }

  function phantom(where: string, row: number, version: number, node: string, by?: number): Finding {
    const [table, key] = [rows.tableName(row), rows.keys[row]!];
    const w = tree.writeOf(version);
    const known = w >= 0 && tree.rowOf(w) === row;
    const origin = !known
      ? 'which no operation wrote'
      : tree.failed(w)
        ? 'whose operation failed'
        : 'which is that of a delete';
    const writer = known ? [operations.index.data[tree.operationOf(w)]!] : [];
    return {
      what: `${where} version ${version} of ${table} ${key}, ${origin}`,
      table,
      key,
      nodes: [node],
      operations: by === undefined ? writer : [...writer, by],
    };
  }
}
