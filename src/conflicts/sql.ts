import { ident, literal } from '../database/quote.js';
import { CHILD_COLUMNS, columnsOf, IDS, type Kind, SECOND_PARTITION } from './kinds.js';
import type { Cell, Changes, Row, Statement, TableRole } from './statement.js';

/** How often the letters of a large value are repeated: more than fits into a row. */
const LARGE = 3_000;

/** Where a scene has its rows. */
export interface Place {
  /** Tells its rows from those of the others in the same table; undefined where there are no others. */
  readonly number?: number | undefined;
  readonly main: string;
}

/** A scene that has a table for itself, as it is told. */
export const ALONE: Place = { main: 'item' };

export function tableOf({ main }: Pick<Place, 'main'>, table: TableRole): string {
  return table === 'main' ? main : `${main}_child`;
}

/**
 * What makes a kind's tables: name, definition, and statements that follow.
 *
 * @param alone there is one scene in them, and nothing that tells it from others
 */
export function tablesOf(
  kind: Kind,
  main: string,
  alone = false,
): { name: string; columns: string; partitionBy?: string | undefined; after: string[] }[] {
  const named = (text: string) => {
    const all = text
      .replaceAll('TABLE', ident(main))
      .replaceAll('IDENTITY', ident(`${main}_identity`))
      .replaceAll(/PART[12]/g, (part) => ident(`${main}_${part.toLowerCase()}`));
    return alone && !needsScene(kind) ? all.replace(/^s int( not null)?, /, '').replaceAll('(s, ', '(') : all;
  };
  const { partitionBy, after = [] } = kind;
  const table = { name: main, columns: named(kind.columns), partitionBy, after: after.map(named) };
  if (!kind.children) return [table];
  return [table, { name: `${main}_child`, columns: named(CHILD_COLUMNS), after: [] }];
}

/** What tables of these kinds need before they are made. */
export const BEFORE_TABLES = `create collation if not exists mmr_caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`;

/** Whether the scene's number is what the table is about: a part of its primary key. */
export function needsScene({ columns }: Kind): boolean {
  return columns.includes('primary key (s, id)');
}

/** The number of the scene as its rows have it; undefined where they have none. */
function sceneIn(kind: Kind, { number }: Place): number | undefined {
  return number ?? (needsScene(kind) ? 0 : undefined);
}

/** A statement in SQL, on the scene's own rows. */
export function sqlOf(kind: Kind, place: Place, statement: Statement): string {
  if (statement.do === 'part') {
    const all = statement.statements.map((one) => sqlOf(kind, place, one));
    const undo = statement.as === 'rolled back' ? ['rollback to part'] : [];
    return ['savepoint part', ...all, ...undo, 'release part'].join('; ');
  }
  const scene = sceneIn(kind, place);
  const table = ident(tableOf(place, statement.table));
  if (statement.do === 'truncate') return `truncate ${table}`;
  if (statement.do === 'insert') {
    const { spelling, ...row } = statement.row;
    const cells = Object.entries(row);
    const own = scene === undefined ? [] : [scene];
    const columns = [...own.map(() => 's'), ...cells.map(([column]) => ident(column))].join(', ');
    const texts = cells.map(([column, value]) =>
      spelling !== undefined && column === 'id'
        ? spelledText(place, String(spelling), Number(value))
        : cellText(kind, place, column, value),
    );
    const values = [...own, ...texts].join(', ');
    const key = scene !== undefined && (needsScene(kind) || kind.name === 'identity-index') ? 's, id' : 'id';
    const update = statement.orUpdate
      ? ` on conflict (${key}) do update set ${settings(kind, place, statement.orUpdate)}`
      : '';
    return `insert into ${table} (${columns}) values (${values})${update}`;
  }
  const id = kind.spelled
    ? spelledText(place, 'kk', statement.id)
    : cellText(kind, place, 'id', statement.id);
  const where = `where ${scene === undefined ? '' : `s = ${scene} and `}id = ${id}`;
  if (statement.do === 'delete') return `delete from ${table} ${where}`;
  return `update ${table} set ${settings(kind, place, statement.set)} ${where}`;
}

function settings(kind: Kind, place: Place, set: Changes): string {
  return Object.entries(set)
    .map(([column, value]) => {
      const name = ident(column);
      if (column === 'spelling') return `id = ${literal(String(value))} || substr(id, 3)`;
      if (column === 'id' && kind.spelled) return `id = left(id, 2) || '${idIn(place, Number(value))}'`;
      if (value === 'same') return `${name} = ${name}`;
      if (value !== null && typeof value === 'object') return `${name} = ${name} + (${value.plus})`;
      return `${name} = ${cellText(kind, place, column, value)}`;
    })
    .join(', ');
}

function idIn({ number = 0 }: Place, id: number): number {
  return number * IDS + id;
}

function cellText(kind: Kind, place: Place, column: string, value: Cell): string {
  if (value === null) return 'null';
  if (column === 'id' && kind.partition?.({ id: value }) === 'PART2')
    return String(SECOND_PARTITION + idIn(place, Number(value)));
  if (column === 'id' || column === 'parent') return String(idIn(place, Number(value)));
  if (column === kind.large) return `repeat(${literal(String(value))}, ${LARGE})`;
  return typeof value === 'number' ? String(value) : literal(value);
}

/** A key that is a text: two letters, and the number. */
function spelledText(place: Place, spelling: string, id: number): string {
  return literal(`${spelling}${idIn(place, id)}`);
}

/** The id that the model has for what a server holds in that column. */
export function idFrom(kind: Kind, { number = 0 }: Place, value: unknown): number {
  const text = String(value);
  const whole = Number(kind.spelled ? text.slice(2) : text);
  return (kind.partition ? whole % SECOND_PARTITION : whole) - number * IDS;
}

/** The rows of all scenes from this number on in a table, with the columns that the model knows. */
export function readOf(kind: Kind, place: Pick<Place, 'main'>, table: TableRole, lowest: number): string {
  const columns = table === 'main' ? columnsOf(kind) : ['id', 'v', 'parent'];
  const list = columns.map((column) => {
    if (column === 'spelling') return 'left(id, 2) as spelling';
    if (column === 'id' && kind.spelled) return `substr(id, 3)::bigint - s::bigint * ${IDS} as id`;
    if (column === 'id' && kind.partition) return `id % ${SECOND_PARTITION} - s::bigint * ${IDS} as id`;
    if (column === 'id' || column === 'parent') return `${column} - s::bigint * ${IDS} as ${column}`;
    return column === kind.large ? `left(${column}, 3) as ${column}` : column;
  });
  return `select s, ${list.join(', ')} from ${ident(tableOf(place, table))} where s >= ${lowest}`;
}

/** A row as the model has it. */
export function rowOf({ s: _, ...row }: Readonly<Record<string, unknown>>): Row {
  return row as Row;
}
