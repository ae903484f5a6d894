import { TEXT_SETTINGS } from '../cluster/pinned.js';
import { ident, literal } from '../database/quote.js';
import type { Columns } from './columns.js';
import type { FoundRow } from './found.js';

/** A table of one node that is to become like another node's. */
export interface Mended {
  /** Schema-qualified and quoted. */
  readonly table: string;
  /** SQL for its rows: `only` where others inherit from it. */
  readonly from: string;
  /** The columns of its key; empty where it has none. */
  readonly key: readonly string[];
  readonly columns: Columns;
}

/** In this order they do not get in each other's way: a value that is to be unique is given up before it is taken. */
export const STEPS = ['delete', 'update', 'insert'] as const;
export type Step = (typeof STEPS)[number];

export interface Statement {
  readonly step: Step;
  readonly sql: string;
}

/**
 * What makes the rows of one key like another node's. Each statement touches a row only where it still is as it was seen.
 *
 * @throws RangeError where a row is so large that not all of it has been fetched
 */
export function mendStatements(
  mended: Mended,
  there: readonly FoundRow[],
  wanted: readonly FoundRow[],
): Statement[] {
  const surplus = without(there, wanted);
  const lacking = without(wanted, there);
  const cut = lacking.find((row) => row.cut);
  if (cut) throw new RangeError('this row is too large to be held');
  const [old, next] = [surplus[0], lacking[0]];
  const single = surplus.length === 1 && lacking.length === 1 && old!.copies === 1 && next!.copies === 1;
  if (single && mended.key.length > 0 && !isReplaced(mended)) return updated(mended, old!, next!);
  return [...surplus.map((row) => deleted(mended, row)), ...lacking.map((row) => inserted(mended, row))];
}

/**
 * Whether rows are deleted and inserted where they could be updated: rows may have exchanged values that are to be unique,
 * or a column takes no values but in an insert.
 */
export function isReplaced({ columns, key }: Mended): boolean {
  const always = [...columns.columns.values()].some((column) => column.always && !key.includes(column.name));
  return columns.uniqueBesides || always;
}

function without(rows: readonly FoundRow[], others: readonly FoundRow[]): FoundRow[] {
  return rows.flatMap((row) => {
    const text = JSON.stringify(row.values);
    const same = others.find((other) => JSON.stringify(other.values) === text)?.copies ?? 0;
    return row.copies > same ? [{ ...row, copies: row.copies - same }] : [];
  });
}

/** Nothing where only what the server makes of other columns differs. */
function updated(mended: Mended, old: FoundRow, next: FoundRow): Statement[] {
  const { from, columns } = mended;
  const set = Object.entries(next.values)
    .filter(([name, value]) => value !== old.values[name] && !columns.columns.get(name)!.generated)
    .map(([name, value]) => `${ident(name)} = ${valueText(value)}`);
  if (set.length === 0) return [];
  return [{ step: 'update', sql: `update ${from} as t set ${set.join(', ')} where ${asSeen(mended, old)};` }];
}

function deleted(mended: Mended, row: FoundRow): Statement {
  const { from, key } = mended;
  const where = asSeen(mended, row);
  if (key.length > 0 && row.copies === 1)
    return { step: 'delete', sql: `delete from ${from} as t where ${where};` };
  // Rows that are alike are told apart by where they lie.
  const some = `select t.tableoid, t.ctid from ${from} as t where ${where} limit ${row.copies}`;
  return { step: 'delete', sql: `delete from ${from} as t where (t.tableoid, t.ctid) in (${some});` };
}

function inserted({ table, columns }: Mended, row: FoundRow): Statement {
  const given = Object.entries(row.values).filter(([name]) => !columns.columns.get(name)!.generated);
  const into = `insert into ${table} (${given.map(([name]) => ident(name)).join(', ')}) overriding system value`;
  if (row.copies === 1)
    return {
      step: 'insert',
      sql: `${into} values (${given.map(([, value]) => valueText(value)).join(', ')});`,
    };
  const cast = given.map(
    ([name, value]) => `cast(${valueText(value)} as ${columns.columns.get(name)!.type})`,
  );
  return { step: 'insert', sql: `${into} select ${cast.join(', ')} from generate_series(1, ${row.copies});` };
}

function asSeen({ key }: Mended, row: FoundRow): string {
  const named = key.map((column) => {
    const value = row.values[column] ?? null;
    return value === null ? `t.${ident(column)} is null` : `t.${ident(column)} = ${valueText(value)}`;
  });
  return [...named, `md5((t.*)::text) = ${literal(row.md5)}`].join(' and ');
}

function valueText(value: string | null): string {
  return value === null ? 'null' : literal(value).trim();
}

/** What stands before and behind the statements of a file. */
export function frame(
  { table, node, like, at, engine }: { table: string; node: string; like: string; at: Date; engine: string },
  replaced: boolean,
): { head: string; foot: string } {
  const spock = engine === 'spock';
  const comments = [
    `Makes ${table} on ${node} like ${like}, as both were at ${at.toISOString()}. Nothing of this has been run.`,
    `On ${node} and on no other node, by an account that may set session_replication_role: psql -v ON_ERROR_STOP=1 -f FILE`,
    'Each statement changes a row only where it still is as it was seen; compare again afterwards.',
    ...(replaced
      ? [
          'Rows are deleted and inserted where they could be updated: more than the key is unique, or an identity is always generated.',
        ]
      : []),
  ];
  const stays = spock
    ? {
        comment: 'In repair mode Spock passes nothing of this transaction on to the other nodes.',
        before: [],
        within: ['select spock.repair_mode(true);'],
        after: [],
      }
    : {
        comment:
          'A transaction that says that it began elsewhere is not passed on to the other nodes (origin = none; forward_origins is empty).',
        before: [
          "select pg_replication_origin_create('mmr_mend') where not exists (select from pg_replication_origin where roname = 'mmr_mend');",
          "select pg_replication_origin_session_setup('mmr_mend');",
        ],
        within: ['select 1 / pg_replication_origin_session_is_setup()::int as only_where_that_succeeded;'],
        after: [
          'select pg_replication_origin_session_reset();',
          "select pg_replication_origin_drop('mmr_mend');",
        ],
      };
  const head = [
    ...comments.map((line) => `-- ${onLine(line)}`),
    "set client_encoding = 'UTF8';",
    `-- ${stays.comment}`,
    ...stays.before,
    'begin;',
    '-- Values are read as they were written.',
    ...TEXT_SETTINGS,
    '-- Neither triggers nor foreign keys change what is written.',
    'set local session_replication_role = replica;',
    ...stays.within,
  ];
  return { head: `${head.join('\n')}\n`, foot: `${['commit;', ...stays.after].join('\n')}\n` };
}

function onLine(text: string): string {
  return text.replace(/\p{Cc}|[\u2028\u2029]/gu, ' ');
}
