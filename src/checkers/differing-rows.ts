import type { History } from '../history/operation.js';
import { sameJson } from './same-json.js';
import { type Tree, treeOf } from './tree.js';

/**
 * By table, the keys of the rows that are not the same on all nodes at the end of a history, as far as its queries look
 * at them: version, values, and how often the row is there. These are the ones that the checkers have judged.
 */
export function differingRows(history: History): Map<string, string[]> {
  const tree = treeOf(history);
  const found = new Map<string, string[]>();
  for (let row = 0; row < tree.rows.length; row++) {
    const [first, ...others] = tree.readOn[tree.rows.tableOf.data[row]!]!;
    if (first === undefined || others.every((n) => same(tree, row, first, n))) continue;
    const table = tree.rows.tableName(row);
    const keys = found.get(table);
    if (keys) keys.push(tree.rows.keys[row]!);
    else found.set(table, [tree.rows.keys[row]!]);
  }
  return found;
}

function same(tree: Tree, row: number, a: number, b: number): boolean {
  const [one, other] = [tree.finalRows[a]!, tree.finalRows[b]!];
  return (
    Object.is(one.versionOf(row), other.versionOf(row)) &&
    (one.repeated.get(row) ?? 1) === (other.repeated.get(row) ?? 1) &&
    sameJson(one.values.get(row), other.values.get(row))
  );
}
