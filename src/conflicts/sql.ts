import { ident, literal } from '../database/quote.js';
import { CHILD_COLUMNS, type Kind } from './kinds.js';
import type { Cell, Changes, Row, Statement, TableRole } from './statement.js';

/** Ids of a scene begin at its number times this. */
const IDS = 100;
/** How often the letters of a large value are repeated: more than fits into a row. */
const LARGE = 3_000;

/** Where a scene has its rows. */
export interface Place {
  /** Tells its rows from those of the others in the same table. */
  readonly number: number;
  readonly main: string;
}

export function tableOf({ main }: Place, table: TableRole): string {
  return table === 'main' ? main : `${main}_child`;
}

/** What makes a kind's tables: name, definition, and statements that follow. */
export function tablesOf(kind: Kind, main: string): { name: string; columns: string; after: string[] }[] {
  const named = (text: string) =>
    text.replaceAll('TABLE', ident(main)).replaceAll('IDENTITY', ident(`${main}_identity`));
  const tables = [{ name: main, columns: kind.columns, after: (kind.after ?? []).map(named) }];
  if (kind.children) tables.push({ name: `${main}_child`, columns: named(CHILD_COLUMNS), after: [] });
  return tables;
}

/** A statement in SQL, on the scene's own rows. */
export function sqlOf(kind: Kind, place: Place, statement: Statement): string {
  const table = ident(tableOf(place, statement.table));
  if (statement.do === 'truncate') return `truncate ${table}`;
  if (statement.do === 'insert') {
    const row = Object.entries(statement.row);
    const columns = ['s', ...row.map(([column]) => ident(column))].join(', ');
    const values = [place.number, ...row.map(([column, value]) => cellText(kind, place, column, value))].join(
      ', ',
    );
    const key =
      kind.columns.includes('primary key (s, id)') || kind.name === 'identity-index' ? 's, id' : 'id';
    const update = statement.orUpdate
      ? ` on conflict (${key}) do update set ${settings(kind, place, statement.orUpdate)}`
      : '';
    return `insert into ${table} (${columns}) values (${values})${update}`;
  }
  const where = `where s = ${place.number} and id = ${place.number * IDS + statement.id}`;
  if (statement.do === 'delete') return `delete from ${table} ${where}`;
  return `update ${table} set ${settings(kind, place, statement.set)} ${where}`;
}

function settings(kind: Kind, place: Place, set: Changes): string {
  return Object.entries(set)
    .map(([column, value]) => {
      const name = ident(column);
      if (value === 'same') return `${name} = ${name}`;
      if (value !== null && typeof value === 'object') return `${name} = ${name} + (${value.plus})`;
      return `${name} = ${cellText(kind, place, column, value)}`;
    })
    .join(', ');
}

function cellText(kind: Kind, { number }: Place, column: string, value: Cell): string {
  if (value === null) return 'null';
  if (column === 'id' || column === 'parent') return String(number * IDS + Number(value));
  if (column === kind.large) return `repeat(${literal(String(value))}, ${LARGE})`;
  return typeof value === 'number' ? String(value) : literal(value);
}

/** The rows of all scenes in a table, with the columns that the model knows. */
export function readOf(kind: Kind, place: Pick<Place, 'main'>, table: TableRole): string {
  const columns = Object.keys(table === 'main' ? kind.first[0]! : { id: 0, v: 0, parent: 0 });
  const list = columns.map((column) => {
    if (column === 'id' || column === 'parent') return `${column} - s::bigint * ${IDS} as ${column}`;
    return column === kind.large ? `left(${column}, 3) as ${column}` : column;
  });
  return `select s, ${list.join(', ')} from ${ident(table === 'main' ? place.main : `${place.main}_child`)}`;
}

/** A row as the model has it. */
export function rowOf({ s: _, ...row }: Readonly<Record<string, unknown>>): Row {
  return row as Row;
}
