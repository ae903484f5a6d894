import type { Kind, Unique } from './kinds.js';
import type { Cell, Changes, Row, RowStatement, Statement, TableRole } from './statement.js';

/** A row as a node has it. */
export interface Version {
  readonly table: TableRole;
  readonly row: Row;
  /** The row stays the same one while it lives, whatever its key becomes: who inserted it, and as what. */
  readonly instance: string;
  /** When its last change was committed, by the clock of the node that committed it. */
  readonly at: number;
  /** The node on which that was. */
  readonly origin: number;
  /** The node knows no timestamp of it any more. */
  readonly frozen?: true;
  /** The transaction that lost to it, and whose addition to a delta column it has taken last. */
  readonly amendedBy?: number;
  /** Its timestamp is what was in memory that the release has left as it was. */
  readonly unset?: true;
}

/** What a node holds of a scene. */
export interface Store {
  rows: readonly Version[];
  /** When the latest TRUNCATE was committed that this node has done. */
  truncated: number;
}

/** What a transaction has done to one row, as its node would send it. */
export type Change =
  | { readonly do: 'insert'; readonly table: TableRole; readonly row: Row; readonly instance: string }
  | {
      readonly do: 'update';
      readonly table: TableRole;
      readonly old: Row;
      readonly row: Row;
      readonly instance: string;
      /** Columns that were set, be it to the values that they had. */
      readonly set: Changes;
    }
  | { readonly do: 'delete'; readonly table: TableRole; readonly old: Row; readonly instance: string }
  | { readonly do: 'truncate'; readonly table: TableRole };

/** A transaction that its node has committed. */
export interface Committed {
  readonly transaction: number;
  readonly node: number;
  readonly at: number;
  readonly changes: readonly Change[];
}

/** Why a node refuses a client's transaction. */
export type Refusal = 'unique' | 'foreign key' | 'no identity';

/** Runs statements as PostgreSQL does, on a node's own rows. @returns the changes and the rows, or why it is refused */
export function runLocally(
  kind: Kind,
  store: Store,
  statements: readonly Statement[],
  { transaction, node, at }: { transaction: number; node: number; at: number },
): { changes: Change[]; store: Store } | { refused: Refusal } {
  let { rows, truncated } = store;
  const changes: Change[] = [];
  for (const statement of withoutReleased(statements)) {
    if (statement.do === 'part') {
      const undone = runLocally(kind, { rows, truncated }, statement.statements, { transaction, node, at });
      if ('refused' in undone) return undone;
      continue;
    }
    const { table } = statement;
    if (statement.do === 'truncate') {
      changes.push({ do: 'truncate', table });
      rows = rows.filter((one) => one.table !== table);
      truncated = at;
      continue;
    }
    const id = statement.do === 'insert' ? statement.row.id : statement.id;
    const there = rows.filter((one) => one.table === table && one.row.id === id);
    const set = setOf(statement, there);
    if (set) {
      for (const one of there) {
        const row = writtenFor(kind, table, changed(one.row, set), 'a client');
        for (const change of updated(kind, one, row, set)) changes.push(change);
        rows = rows.map((other) => (other === one ? version(table, row, one.instance, at, node) : other));
      }
    } else if (statement.do === 'insert') {
      const row = writtenFor(kind, table, statement.row, 'a client');
      const instance = `${transaction}.${changes.length}`;
      changes.push({ do: 'insert', table, row, instance });
      rows = [...rows, version(table, row, instance, at, node)];
    } else {
      for (const one of there) {
        changes.push({ do: 'delete', table, old: one.row, instance: one.instance });
        rows = rows.filter((other) => other !== one);
      }
    }
    if (sharing(kind, rows)) return { refused: 'unique' };
    if (hasOrphans(rows)) return { refused: 'foreign key' };
  }
  return { changes, store: { rows, truncated } };
}

/** What a statement sets of the rows that are there; nothing where it inserts or deletes. */
function setOf(
  statement: Exclude<RowStatement, { do: 'truncate' }>,
  there: readonly Version[],
): Changes | undefined {
  if (statement.do === 'update') return statement.set;
  return statement.do === 'insert' && there.length > 0 ? statement.orUpdate : undefined;
}

