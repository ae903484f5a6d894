import { ABSENT, type Tree } from './tree.js';

/** The row, for a finding: its table and key. */
export function rowName(tree: Tree, row: number): string {
  return `${tree.rows.tableName(row)} ${tree.rows.keys[row]}`;
}

/** What a node holds of a row, in words. */
export function held(tree: Tree, row: number, n: number): string {
  if (tree.final[n]![row] === ABSENT) return 'no such row';
  const values = tree.finalRows[n]!.values.get(row);
  const version = `version ${tree.finalRows[n]!.versionOf(row)}`;
  return values === undefined ? version : `${version} ${JSON.stringify(values)}`;
}

/** Where a finding on a row is: its table, key, nodes, and the operations that wrote it, the latest twenty. */
export function place(tree: Tree, row: number, nodes: readonly number[]) {
  const writes = tree.writesIn(row).slice(-20);
  const operations = [...writes].map((w) => tree.operations.index.data[tree.operationOf(w)]!);
  return {
    table: tree.rows.tableName(row),
    key: tree.rows.keys[row]!,
    nodes: nodes.map((n) => tree.nodes[n]!),
    operations: [...new Set(operations)].sort((a, b) => a - b),
  };
}
