import { insertOf, matching, type NewRow, plainIdent, type RowMaker, type Values } from './rows.js';
import {
  type Column,
  columnOf,
  type ForeignKey,
  keyOf,
  type OwnTable,
  plainColumns,
  type UniqueIndex,
} from './table.js';
import { isComparable, isNumber, isText, writtenBy } from './values.js';

/** What one of two nodes does: one transaction. */
export interface Side {
  readonly sql: string;
  /** An SQL condition that is true on its node once it is done, before anything arrives. */
  readonly done: string;
  /** An SQL condition that is true on a node where its change is not lost. */
  readonly kept: string;
}

/** Rows that a pair is about. */
export interface Look {
  readonly table: string;
  readonly where: string;
}

/** Two transactions on rows of their own, ready to be played. */
export interface Pair {
  /** Statements that make the rows, on n1. */
  readonly before: readonly string[];
  /** Of n1 and, later, of n2. */
  readonly sides: readonly [Side, Side];
  readonly looks: readonly Look[];
  /** An SQL condition that is true on a node where a constraint is broken. */
  readonly broken?: string;
}

/** Columns that may be set freely, texts first: in them it shows whose row it is. */
export function settableColumns(table: OwnTable): Column[] {
  const usable = plainColumns(table).filter((c) => isComparable(c) && writtenBy(c, 0) !== undefined);
  const rank = (c: Column) => (isText(c) ? 0 : isNumber(c) ? 1 : /^(date|time)/.test(c.base) ? 3 : 2);
  return usable.sort((a, b) => rank(a) - rank(b));
}

/** What a client on a node sets a column to; also a condition. */
export function setting(column: Column, node: 0 | 1): string {
  return `${plainIdent(column.name)} = ${writtenBy(column, node)}`;
}

/** A column that can be changed without breaking a reference. */
export function canMove(table: OwnTable, name: string): boolean {
  const isReference = table.foreignKeys.some((key) => key.columns.includes(name));
  return !isReference && !columnOf(table, name).generated;
}

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]!]));

/** The row by its key. */
function byKey({ table, values }: NewRow): string {
  return matching(table, values, keyOf(table));
}

function there(table: OwnTable, where: string): string {
  return `exists (select from ${table.name} where ${where})`;
}

function look(table: OwnTable, ...wheres: string[]): Look {
  return { table: table.name, where: wheres.map((where) => `(${where})`).join(' or ') };
}

/** The same row as a node writes it. */
function marked(row: NewRow, mark: Column | undefined, node: 0 | 1): Values {
  return mark ? { ...row.values, [mark.name]: writtenBy(mark, node)! } : row.values;
}

function insert(row: NewRow, values: Values, seen: readonly string[], end = ''): Side {
  const { table } = row;
  const is = there(table, matching(table, values, seen));
  return { sql: insertOf({ table, values }, end), done: is, kept: is };
}

function update(table: OwnTable, column: Column, node: 0 | 1, where: string): Side {
  const set = setting(column, node);
  const is = there(table, `${where} and ${set}`);
  return { sql: `update ${table.name} set ${set} where ${where}`, done: is, kept: is };
}

/** A new row that no other is the same as, though the table have no key. */
function apart(table: OwnTable, mark: Column | undefined, maker: RowMaker): NewRow {
  const needed = mark && keyOf(table).length === 0;
  return maker.fresh(table, needed ? { [mark.name]: maker.unusedOf(table, mark) } : {});
}

/** Both insert a row of their own. */
export function twoRows(table: OwnTable, mark: Column | undefined, maker: RowMaker): Pair {
  const rows = [apart(table, mark, maker), apart(table, mark, maker)] as const;
  const side = (row: NewRow): Side => {
    const is = there(table, maker.where(row));
    return { sql: insertOf(row), done: is, kept: is };
  };
  return {
    before: rows.flatMap((row) => row.before),
    sides: [side(rows[0]), side(rows[1])],
    looks: [look(table, ...rows.map((row) => maker.where(row)))],
  };
}

