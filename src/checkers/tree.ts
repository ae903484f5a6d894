import { DELETE, FAIL, NodeRows, OK, OperationColumns, TableRows, UPDATE } from '../history/columns.js';
import type { History } from '../history/operation.js';
import type { Rows } from '../history/rows.js';
import type { Rejection } from '../replication/engine.js';
import { numberDescent, sortByRow } from './descent.js';
import { NumberMap } from './number-map.js';

/** In place of a write: the node does not have the row. */
export const ABSENT = -1;
/** The row is as it was before the history. */
export const INITIAL = -2;
/** The row has a version that no operation of the history wrote. */
export const FOREIGN = -3;

const trees = new WeakMap<History, Tree>();

/** The version trees of a history; built once for all of its checkers. */
export function treeOf(history: History): Tree {
  let tree = trees.get(history);
  if (!tree) {
    tree = new Tree(history);
    trees.set(history, tree);
  }
  return tree;
}

/**
 * For each row, the tree of its versions: a write is the child of the write whose version it replaced, which its node
 * told under the row's lock. On one node that gives a chain; a fork is a conflict. Writes of failed operations are in
 * no tree.
 *
 * An insert replaced nothing: its parent is the latest delete of its row that was committed before it, which is
 * certain where both happened on one node, and assumed otherwise.
 *
 * Everything is in arrays over numbers of writes, rows, operations and nodes; time and memory are linear.
 */
export class Tree {
  readonly operations: OperationColumns;
  readonly rows: Rows;
  readonly writes: number;
  readonly nodes: readonly string[];
  /** Of each operation, the number of its node. */
  readonly nodeOf: Int32Array;

  /** The writes of row r are `writesOf[rowStart[r]]` to before `rowStart[r + 1]`, oldest first. */
  readonly rowStart: Int32Array;
  readonly writesOf: Int32Array;
  readonly parent: Int32Array;
  /** Of each write: an acknowledged write that replaced it, or -1. */
  readonly replacedBy: Int32Array;
  /** How many writes of each row nobody replaced: two are a conflict. */
  readonly leaves: Int32Array;
  /** How many deletes of each row have, or may have, happened. */
  readonly deletes: Int32Array;

  /** By node: the write that each row is of at the end, or ABSENT, INITIAL, FOREIGN. */
  readonly final: readonly Int32Array[];
  readonly finalRows: readonly NodeRows[];
  /** Of each table: the nodes that were read at the end. */
  readonly readOn: readonly (readonly number[])[];

  private readonly versions: NumberMap;
  private readonly descent;
  private readonly rejections = new Map<string, Rejection[]>();

  constructor(readonly history: History) {
    this.operations = OperationColumns.of(history.operations);
    this.rows = this.operations.rows;
    this.nodes = nodesOf(history, this.operations);
    const number = new Map(this.nodes.map((node, n) => [node, n]));
    const nodeOfClient = this.operations.clients.map(({ node }) => number.get(node)!);
    const { client } = this.operations;
    this.nodeOf = new Int32Array(this.operations.length);
    for (let o = 0; o < this.operations.length; o++) this.nodeOf[o] = nodeOfClient[client.data[o]!]!;

    this.finalRows = this.gatherFinal(number);
    this.readOn = this.rows.tables.map((table) =>
      Object.keys(history.final?.tables[table] ?? {}).map((node) => number.get(node)!),
    );

    this.writes = this.operations.write.row.length;
    this.versions = new NumberMap(this.writes);
    const { version } = this.operations.write;
    for (let w = 0; w < this.writes; w++) this.versions.add(version.data[w]!, w);
    this.final = this.finalRows.map((rows) => this.finalWrites(rows));

    const { rowStart, writesOf } = sortByRow(this);
    this.rowStart = rowStart;
    this.writesOf = writesOf;
    this.parent = new Int32Array(this.writes).fill(-1);
    this.deletes = new Int32Array(this.rows.length);
    this.findParents();
    this.descent = numberDescent(this);
    this.replacedBy = this.descent.replacedBy;
    this.leaves = this.descent.leaves;
    for (const rejection of history.final?.rejections ?? []) {
      const key = `${rejection.node}|${rejection.origin}|${xid32(Number(rejection.xid))}`;
      const known = this.rejections.get(key);
      if (known) known.push(rejection);
      else this.rejections.set(key, [rejection]);
    }
  }

  /** The write that made this version, -1 where the history knows of none. */
  writeOf(version: number): number {
    return this.versions.get(version);
  }

  operationOf(w: number): number {
    return this.operations.write.operation.data[w]!;
  }

  nodeOfWrite(w: number): number {
    return this.nodeOf[this.operationOf(w)]!;
  }

  rowOf(w: number): number {
    return this.operations.write.row.data[w]!;
  }

  versionOf(w: number): number {
    return this.operations.write.version.data[w]!;
  }

  /** The version that the write replaced by its node's word; null where there was no row. */
  replaced(w: number): number | null {
    const version = this.operations.write.replaced.data[w]!;
    return Number.isNaN(version) ? null : version;
  }

  isDelete(w: number): boolean {
    return this.operations.write.kind.data[w] === DELETE;
  }

  isUpdate(w: number): boolean {
    return this.operations.write.kind.data[w] === UPDATE;
  }

  acknowledged(w: number): boolean {
    return this.operations.outcome.data[this.operationOf(w)] === OK;
  }

  failed(w: number): boolean {
    return this.operations.outcome.data[this.operationOf(w)] === FAIL;
  }

