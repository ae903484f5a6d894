import type { History } from '../history/operation.js';
import { sameJson } from './same-json.js';
import { type Tree, treeOf } from './tree.js';

/**
 * On which nodes a row is the same at the end of a history: for each of its nodes, in their order, the first one where it
 * is the same; -1 where the row's table was not read.
 */
export type SameOn = readonly number[];

/**
 * By table and key, the rows that are not the same on all nodes at the end of a history, as far as its queries look at
 * them: version, values, and how often the row is there. These are the ones that the checkers have judged.
 */
export function differingRows(history: History): Map<string, Map<string, SameOn>> {
  const tree = treeOf(history);
  const found = new Map<string, Map<string, SameOn>>();
  for (let row = 0; row < tree.rows.length; row++) {
    const read = tree.readOn[tree.rows.tableOf.data[row]!]!;
    const [first, ...others] = read;
    if (first === undefined || others.every((n) => same(tree, row, first, n))) continue;
    const on = tree.nodes.map((_, n) => (read.includes(n) ? read.find((m) => same(tree, row, m, n))! : -1));
    const table = tree.rows.tableName(row);
    const rows = found.get(table) ?? new Map<string, SameOn>();
    found.set(table, rows.set(tree.rows.keys[row]!, on));
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