/** Both insert the same row, each with its own mark. */
export function sameKey(table: OwnTable, mark: Column | undefined, maker: RowMaker): Pair {
  const row = maker.fresh(table);
  const seen = [...keyOf(table), ...(mark ? [mark.name] : [])];
  const side = (node: 0 | 1) => insert(row, marked(row, mark, node), seen);
  return { before: row.before, sides: [side(0), side(1)], looks: [look(table, byKey(row))] };
}

/** Both insert a row whose key the sequence gives. */
export function defaultKey(table: OwnTable, sequence: string, mark: Column, maker: RowMaker): Pair {
  const row = maker.fresh(table);
  const { [sequence]: _, ...rest } = row.values;
  const values = [0, 1].map(() => ({ ...rest, [mark.name]: maker.unusedOf(table, mark) }));
  const [one, other] = values.map((own) => insert(row, own, [mark.name]));
  return {
    before: row.before,
    sides: [one!, other!],
    looks: [look(table, ...values.map((own) => matching(table, own, [mark.name])))],
  };
}

/** Both insert a row with the same value in a unique index. */
export function sameUnique(
  table: OwnTable,
  index: UniqueIndex,
  mark: Column | undefined,
  maker: RowMaker,
): Pair {
  const one = maker.fresh(table, {}, index.columns);
  const other = maker.fresh(table, pick(one.values, index.columns), index.columns);
  const side = (row: NewRow, node: 0 | 1) => insert(row, marked(row, mark, node), keyOf(table));
  return {
    before: [...one.before, ...other.before],
    sides: [side(one, 0), side(other, 1)],
    looks: [look(table, byKey(one), byKey(other))],
    broken: twice(table, one, index),
  };
}

/** More than one row has the same value in a unique index. */
function twice(table: OwnTable, { values }: Pick<NewRow, 'values'>, { columns }: UniqueIndex): string {
  return `(select count(*) > 1 from ${table.name} where ${matching(table, values, columns)})`;
}

/** Both insert the same row, or update it. */
export function upsert(table: OwnTable, column: Column, maker: RowMaker): Pair {
  const row = maker.fresh(table);
  const name = plainIdent(column.name);
  const end = ` on conflict (${keyOf(table).map(plainIdent).join(', ')}) do update set ${name} = excluded.${name}`;
  const side = (node: 0 | 1) => insert(row, marked(row, column, node), [...keyOf(table), column.name], end);
  return { before: row.before, sides: [side(0), side(1)], looks: [look(table, byKey(row))] };
}

/** Each sets a column of the same row. */
export function updates(table: OwnTable, first: Column, second: Column, maker: RowMaker): Pair {
  const row = maker.fresh(table);
  const where = byKey(row);
  return {
    before: [...row.before, insertOf(row)],
    sides: [update(table, first, 0, where), update(table, second, 1, where)],
    looks: [look(table, where)],
  };
}

/** A row is updated and deleted. @param deleter the node that deletes it */
export function withDelete(table: OwnTable, column: Column, deleter: 0 | 1, maker: RowMaker): Pair {
  const row = maker.fresh(table);
  const where = byKey(row);
  const gone = remove(table, where);
  const changed = update(table, column, deleter === 0 ? 1 : 0, where);
  return {
    before: [...row.before, insertOf(row)],
    sides: deleter === 0 ? [gone, changed] : [changed, gone],
    looks: [look(table, where)],
  };
}

function remove(table: OwnTable, where: string): Side {
  const gone = `not ${there(table, where)}`;
  return { sql: `delete from ${table.name} where ${where}`, done: gone, kept: gone };
}

/** Both add to a number. */
export function counter(table: OwnTable, column: Column, maker: RowMaker): Pair {
  const row = maker.fresh(table, {}, [column.name]);
  const where = byKey(row);
  const name = plainIdent(column.name);
  const at = (n: number) =>
    there(table, `${where} and ${name} = (${row.values[column.name]})::${column.type} + ${n}`);
  const add: Side = {
    sql: `update ${table.name} set ${name} = ${name} + 1 where ${where}`,
    done: at(1),
    kept: at(2),
  };
  return { before: [...row.before, insertOf(row)], sides: [add, add], looks: [look(table, where)] };
}

