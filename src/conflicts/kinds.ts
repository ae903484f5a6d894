import type { Cell, Row } from './statement.js';

/** Columns whose values no two rows may share. */
export interface Unique {
  readonly columns: readonly string[];
  /** NULLs are values like others: UNIQUE NULLS NOT DISTINCT. */
  readonly nullsAreEqual?: true;
  /** The index has a condition, which all rows here meet unless `holds` says which do. */
  readonly partial?: true;
  readonly holds?: (row: Row) => boolean;
  /** The index is on an expression: its value, a number for every row. */
  readonly value?: (row: Row) => number;
  /** UNIQUE … DEFERRABLE: a trigger checks it, which stays silent when changes of others are applied. */
  readonly deferrable?: true;
}

/**
 * A kind of table. All have `s`, the scene, and `id`, by which statements find rows; ids of different scenes differ, so
 * that scenes share a table without meeting.
 */
export interface Kind {
  readonly name: string;
  readonly said: string;
  /** What stands between the parentheses of CREATE TABLE. */
  readonly columns: string;
  /** How the rows are spread over partitions. */
  readonly partitionBy?: string;
  /** What follows it, with TABLE for the table's name, IDENTITY for that of an index, PART1 and PART2 for partitions. */
  readonly after?: readonly string[];
  /** The columns that tell rows apart for replication: of the key, or the whole row, or nothing. */
  readonly identity: 'key' | 'whole row' | 'none';
  /** Of the table, the key's included. */
  readonly uniques: readonly Unique[];
  /** The columns that replicate differences. */
  readonly deltas?: readonly string[];
  /** The column with a large value, three letters of which are told. */
  readonly large?: string;
  /** The key is a text, equal to others that are written with other letters; `spelling` has the letters. */
  readonly spelled?: true;
  /** The partition that a row is in. */
  readonly partition?: (row: Row) => string;
  /** The rows that the replication set passes on; the others are every node its own. */
  readonly filter?: { readonly where: string; readonly passes: (row: Row) => boolean };
  /** Columns that the replication set does not pass on, which are every node its own, with their defaults. */
  readonly own?: Row;
  /** A BEFORE trigger adds one to `t` wherever it fires: for what is applied only, or always. */
  readonly trigger?: 'replica' | 'always';
  /** A column that the node makes from the others. */
  readonly generated?: { readonly column: string; readonly of: (row: Row) => number };
  /** There is a table of children that refer to its `id` by their `parent`. */
  readonly children?: true;
  /** The rows that are there in the beginning, of which statements change the first. */
  readonly first: readonly Row[];
}

export const KEY: Unique = { columns: ['id'] };
export const PLAIN = 's int not null, id bigint primary key, v int not null, w int not null';
const FIRST: readonly Row[] = [
  { id: 1, v: 100, w: 100 },
  { id: 2, v: 100, w: 100 },
];

/** Ids of a scene begin at its number times this. */
export const IDS = 100;
/** Ids from here on are in another partition, and do not pass a filter. */
const HIGH = 10;
/** What is added to ids in the second partition, beyond those of all scenes. */
export const SECOND_PARTITION = 1_000_000_000;

const isHigh = (id: Cell) => Number(id) >= HIGH;

function counting(fires: 'replica' | 'always'): Partial<Kind> {
  return {
    columns: `${PLAIN}, t int not null`,
    after: [
      'create or replace function mmr_count() returns trigger language plpgsql as $$ begin new.t := new.t + 1; return new; end $$',
      'create trigger counted before insert or update on TABLE for each row execute function mmr_count()',
      `alter table TABLE enable ${fires} trigger counted`,
    ],
    trigger: fires,
    first: FIRST.map((row) => ({ ...row, t: 0 })),
  };
}

/** A table with a primary key, and what else is said of it. */
export function plain(name: string, said: string, others: Partial<Kind> = {}): Kind {
  return { name, said, columns: PLAIN, identity: 'key', uniques: [KEY], first: FIRST, ...others };
}