  /** When the write was committed by its origin's clock; NaN where nobody knows. */
  committed(w: number): number {
    const told = this.operations.committed.data[this.operationOf(w)]!;
    if (!Number.isNaN(told)) return told;
    const row = this.rowOf(w);
    for (let n = 0; n < this.nodes.length; n++) {
      if (this.final[n]![row] === w) return this.finalRows[n]!.committedOf(row);
    }
    return Number.NaN;
  }

  /**
   * No later than that was the write committed, by its origin's clock: before its client gave up, and before what replaced
   * it. NaN for unknown.
   */
  committedBy(w: number): number {
    const told = this.committed(w);
    if (!Number.isNaN(told)) return told;
    const row = this.rowOf(w);
    let earliest = this.history.head.epoch + this.operations.completed.data[this.operationOf(w)]!;
    for (let i = this.rowStart[row]!; i < this.rowStart[row + 1]!; i++) {
      const child = this.writesOf[i]!;
      if (this.parent[child] !== w) continue;
      const by = this.committedBy(child);
      if (!(by >= earliest)) earliest = by;
    }
    return earliest;
  }

  /** Whether `b` is `a` or was written by somebody who saw `a`, or a version after it, and replaced it. */
  descends(b: number, a: number): boolean {
    const { place, last } = this.descent;
    return a === b || (place[a]! >= 0 && place[a]! <= place[b]! && place[b]! <= last[a]!);
  }

  /** Whether a write, or one that replaced it, was deleted by somebody who saw it. */
  deletedAfter(w: number): boolean {
    const { place, last, deletesBefore } = this.descent;
    return place[w]! >= 0 && deletesBefore[last[w]! + 1]! > deletesBefore[place[w]!]!;
  }

  /** What node `n` recorded of throwing this write away; undefined where it recorded nothing. */
  rejection(w: number, n: number): Rejection | undefined {
    if (this.rejections.size === 0) return undefined;
    const table = this.rows.tableName(this.rowOf(w));
    return this.rejectionsOf(this.operationOf(w), n).find((r) => sameTable(r.table, table));
  }

  /** The writes of a row, oldest first: a view, no copy. */
  writesIn(row: number): Int32Array {
    return this.writesOf.subarray(this.rowStart[row]!, this.rowStart[row + 1]!);
  }

  /** The writes of an operation. */
  writesBy(operation: number): number[] {
    const first = this.operations.firstWrite.data[operation]!;
    return Array.from({ length: this.operations.writeCount.data[operation]! }, (_, i) => first + i);
  }

  /** All that node `n` recorded of throwing changes of this operation away. */
  rejectionsOf(operation: number, n: number): readonly Rejection[] {
    const xid = this.operations.xid.data[operation]!;
    if (this.rejections.size === 0 || Number.isNaN(xid)) return [];
    const origin = this.nodes[this.nodeOf[operation]!];
    return this.rejections.get(`${this.nodes[n]}|${origin}|${xid32(xid)}`) ?? [];
  }

  private gatherFinal(number: ReadonlyMap<string, number>): NodeRows[] {
    const all = this.nodes.map(() => new NodeRows());
    for (const [table, nodes] of Object.entries(this.history.final?.tables ?? {})) {
      this.rows.table(table);
      for (const [node, rows] of Object.entries(nodes)) {
        const n = number.get(node)!;
        if (rows instanceof TableRows && rows.rows === this.rows) {
          all[n] = rows.of;
          continue;
        }
        for (const row of rows) all[n]!.add(this.rows.row(table, row.key), row);
      }
    }
    return all;
  }

  private finalWrites(rows: NodeRows): Int32Array {
    const writes = new Int32Array(this.rows.length).fill(ABSENT);
    for (let row = 0; row < rows.version.length; row++) {
      const version = rows.version.data[row]!;
      if (Number.isNaN(version)) continue;
      const w = this.versions.get(version);
      writes[row] = w >= 0 && this.rowOf(w) === row ? w : version === 0 ? INITIAL : FOREIGN;
    }
    return writes;
  }

  private findParents(): void {
    const { replaced } = this.operations.write;
    const dated = (w: number) => !Number.isNaN(this.operations.committed.data[this.operationOf(w)]!);
    for (let row = 0; row < this.rows.length; row++) {
      let deleted = -1;
      for (let i = this.rowStart[row]!; i < this.rowStart[row + 1]!; i++) {
        const w = this.writesOf[i]!;
        if (this.failed(w)) continue;
        const before = replaced.data[w]!;
        if (!Number.isNaN(before)) {
          const parent = this.versions.get(before);
          if (parent >= 0 && parent !== w && this.rowOf(parent) === row && !this.failed(parent))
            this.parent[w] = parent;
        } else if (!this.isDelete(w) && dated(w)) {
          this.parent[w] = deleted;
        }
        if (this.isDelete(w)) {
          this.deletes[row]!++;
          if (dated(w)) deleted = w;
        }
      }
    }
  }
}

function nodesOf(history: History, operations: OperationColumns): string[] {
  const nodes = new Set(history.head.nodes);
  for (const { node } of operations.clients) nodes.add(node);
  for (const table of Object.values(history.final?.tables ?? {})) {
    for (const node of Object.keys(table)) nodes.add(node);
  }
  return [...nodes];
}

/** Records of engines have the transaction's number without its epoch. */
export function xid32(xid: number): number {
  return xid % 2 ** 32;
}

/** Whether two names are the same table: one may name the schema, public where nothing is said. */
export function sameTable(a: string, b: string): boolean {
  return a === b || a.replace(/^public\./, '') === b.replace(/^public\./, '');
}