/** The key of a row is changed, and the row updated by its old one. */
export function keyUpdate(table: OwnTable, free: Column, column: Column, maker: RowMaker): Pair {
  const row = maker.fresh(table);
  const key = maker.unusedOf(table, free);
  const where = byKey(row);
  const moved = matching(table, { ...row.values, [free.name]: key }, keyOf(table));
  const is = there(table, moved);
  const changed = update(table, column, 1, where);
  const set = setting(column, 1);
  return {
    before: [...row.before, insertOf(row)],
    sides: [
      {
        sql: `update ${table.name} set ${plainIdent(free.name)} = ${key} where ${where}`,
        done: is,
        kept: is,
      },
      { ...changed, kept: there(table, `((${where}) or (${moved})) and ${set}`) },
    ],
    looks: [look(table, where, moved)],
  };
}

/** Two rows are set to the same value of a unique index. */
export function uniqueMoves(table: OwnTable, index: UniqueIndex, maker: RowMaker): Pair {
  const [one, other] = [maker.fresh(table, {}, index.columns), maker.fresh(table, {}, index.columns)];
  const name = index.columns.find((column) => canMove(table, column))!;
  const column = columnOf(table, name);
  const value = maker.unusedOf(table, column);
  // The other columns of the index are the same in both.
  const rest = index.columns.filter((c) => c !== name);
  const twin = { ...other, values: { ...other.values, ...pick(one.values, rest) } };
  const side = (row: NewRow): Side => {
    const set = `${plainIdent(name)} = ${value}`;
    const is = there(table, `${byKey(row)} and ${set}`);
    return { sql: `update ${table.name} set ${set} where ${byKey(row)}`, done: is, kept: is };
  };
  return {
    before: [...one.before, ...other.before, insertOf(one), insertOf(twin)],
    sides: [side(one), side(twin)],
    looks: [look(table, byKey(one), byKey(twin))],
    broken: twice(table, { values: { ...pick(one.values, rest), [name]: value } }, index),
  };
}

/** A row is deleted, and one that refers to it inserted. */
export function parentChild(table: OwnTable, key: ForeignKey, maker: RowMaker): Pair {
  const parent = maker.table(key.parent);
  const mother = maker.fresh(parent, {}, key.references);
  const given = Object.fromEntries(key.columns.map((name, i) => [name, mother.values[key.references[i]!]!]));
  const child = maker.fresh(table, given);
  const where = matching(parent, mother.values, keyOf(parent).length > 0 ? keyOf(parent) : key.references);
  const born = insert(child, child.values, keyOf(table));
  return {
    before: [...mother.before, insertOf(mother), ...child.before],
    sides: [remove(parent, where), born],
    looks: [look(parent, where), look(table, byKey(child))],
    broken: `${born.kept} and not ${there(parent, where)}`,
  };
}

/** A row without a key is updated, another deleted. */
export function withoutKey(table: OwnTable, column: Column, maker: RowMaker): Pair {
  const [a, b, to] = [0, 1, 2].map(() => maker.unusedOf(table, column)) as [string, string, string];
  const is = (value: string) => matching(table, { [column.name]: value });
  const [one, other] = [a, b].map((value) => maker.fresh(table, { [column.name]: value }));
  const changed = there(table, is(to));
  return {
    before: [one!, other!].flatMap((row) => [...row.before, insertOf(row)]),
    sides: [
      { sql: `update ${table.name} set ${is(to)} where ${is(a)}`, done: changed, kept: changed },
      remove(table, is(b)),
    ],
    looks: [look(table, is(a), is(b), is(to))],
  };
}

/** The table is emptied, and a row inserted. */
export function truncateInsert(table: OwnTable, mark: Column | undefined, maker: RowMaker): Pair {
  const [old, row] = [apart(table, mark, maker), apart(table, mark, maker)];
  const names = keyOf(table).length > 0 ? keyOf(table) : Object.keys(row.values);
  const where = (one: NewRow) => matching(table, one.values, names);
  const gone = `not ${there(table, where(old))}`;
  return {
    before: [...old.before, ...row.before, insertOf(old)],
    sides: [{ sql: `truncate ${table.name}`, done: gone, kept: gone }, insert(row, row.values, names)],
    looks: [look(table, where(old), where(row))],
  };
}
