import { ident, literal } from '../../database/quote.js';
import { type Column, columnOf, type ForeignKey, keyOf, type OwnTable } from './table.js';
import { asSql, isComparable, isNumber, keyRank, likelyValue, unusedValue } from './values.js';

/** Values by column, as SQL. */
export type Values = Readonly<Record<string, string>>;

/** A row that is not there yet. */
export interface NewRow {
  readonly table: OwnTable;
  readonly values: Values;
  /** The rows that it refers to and that have to be there before, as statements. */
  readonly before: readonly string[];
}

/** Why no row of a table can be made, for its user. */
export class NoRow extends Error {
  override name = 'NoRow';
}

/** How many tables a row may need rows of, one for the sake of the other. */
const DEEPEST = 6;

/** Makes rows that nobody has, with what keys, types and references ask for. */
export class RowMaker {
  private made = 0;

  /**
   * @param tables all that replicate, by name
   * @param whole tables of which a row is filled with all that another one holds, and not with what it must have alone
   */
  constructor(
    private readonly tables: ReadonlyMap<string, OwnTable>,
    private readonly whole: ReadonlySet<string> = new Set(),
  ) {}

  /** The table of this name. @throws NoRow where it does not replicate */
  table(name: string): OwnTable {
    const found = this.tables.get(name);
    if (!found) throw new NoRow(`${name}, which it refers to, does not replicate`);
    return found;
  }

  /**
   * A row with a key of its own.
   *
   * @param given values that it is to have
   * @param also columns that it is to have a value in
   * @throws NoRow where a column's type or a reference does not let it
   */
  fresh(table: OwnTable, given: Values = {}, also: readonly string[] = [], depth = 0): NewRow {
    if (depth > DEEPEST)
      throw new NoRow(`a row of ${table.name} takes rows of more than ${DEEPEST} other tables, or of itself`);
    const whole = this.whole.has(table.name);
    const own = ownColumns(table, given, whole ? table.columns.map(({ name }) => name) : also);
    const wanted = new Set([...keyOf(table), ...own, ...also, ...Object.keys(given)]);
    const columns = table.columns.filter(
      (c) =>
        !c.generated &&
        (wanted.has(c.name) || isRequired(c) || (this.whole.has(table.name) && !c.alwaysIdentity)),
    );
    const values: Record<string, string> = { ...given };
    const before: string[] = [];
    for (const key of table.foreignKeys) {
      const needed = key.columns.filter((name) => columns.some((c) => c.name === name));
      if (needed.length === 0 || key.columns.every((name) => name in values)) continue;
      const isOwn = key.columns.some((name) => own.has(name));
      const optional = needed.every((name) => !columnOf(table, name).notNull);
      if (optional && !isOwn && !this.whole.has(table.name)) {
        for (const name of needed) values[name] ??= 'null';
        continue;
      }
      this.refer(table, key, { values, before, isOwn, depth });
    }
    for (const column of columns) values[column.name] ??= this.valueOf(table, column, own.has(column.name));
    return { table, values, before };
  }

  /** Fills the columns of a reference: with one that is there, or with a row of its own where the key hangs on it. */
  private refer(
    table: OwnTable,
    { columns, parent, references }: ForeignKey,
    into: { values: Record<string, string>; before: string[]; isOwn: boolean; depth: number },
  ): void {
    const { values, before, isOwn, depth } = into;
    const of = this.table(parent);
    if (!isOwn) {
      const there = table.row && columns.every((name) => table.row![name] !== null) ? table.row : undefined;
      if (there ?? of.row) {
        columns.forEach((name, i) => {
          values[name] ??= there
            ? asSql(columnOf(table, name), there[name]!)
            : asSql(columnOf(of, references[i]!), of.row![references[i]!]!);
        });
        return;
      }
    }
    const row = this.fresh(of, {}, references, depth + 1);
    before.push(...row.before, insertOf(row));
    columns.forEach((name, i) => {
      values[name] ??= row.values[references[i]!]!;
    });
  }

  private valueOf(table: OwnTable, column: Column, own: boolean): string {
    if (own) return this.unusedOf(table, column);
    const value = usualValue(table, column);
    if (value === undefined) throw new NoRow(`no value of ${column.name} (${column.type}) is known`);
    return value;
  }

