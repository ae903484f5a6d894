import {
  type Column,
  type ColumnType,
  cast,
  firstBroken,
  type Held,
  type Index,
  type Refusal,
  type Table,
} from './table.js';

/** What is done to the definition of a scene's table. */
export type Definition =
  | ({ readonly do: 'add column'; readonly name: string } & Column)
  | { readonly do: 'drop column'; readonly name: string }
  | { readonly do: 'rename column'; readonly name: string; readonly to: string }
  | { readonly do: 'alter type'; readonly name: string; readonly type: ColumnType }
  | { readonly do: 'set not null'; readonly name: string }
  | { readonly do: 'set default'; readonly name: string; readonly value: number }
  | { readonly do: 'add check'; readonly name: string; readonly column: string }
  | ({ readonly do: 'create index'; readonly name: string } & Index)
  | { readonly do: 'rename table' }
  | { readonly do: 'drop table' }
  | { readonly do: 'identity full' };

export const RENAMED = '_renamed';

/**
 * @param main the name that the scene gave its table
 * @returns the statement as a client writes it
 */
export function definitionSql(definition: Definition, main: string): string {
  const alter = `alter table ${main}`;
  switch (definition.do) {
    case 'add column': {
      const { name, type, notNull, default: value, isVolatile } = definition;
      const expression = isVolatile ? `(${value} + 0 * random())` : value;
      return `${alter} add column ${name} ${type}${notNull ? ' not null' : ''}${value === undefined ? '' : ` default ${expression}`}`;
    }
    case 'drop column':
      return `${alter} drop column ${definition.name}`;
    case 'rename column':
      return `${alter} rename column ${definition.name} to ${definition.to}`;
    case 'alter type':
      return `${alter} alter column ${definition.name} type ${definition.type}`;
    case 'set not null':
      return `${alter} alter column ${definition.name} set not null`;
    case 'set default':
      return `${alter} alter column ${definition.name} set default ${definition.value}`;
    case 'add check':
      return `${alter} add constraint ${main}_${definition.name} check (${definition.column} > 0)`;
    case 'create index': {
      const { name, column, unique, constraint } = definition;
      if (constraint) return `${alter} add constraint ${main}_${name} unique (${column})`;
      return `create ${unique ? 'unique ' : ''}index ${main}_${name} on ${main} (${column})`;
    }
    case 'rename table':
      return `${alter} rename to ${main}${RENAMED}`;
    case 'drop table':
      return `drop table ${main}`;
    case 'identity full':
      return `${alter} replica identity full`;
  }
}

/** What a server has after it was told to; what it says where it refuses. */
export function define(held: Held, definition: Definition): Held | Refusal {
  const { table, beside } = held;
  if (definition.do === 'rename table' && table?.suffix === RENAMED) return 'is there already';
  if (table?.suffix !== '')
    return definition.do === 'drop table' && !table ? 'is there already' : 'no such table';
  if (definition.do === 'drop table') return { beside };
  const altered = alter(table, definition);
  if (typeof altered === 'string') return altered;
  return firstBroken(altered) ?? { table: altered, beside };
}

function alter(
  table: Table,
  definition: Exclude<Definition, { readonly do: 'drop table' }>,
): Table | Refusal {
  const { columns } = table;
  switch (definition.do) {
    case 'add column': {
      const { do: _, name, ...column } = definition;
      if (columns[name]) return same(columns[name], column);
      const rows = table.rows.map((row) => ({ ...row, [name]: column.default ?? null }));
      return { ...table, columns: { ...columns, [name]: column }, rows };
    }
    case 'drop column':
      // It is not there, as this wants it.
      return columns[definition.name] ? withoutColumn(table, definition.name) : 'is there already';
    case 'rename column':
      return renamed(table, definition.name, definition.to);
    case 'alter type': {
      const { name, type } = definition;
      const column = columns[name];
      if (!column) return 'no such column';
      if (column.type === 'text' && type !== 'text') return 'types';
      if (type === 'text' && Object.values(table.checks).includes(name)) return 'types';
      const rows = table.rows.map((row) => ({ ...row, [name]: cast(row[name] ?? null, { type }) }));
      return { ...withColumn(table, name, { ...column, type }), rows };
    }
    case 'set not null':
      return amended(table, definition.name, { notNull: true });
    case 'set default':
      return amended(table, definition.name, { default: definition.value });
    case 'add check': {
      const { name, column } = definition;
      if (table.checks[name]) return same(table.checks[name], column);
      if (!columns[column]) return 'no such column';
      if (columns[column].type === 'text') return 'types';
      return { ...table, checks: { ...table.checks, [name]: column } };
    }
    case 'create index': {
      const { do: _, name, ...index } = definition;
      if (table.indexes[name]) return same(table.indexes[name], index);
      if (!columns[index.column]) return 'no such column';
      return { ...table, indexes: { ...table.indexes, [name]: index } };
    }
    case 'rename table':
      return { ...table, suffix: RENAMED };
    case 'identity full':
      return { ...table, identity: 'full' };
  }
}

function same(there: unknown, wanted: unknown): Refusal {
  return JSON.stringify(there) === JSON.stringify(wanted) ? 'is there already' : 'another is there already';
}

function withColumn(table: Table, name: string, column: Column): Table {
  return { ...table, columns: { ...table.columns, [name]: column } };
}

function amended(table: Table, name: string, change: Partial<Column>): Table | Refusal {
  const column = table.columns[name];
  return column ? withColumn(table, name, { ...column, ...change }) : 'no such column';
}

/** With a column goes what is about it. */
function withoutColumn(table: Table, name: string): Table {
  const without = <T>(all: Readonly<Record<string, T>>, isGone: (key: string, value: T) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([key, value]) => !isGone(key, value)));
  return {
    ...table,
    columns: without(table.columns, (key) => key === name),
    checks: without(table.checks, (_, column) => column === name),
    indexes: without(table.indexes, (_, { column }) => column === name),
    rows: table.rows.map((row) => without(row, (key) => key === name)),
  };
}

function renamed(table: Table, name: string, to: string): Table | Refusal {
  if (!table.columns[name]) return table.columns[to] ? 'is there already' : 'no such column';
  const moved = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key === name ? to : key, value]));
  return {
    ...table,
    columns: moved(table.columns),
    checks: Object.fromEntries(
      Object.entries(table.checks).map(([key, column]) => [key, column === name ? to : column]),
    ),
    indexes: Object.fromEntries(
      Object.entries(table.indexes).map(([key, index]) => [
        key,
        index.column === name ? { ...index, column: to } : index,
      ]),
    ),
    rows: table.rows.map(moved),
  };
}
