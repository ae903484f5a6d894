import type { Cell, Row } from '../statement.js';
import { broken, type Column, cast, type Held, type Refusal, type Table } from './table.js';

/** What a client tells its node about rows. */
export type RowStatement =
  | { readonly do: 'insert'; readonly row: Row; readonly orUpdate?: Row }
  | { readonly do: 'update'; readonly id: number; readonly set: Row }
  | { readonly do: 'delete'; readonly id: number }
  | { readonly do: 'truncate' }
  | { readonly do: 'insert beside'; readonly row: Row };

/** A change as a node passes it on: with the table's name and the columns that it has there at that time. */
export type Change = { readonly suffix: string; readonly columns: Readonly<Record<string, Column>> } & (
  | { readonly do: 'insert'; readonly row: Row }
  | { readonly do: 'update'; readonly id: Cell; readonly row: Row }
  | { readonly do: 'delete'; readonly id: Cell }
  | { readonly do: 'truncate' }
  | { readonly do: 'insert beside'; readonly row: Row }
);

/** @param main the name that the scene gave its table, `suffix` what it has besides by now */
export function rowSql(statement: RowStatement, main: string, suffix = ''): string {
  const table = main + suffix;
  switch (statement.do) {
    case 'insert': {
      const { row, orUpdate } = statement;
      return `${insertSql(table, row)}${orUpdate ? ` on conflict (id) do update set ${setSql(orUpdate)}` : ''}`;
    }
    case 'update':
      return `update ${table} set ${setSql(statement.set)} where id = ${statement.id}`;
    case 'delete':
      return `delete from ${table} where id = ${statement.id}`;
    case 'truncate':
      return `truncate ${table}`;
    case 'insert beside':
      return insertSql(`${main}_beside`, statement.row);
  }
}

function insertSql(table: string, row: Row): string {
  return `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(valueSql).join(', ')})`;
}

function setSql(set: Row): string {
  return Object.entries(set)
    .map(([column, value]) => `${column} = ${valueSql(value)}`)
    .join(', ');
}

function valueSql(value: Cell): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** What a server has after its client's statement, and what it passes on of it. */
export function change(held: Held, statement: RowStatement, suffix = ''): Changed | Refusal {
  if (statement.do === 'insert beside') {
    const changes = [{ ...statement, suffix: '_beside', columns: {} }];
    return { held: { ...held, beside: [...held.beside, statement.row] }, changes };
  }
  const { table } = held;
  if (!table || table.suffix !== suffix) return 'no such table';
  const { rows, columns } = table;
  const told = { suffix, columns };
  const done = (now: readonly Row[], changes: readonly Change[]) => ({
    held: { ...held, table: { ...table, rows: now } },
    changes: table.isReplicated ? changes : [],
    isKept: changes.length > 0 && !table.isReplicated,
  });
  switch (statement.do) {
    case 'truncate':
      return done([], [{ ...told, do: 'truncate' }]);
    case 'delete': {
      const others = rows.filter(({ id }) => id !== statement.id);
      return done(others, others.length < rows.length ? [{ ...told, do: 'delete', id: statement.id }] : []);
    }
    case 'update':
      return update(table, statement.id, statement.set, done);
    case 'insert': {
      const { row, orUpdate } = statement;
      if (unknownColumn(table, row)) return 'no such column';
      const id = Number(row.id);
      if (orUpdate && rows.some((one) => one.id === id)) return update(table, id, orUpdate, done);
      const whole = filled(table, row);
      const why = broken(table, whole, rows);
      return why ?? done([...rows, whole], [{ ...told, do: 'insert', row: whole }]);
    }
  }
}

interface Changed {
  readonly held: Held;
  readonly changes: readonly Change[];
  /** It changed rows, and nobody is told. */
  readonly isKept?: boolean;
}

type Done = (rows: readonly Row[], changes: readonly Change[]) => Changed;

function update(table: Table, id: number, set: Row, done: Done): ReturnType<Done> | Refusal {
  if (unknownColumn(table, set)) return 'no such column';
  const { rows, suffix, columns } = table;
  const old = rows.find((row) => row.id === id);
  if (!old) return done(rows, []);
  const row = inTypes(table, { ...old, ...set });
  const others = rows.filter((one) => one !== old);
  const why = broken(table, row, others);
  return why ?? done([...others, row], [{ suffix, columns, do: 'update', id, row }]);
}

function unknownColumn({ columns }: Table, row: Row): boolean {
  return Object.keys(row).some((name) => !columns[name]);
}

/** A row as the table has it: with its defaults where nothing is said. */
export function filled(table: Table, row: Row): Row {
  const defaults = Object.entries(table.columns).map(([name, one]) => [name, one.default ?? null] as const);
  return inTypes(table, { ...Object.fromEntries(defaults), ...row });
}

function inTypes({ columns }: Table, row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cast(value, columns[name]!)]));
}
