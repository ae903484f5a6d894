import type { OperationColumns } from '../history/columns.js';
import type { Rows } from '../history/rows.js';

/** All that was written in a history. */
interface Written {
  readonly writes: number;
  readonly rows: Rows;
  readonly operations: OperationColumns;
}

/** Writes by row, in each row by commit timestamp; those without one come first. */
export function sortByRow({ writes, rows, operations }: Written): {
  rowStart: Int32Array;
  writesOf: Int32Array;
} {
  const rowStart = new Int32Array(rows.length + 1);
  const writesOf = new Int32Array(writes);
  const { row, operation } = operations.write;
  for (let w = 0; w < writes; w++) rowStart[row.data[w]! + 1]!++;
  for (let r = 0; r < rows.length; r++) rowStart[r + 1]! += rowStart[r]!;
  const next = rowStart.slice(0, -1);
  for (let w = 0; w < writes; w++) writesOf[next[row.data[w]!]!++] = w;
  const { committed } = operations;
  const time = (w: number) => committed.data[operation.data[w]!]! || 0;
  const earlier = (a: number, b: number) => time(a) - time(b) || a - b;
  for (let r = 0; r < rows.length; r++) {
    const [from, to] = [rowStart[r]!, rowStart[r + 1]!];
    let sorted = true;
    for (let i = from + 1; i < to && sorted; i++) {
      sorted = time(writesOf[i - 1]!) <= time(writesOf[i]!);
    }
    if (!sorted) writesOf.subarray(from, to).sort(earlier);
  }
  return { rowStart, writesOf };
}

/** What was written, each write with the one that it replaced. */
interface Versions {
  readonly writes: number;
  readonly rows: Rows;
  readonly writesOf: Int32Array;
  readonly parent: Int32Array;
  rowOf(w: number): number;
  isDelete(w: number): boolean;
  failed(w: number): boolean;
  acknowledged(w: number): boolean;
}

/** Who comes from whom, so that it can be told by comparing numbers. */
interface Descent {
  /** Of each write: an acknowledged write that replaced it, or -1. */
  readonly replacedBy: Int32Array;
  /** How many writes of each row nobody replaced. */
  readonly leaves: Int32Array;
  /** A write's descendants are those whose place lies from its own to its last. */
  readonly place: Int32Array;
  readonly last: Int32Array;
  /** Of each place, how many deletes there are before it. */
  readonly deletesBefore: Int32Array;
}

/** Numbers the writes so that the descendants of each are a range. Parents that go round in a ring are taken away. */
export function numberDescent(versions: Versions): Descent {
  const { writes, writesOf, parent } = versions;
  const replacedBy = new Int32Array(writes).fill(-1);
  const leaves = new Int32Array(versions.rows.length);
  const placeOf = new Int32Array(writes).fill(-1);
  const last = new Int32Array(writes).fill(-1);
  const deletesBefore = new Int32Array(writes + 1);
  const firstChild = new Int32Array(writes).fill(-1);
  const sibling = new Int32Array(writes).fill(-1);
  for (let i = writes - 1; i >= 0; i--) {
    const w = writesOf[i]!;
    const from = parent[w]!;
    if (from < 0) continue;
    sibling[w] = firstChild[from]!;
    firstChild[from] = w;
    if (versions.acknowledged(w)) replacedBy[from] = w;
  }
  let place = 0;
  const walk = (root: number) => {
    let w = root;
    for (;;) {
      deletesBefore[place + 1] = deletesBefore[place]! + (versions.isDelete(w) ? 1 : 0);
      placeOf[w] = place++;
      if (firstChild[w]! >= 0) {
        w = firstChild[w]!;
        continue;
      }
      for (;;) {
        last[w] = place - 1;
        if (w === root) return;
        if (sibling[w]! >= 0) {
          w = sibling[w]!;
          break;
        }
        w = parent[w]!;
      }
    }
  };
  for (let w = 0; w < writes; w++) if (parent[w]! < 0 && !versions.failed(w)) walk(w);
  // A ring of versions that replaced one another can only come from damage; each stands alone then.
  for (let w = 0; w < writes; w++) {
    if (placeOf[w]! >= 0 || versions.failed(w)) continue;
    deletesBefore[place + 1] = deletesBefore[place]! + (versions.isDelete(w) ? 1 : 0);
    last[w] = placeOf[w] = place++;
    parent[w] = -1;
  }
  for (let w = 0; w < writes; w++) {
    if (!versions.failed(w) && firstChild[w]! < 0) leaves[versions.rowOf(w)]!++;
  }
  return { replacedBy, leaves, place: placeOf, last, deletesBefore };
}