/** Property by property: scenes are judged by the hundred thousand, and a spread costs ten times as much. */
function version(table: TableRole, row: Row, instance: string, at: number, origin: number): Version {
  return { table, row, instance, at, origin };
}

/** What is behind a savepoint that is released is as if it were not. */
function withoutReleased(statements: readonly Statement[]): readonly Statement[] {
  if (statements.every((one) => one.do !== 'part')) return statements;
  return statements.flatMap((one): readonly Statement[] =>
    one.do === 'part' && one.as === 'released' ? one.statements : [one],
  );
}

/** Between partitions a row is moved by deleting and inserting it, and so it is sent (execMain.c, ExecCrossPartitionUpdate). */
function updated(
  { partition }: Kind,
  { table, row: old, instance }: Version,
  row: Row,
  set: Changes,
): Change[] {
  if (table === 'main' && partition && partition(old) !== partition(row))
    return [
      { do: 'delete', table, old, instance },
      { do: 'insert', table, row, instance },
    ];
  return [{ do: 'update', table, old, row, instance, set }];
}

/** A row as a node writes it: with what triggers and generated columns add. */
export function writtenFor(
  { trigger, generated }: Kind,
  table: TableRole,
  given: Row,
  whom: 'a client' | 'apply',
): Row {
  if (table === 'child') return given;
  const fires = trigger === 'always' || (trigger === 'replica' && whom === 'apply');
  const row = fires ? { ...given, t: Number(given.t) + 1 } : given;
  return generated ? { ...row, [generated.column]: generated.of(row) } : row;
}

/** What a row's delta columns hold once it has what another one has more than before: of a new one, all that it has. */
export function summed({ deltas }: Kind, row: Row, other: Row, before?: Row): Row | undefined {
  if (!deltas) return undefined;
  const sum = (column: string) => Number(row[column]) + Number(other[column]) - Number(before?.[column] ?? 0);
  return Object.fromEntries(deltas.map((column) => [column, sum(column)]));
}

function changed(row: Row, set: Changes): Row {
  const after: Record<string, Cell> = { ...row };
  for (const column in set) {
    const value = set[column]!;
    if (value === 'same') continue;
    after[column] = value !== null && typeof value === 'object' ? Number(row[column]) + value.plus : value;
  }
  return after;
}

/** Two rows with the same values where no two may have them. */
export function sharing(
  kind: Kind,
  rows: readonly Version[],
  isChecked: (unique: Unique) => boolean = () => true,
): readonly [Version, Version] | undefined {
  for (let i = 1; i < rows.length; i++)
    for (let j = 0; j < i; j++)
      if (sharesWith(kind, rows[j]!, rows[i]!, isChecked)) return [rows[j]!, rows[i]!];
  return undefined;
}

export function sharesWith(
  kind: Kind,
  one: Version,
  other: Version,
  isChecked: (unique: Unique) => boolean = () => true,
): boolean {
  if (one.table !== other.table) return false;
  const uniques = one.table === 'child' ? CHILD_UNIQUES : kind.uniques;
  return uniques.some((unique) => isChecked(unique) && isSame(unique, one.row, other.row));
}

const CHILD_UNIQUES: readonly Unique[] = [{ columns: ['id'] }];

function isSame({ columns, nullsAreEqual, holds, value }: Unique, a: Row, b: Row): boolean {
  if (holds && !(holds(a) && holds(b))) return false;
  if (value && value(a) !== value(b)) return false;
  return columns.every((column) => a[column] === b[column] && (a[column] !== null || nullsAreEqual === true));
}

/** Whether a row is a child without a parent. */
export function isOrphan(one: Version, rows: readonly Version[]): boolean {
  if (one.table !== 'child') return false;
  return !rows.some(({ table, row }) => table === 'main' && row.id === one.row.parent);
}

export function hasOrphans(rows: readonly Version[]): boolean {
  return rows.some((one) => isOrphan(one, rows));
}