  /** A value that no row has in this column, as SQL. @throws NoRow where there is none */
  unusedOf(table: OwnTable, column: Column): string {
    const value = this.unused(table, column);
    if (value === undefined)
      throw new NoRow(`no further value of ${column.name} (${column.type}) can be made`);
    return value;
  }

  /** A condition that is true of this row: by its key, or without one by all it has. */
  where({ table, values }: NewRow): string {
    const key = keyOf(table);
    return matching(table, values, key.length > 0 ? key : Object.keys(values));
  }

  private unused(table: OwnTable, column: Column): string | undefined {
    return unusedValue(column, table.greatest[column.name], ++this.made);
  }
}

function isRequired({ notNull, hasDefault, sequence, alwaysIdentity }: Column): boolean {
  return notNull && !hasDefault && !sequence && !alwaysIdentity;
}

function isNullUnlessGiven({ notNull, hasDefault, sequence, generated }: Column): boolean {
  return !notNull && !hasDefault && !sequence && !generated;
}

/** As in a row that is there, or what its type and constraints let through. */
function usualValue(table: OwnTable, column: Column): string | undefined {
  if (column.bound !== undefined) return literal(column.bound);
  const there = table.row?.[column.name];
  if (there !== undefined && (there !== null || !column.notNull)) {
    // What is to be counted up must be a number.
    if (there !== null || !isNumber(column)) return asSql(column, there);
  }
  return likelyValue(column) ?? (column.notNull ? undefined : 'null');
}

/** In which columns a new row must differ from all others: of each unique index that is not given whole, one. */
function ownColumns(table: OwnTable, given: Values, also: readonly string[] = []): Set<string> {
  const own = new Set<string>();
  const inKey = [...table.uniques].sort((a, b) => Number(b.primary) - Number(a.primary));
  for (const { columns, primary } of inKey) {
    const open = columns.filter((name) => !(name in given));
    const optional =
      !primary &&
      open.length === columns.length &&
      open.some((name) => !also.includes(name) && isNullUnlessGiven(columnOf(table, name)));
    if (open.length === 0 || optional || columns.some((name) => own.has(name))) continue;
    const isReference = (name: string) => table.foreignKeys.some((key) => key.columns.includes(name));
    const rank = (name: string) => (isReference(name) ? 5 : keyRank(columnOf(table, name)));
    own.add(open.reduce((best, name) => (rank(name) < rank(best) ? name : best)));
  }
  return own;
}

/** Which of the key's columns tells its rows apart, where that one is no reference. */
export function freeKeyColumn(table: OwnTable): Column | undefined {
  const [name] = ownColumns({ ...table, uniques: table.uniques.filter(({ primary }) => primary) }, {});
  const isReference = table.foreignKeys.some((key) => key.columns.includes(name ?? ''));
  return name === undefined || isReference ? undefined : columnOf(table, name);
}

/** The row as a statement. */
export function insertOf({ table, values }: Pick<NewRow, 'table' | 'values'>, end = ''): string {
  const names = table.columns.filter(({ name }) => name in values).map(({ name }) => name);
  const override = names.some((name) => columnOf(table, name).alwaysIdentity)
    ? ' overriding system value'
    : '';
  if (names.length === 0) return `insert into ${table.name} default values${end}`;
  const list = names.map(plainIdent).join(', ');
  return `insert into ${table.name} (${list})${override} values (${names.map((name) => values[name]).join(', ')})${end}`;
}

/** A condition on a row: it has these values, as far as they can be compared. */
export function matching(
  table: OwnTable,
  values: Values,
  columns: readonly string[] = Object.keys(values),
): string {
  const told = columns
    .filter((name) => name in values && isComparable(columnOf(table, name)))
    .map((name) =>
      values[name] === 'null' ? `${plainIdent(name)} is null` : `${plainIdent(name)} = ${values[name]}`,
    );
  return told.join(' and ') || 'true';
}

/** A name as people write it: quoted where it has to be. */
export function plainIdent(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : ident(name);
}

/** Words that are no names of columns without quotes (PostgreSQL documentation, SQL Key Words, reserved). */
const RESERVED = new Set(
  'all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic when where window with authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer overlaps right similar tablesample verbose'.split(
    ' ',
  ),
);
