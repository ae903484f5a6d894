import type { Cell, Row } from '../statement.js';

export type ColumnType = 'integer' | 'bigint' | 'text';

export interface Column {
  readonly type: ColumnType;
  readonly notNull?: true;
  readonly default?: Cell;
  /** The default is an expression that gives this value each time, which no server can know beforehand. */
  readonly isVolatile?: true;
}

/** A table as one node has it: its definition, and its rows. */
export interface Table {
  /** What is added to the name that the scene gave it: nothing, or `_renamed`. */
  readonly suffix: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** By their names; each says that a column is greater than 0. */
  readonly checks: Readonly<Record<string, string>>;
  /** Indexes by their names, with their column; the key is always there. */
  readonly indexes: Readonly<Record<string, Index>>;
  /** Which parts of the old row are logged. */
  readonly identity: 'key' | 'full';
  /** Its node passes its changes on. */
  readonly isReplicated: boolean;
  readonly rows: readonly Row[];
}

export interface Index {
  readonly column: string;
  readonly unique?: true;
  /** A constraint's own. */
  readonly constraint?: true;
}

/** What a node has of a scene: its table, where there is one, and the rows of a table beside it that nobody alters. */
export interface Held {
  readonly table?: Table;
  readonly beside: readonly Row[];
  /** The latest transaction that has written all rows anew without changing them: they are as old as its commit. */
  readonly rewritten?: number;
}

/** Every scene begins with this on all nodes. */
export const FIRST: Held = {
  table: {
    suffix: '',
    columns: { id: { type: 'integer', notNull: true }, v: { type: 'integer' }, w: { type: 'integer' } },
    checks: {},
    indexes: {},
    identity: 'key',
    isReplicated: true,
    rows: [
      { id: 1, v: 10, w: 100 },
      { id: 2, v: 20, w: 200 },
    ],
  },
  beside: [{ id: 1, v: 1 }],
};

/** Why a server does not do what it is told. */
export type Refusal =
  | 'no such table'
  | 'no such column'
  /** As the same statement has made it, or as another one has. */
  | 'is there already'
  | 'another is there already'
  | 'not null'
  | 'check'
  | 'unique'
  | 'types';

/** A value as a column of this type has it. */
export function cast(value: Cell, { type }: Pick<Column, 'type'>): Cell {
  return type === 'text' && value !== null ? String(value) : value;
}

/** Which rule of the table a row breaks, with these rows beside it. */
export function broken(table: Table, row: Row, others: readonly Row[]): Refusal | undefined {
  if (Object.entries(table.columns).some(([name, { notNull }]) => notNull && (row[name] ?? null) === null))
    return 'not null';
  if (Object.values(table.checks).some((column) => isTooSmall(row[column]))) return 'check';
  const unique = ['id', ...Object.values(table.indexes).flatMap((one) => (one.unique ? [one.column] : []))];
  const meets = (column: string) => others.some((one) => one[column] === row[column] && row[column] !== null);
  return unique.some(meets) ? 'unique' : undefined;
}

function isTooSmall(value: Cell | undefined): boolean {
  return typeof value === 'number' && value <= 0;
}

/** The rule that the first of these rows breaks which breaks any. */
export function firstBroken(table: Table): Refusal | undefined {
  return table.rows.map((row, i) => broken(table, row, table.rows.slice(0, i))).find(Boolean);
}
