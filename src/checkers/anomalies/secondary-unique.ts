import type { Json } from '../../history/operation.js';
import type { Rule } from '../arrival.js';
import { knowledgeOf } from '../knowledge.js';
import { ABSENT, type Tree } from '../tree.js';

/** Another row with the same `unique` value, committed no earlier, stands on the node in this one's place. */
export const secondaryUnique: Rule = {
  name: 'secondary unique divergence',

  arrives({ tree, n, w, held }) {
    if (held !== ABSENT || tree.isUpdate(w)) return undefined;
    return isDisplaced(tree, n, w) ? { holds: [ABSENT], always: false } : undefined;
  },
};

/** Whether at the end another row has the `unique` value of this write on the node, and was committed no earlier. */
export function isDisplaced(tree: Tree, n: number, w: number): boolean {
  const value = w < 0 || tree.isDelete(w) ? undefined : uniqueOf(tree.operations.values[tree.operationOf(w)]);
  if (value === undefined) return false;
  const table = tree.rows.tableOf.data[tree.rowOf(w)]!;
  const other = holdersOf(tree).get(`${table} ${n} ${value}`);
  if (other === undefined || other === tree.rowOf(w)) return false;
  const instead = tree.final[n]![other]!;
  return (
    instead >= 0 &&
    tree.finalRows[n]!.committedOf(other) >= tree.committed(w) &&
    // Who knows of a value that is taken does not take it.
    !knowledgeOf(tree).surelyHad(tree.nodeOfWrite(instead), w, invokedOf(tree, instead))
  );
}

/** Whether another row was written with the same `unique` value as one that the operation wrote to this table. */
export function sharesUnique(tree: Tree, operation: number, table: string): boolean {
  const value = uniqueOf(tree.operations.values[operation]);
  if (value === undefined) return false;
  const key = `${tree.rows.table(table)} ${value}`;
  return (writersOf(tree).get(key) ?? 0) > 1;
}

function invokedOf(tree: Tree, w: number): number {
  return tree.operations.invoked.data[tree.operationOf(w)]!;
}

const holders = new WeakMap<Tree, Map<string, number>>();
const writers = new WeakMap<Tree, Map<string, number>>();

/** The rows that hold a `unique` value at the end, by table, node and value. */
function holdersOf(tree: Tree): Map<string, number> {
  const known = holders.get(tree);
  if (known) return known;
  const made = new Map<string, number>();
  for (const [n, { values }] of tree.finalRows.entries()) {
    for (const [row, value] of values) {
      const unique = uniqueOf(value);
      if (unique !== undefined) made.set(`${tree.rows.tableOf.data[row]} ${n} ${unique}`, row);
    }
  }
  holders.set(tree, made);
  return made;
}

/** How many operations that may have been committed wrote a `unique` value, by table and value. */
function writersOf(tree: Tree): Map<string, number> {
  const known = writers.get(tree);
  if (known) return known;
  const made = new Map<string, number>();
  for (let w = 0; w < tree.writes; w++) {
    const unique = tree.failed(w) ? undefined : uniqueOf(tree.operations.values[tree.operationOf(w)]);
    if (unique === undefined) continue;
    const key = `${tree.rows.tableOf.data[tree.rowOf(w)]} ${unique}`;
    made.set(key, (made.get(key) ?? 0) + 1);
  }
  writers.set(tree, made);
  return made;
}

function uniqueOf(value: Json | undefined): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, Json | undefined>).unique;
}
