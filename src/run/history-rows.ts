import { pinned } from '../cluster/pinned.js';
import { shapeOf } from '../cluster/table-shape.js';
import type { Node, Session } from '../database/node.js';
import { ident, literal } from '../database/quote.js';

/** The values of a row's key by column, as text. */
export type KeyValues = Readonly<Record<string, string | null>>;

/**
 * Which rows of a table a history means by its keys, which are text made by a workload's query. They are found where that
 * text is the primary key's values with a slash between them, behind letters or not, for every row on every node.
 *
 * @param table schema-qualified and quoted
 * @param query the workload's, with a column key
 * @returns the history's key of a row, if it is one of these; undefined where the table's keys are made in another way
 */
export async function rowsOfHistory(
  nodes: readonly Node[],
  table: string,
  query: string,
  keys: readonly string[],
): Promise<((key: KeyValues) => string | undefined) | undefined> {
  const onEach = await Promise.all(nodes.map((node) => pinned(node, (on) => rowsOn(on, table, query, keys))));
  const found = new Map<string, string>();
  for (const rows of onEach) {
    if (!rows) return undefined;
    for (const [row, key] of rows) found.set(row, key);
  }
  return (key) => found.get(textOf(key));
}

/** @returns of each row the values of its key, and the history's key */
async function rowsOn(
  session: Session,
  table: string,
  query: string,
  keys: readonly string[],
): Promise<[string, string][] | undefined> {
  // Where the workload finds its tables; the text of values stays the same on all nodes.
  await session.sql('set local search_path to default');
  const primary = await session.sql(
    `select a.attname from pg_index i, unnest(i.indkey[0:i.indnkeyatts - 1]) with ordinality k(attnum, n), pg_attribute a
      where i.indrelid = ${literal(table)}::regclass and i.indisprimary
        and a.attrelid = i.indrelid and a.attnum = k.attnum order by k.n`,
  );
  if (primary.length === 0) return undefined;
  const { key: named } = await shapeOf(session, table);
  const joined = primary.map(({ attname }) => `t.${ident(String(attname))}::text`).join(` || '/' || `);
  const [first] = await session.sql(`select substring(min(key) from '^\\D*') as letters from (${query}) q`);
  for (const letters of new Set(['', String(first!.letters ?? '')])) {
    const key = `${literal(letters)} || ${joined}`;
    const [other] = await session.sql(
      `select count(*) as rows from (select key, count(*) as n from (${query}) q group by 1) q
         full join (select ${key} as key, count(*) as n from ${table} t group by 1) t using (key)
        where q.n is distinct from t.n`,
    );
    if (Number(other!.rows) > 0) continue;
    const values = named.map((column) => `${literal(column)}, t.${ident(column)}::text`).join(', ');
    const rows = await session.query(
      `select json_build_object(${values})::text as found, ${key} as key from ${table} t where ${key} = any($1)`,
      [keys],
    );
    return rows.map((row) => [textOf(JSON.parse(String(row.found)) as KeyValues), String(row.key)]);
  }
  return undefined;
}

function textOf(key: KeyValues): string {
  return JSON.stringify(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1)));
}