export const KINDS = {
  'plain-key': plain('plain-key', 'a table with a primary key'),
  'composite-key': plain('composite-key', 'a table with a primary key of two columns', {
    columns: 's int, id bigint, v int not null, w int not null, primary key (s, id)',
  }),
  'second-unique': plain('second-unique', 'a table with a second unique index', {
    columns: `${PLAIN}, u int, unique (s, u)`,
    uniques: [KEY, { columns: ['u'] }],
    first: FIRST.map((row, i) => ({ ...row, u: i + 1 })),
  }),
  'partial-unique': plain('partial-unique', 'a table with a second unique index that has a condition', {
    columns: `${PLAIN}, u int`,
    after: ['create unique index on TABLE (s, u) where u > 0'],
    uniques: [KEY, { columns: ['u'], partial: true }],
    first: FIRST.map((row, i) => ({ ...row, u: i + 1 })),
  }),
  'deferrable-unique': plain(
    'deferrable-unique',
    'a table with a second unique constraint that is deferrable',
    {
      columns: `${PLAIN}, u int, unique (s, u) deferrable`,
      uniques: [KEY, { columns: ['u'], deferrable: true }],
      first: FIRST.map((row, i) => ({ ...row, u: i + 1 })),
    },
  ),
  'identity-index': plain(
    'identity-index',
    'a table without a primary key whose identity is a unique index',
    {
      columns: 's int not null, id bigint not null, v int not null, w int not null',
      after: [
        'alter table TABLE add constraint IDENTITY unique (s, id)',
        'alter table TABLE replica identity using index IDENTITY',
      ],
    },
  ),
  'generated-column': plain('generated-column', 'a table with a generated column', {
    columns: `${PLAIN}, g int generated always as (v + w) stored`,
    generated: { column: 'g', of: ({ v, w }) => Number(v) + Number(w) },
  }),
  // Made from a value that is not sent where it did not change, so that it tells where it was made.
  'generated-large': plain('generated-large', 'a table with a column generated from a large value', {
    columns: `${PLAIN}, txt text not null, g int generated always as (v + ascii(txt)) stored`,
    after: ['alter table TABLE alter txt set storage external'],
    large: 'txt',
    first: FIRST.map((row) => ({ ...row, txt: 'aaa' })),
    generated: { column: 'g', of: ({ v, txt }) => Number(v) + String(txt).charCodeAt(0) },
  }),
  'identity-full': plain('identity-full', 'a table with REPLICA IDENTITY FULL', {
    after: ['alter table TABLE replica identity full'],
    identity: 'whole row',
  }),
  'no-key': plain('no-key', 'a table without a key', {
    columns: 's int not null, id bigint not null, v int not null, w int not null',
    identity: 'none',
    uniques: [],
  }),
  'whole-row': plain('whole-row', 'a table without a key, with REPLICA IDENTITY FULL', {
    columns: 's int not null, id bigint not null, v int not null, w int not null',
    after: ['alter table TABLE replica identity full'],
    identity: 'whole row',
    uniques: [],
  }),
  'nulls-not-distinct': plain(
    'nulls-not-distinct',
    'a table without a primary key whose unique index takes NULLs for equal',
    {
      columns:
        's int not null, id bigint not null, v int not null, w int not null, u int, unique nulls not distinct (s, u)',
      identity: 'none',
      uniques: [{ columns: ['u'], nullsAreEqual: true }],
      first: FIRST.map((row, i) => ({ ...row, u: i + 1 })),
    },
  ),
  'delta-column': plain('delta-column', 'a table with a delta column', { deltas: ['v'] }),
  // Each is added up by the function of its type.
  'delta-columns': plain('delta-columns', 'a table with two delta columns of different types', {
    columns: 's int not null, id bigint primary key, v int not null, w bigint not null',
    deltas: ['v', 'w'],
  }),
  'large-value': plain('large-value', 'a table with a large value beside small ones', {
    columns: `${PLAIN}, txt text not null`,
    after: ['alter table TABLE alter txt set storage external'],
    large: 'txt',
    first: FIRST.map((row) => ({ ...row, txt: 'aaa' })),
  }),
  'text-key': plain('text-key', 'a table with a text key in a collation that takes large letters for small', {
    columns: 's int not null, id text collate mmr_caseless primary key, v int not null, w int not null',
    spelled: true,
    first: FIRST.map((row) => ({ ...row, spelling: 'kk' })),
  }),
  partitioned: plain('partitioned', 'a partitioned table, in which another key is in another partition', {
    partitionBy: 'range (id)',
    after: [
      `create table PART1 partition of TABLE for values from (minvalue) to (${SECOND_PARTITION})`,
      `create table PART2 partition of TABLE for values from (${SECOND_PARTITION}) to (maxvalue)`,
    ],
    partition: ({ id }) => (isHigh(id!) ? 'PART2' : 'PART1'),
  }),
  'trigger-replica': plain('trigger-replica', 'a table with a trigger that fires for what is applied', {
    ...counting('replica'),
  }),
  'trigger-always': plain('trigger-always', 'a table with a trigger that fires always', {
    ...counting('always'),
  }),
  'row-filter': plain('row-filter', 'a table of which only some rows are replicated', {
    filter: { where: `id % ${IDS} < ${HIGH}`, passes: ({ id }) => !isHigh(id!) },
  }),
  'column-list': plain('column-list', 'a table of which only some columns are replicated', {
    columns: 's int not null, id bigint primary key, v int not null, w int not null default 7',
    own: { w: 7 },
  }),
  'foreign-key': plain('foreign-key', 'a table that another refers to by a foreign key', {
    children: true,
  }),
} as const satisfies Record<string, Kind>;

/** Whether no two rows have the same id. */
export function hasKey({ uniques }: Kind): boolean {
  return uniques.some(({ columns }) => columns.includes('id'));
}

/** The columns of a kind's table that the model knows. */
export function columnsOf({ first, generated }: Kind): string[] {
  return [...Object.keys(first[0]!), ...(generated ? [generated.column] : [])];
}

export type KindName = keyof typeof KINDS;

/** The table of the children of a kind that has some. */
export const CHILD_COLUMNS =
  's int not null, id bigint primary key, v int not null, parent bigint not null references TABLE (id)';
