import type { Node, Session, Value } from './node.js';
import { ident, literal } from './quote.js';

/** An order-free hash of a table's rows: equal digests mean equal rows, whatever their order on disk. */
export interface Digest {
  readonly rows: number;
  readonly hash: string;
}

/** One row that is not the same on all nodes. */
export interface RowDifference {
  /** The key as `column=value, …`; the whole row where the table has no key. */
  readonly key: string;
  /** The row's text by node name; null where the node does not have it. */
  readonly rows: Readonly<Record<string, string | null>>;
}

interface Shape {
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

// Text forms of values depend on these, and nodes may differ in them.
const PINNED = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'`;

/** How many differing rows are looked up by name; the rest is only counted. */
const NAMED_DIFFERENCES = 20;

/**
 * The digest of one table on one node, computed in the server.
 *
 * @param table schema-qualified and quoted
 */
export async function digest(node: Node, table: string): Promise<Digest> {
  return pinned(node, async (session) => {
    const { columns } = await shapeOf(session, table);
    return total(session, table, columns);
  });
}

/**
 * Compares a table on all nodes and names the rows that differ, at most twenty, by their key.
 * Empty when the table is the same everywhere.
 */
export async function differences(nodes: readonly Node[], table: string): Promise<RowDifference[]> {
  const digests = await Promise.all(nodes.map((node) => digest(node, table)));
  if (digests.every((d) => d.rows === digests[0]!.rows && d.hash === digests[0]!.hash)) return [];

  // Only rows whose part of the key space differs are fetched, so that a large table stays in the servers.
  const parts = await Promise.all(nodes.map((node) => pinned(node, (s) => byPart(s, table))));
  const all = new Set(parts.flatMap((p) => [...p.keys()]));
  const differing = [...all].filter((part) => parts.some((p) => p.get(part) !== parts[0]!.get(part)));
  const rows = await Promise.all(nodes.map((node) => pinned(node, (s) => rowsOf(s, table, differing))));

  const keys = new Set(rows.flatMap((r) => [...r.keys()]));
  const found: RowDifference[] = [];
  for (const key of [...keys].sort()) {
    const seen = rows.map((r) => r.get(key) ?? null);
    if (seen.every((row) => row === seen[0])) continue;
    found.push({ key, rows: Object.fromEntries(nodes.map((node, i) => [node.name, seen[i] ?? null])) });
    if (found.length === NAMED_DIFFERENCES) break;
  }
  return found;
}

/** The differing rows as lines for people. */
export function describeDifferences(table: string, found: readonly RowDifference[]): string {
  const lines = found.map(({ key, rows }) => {
    const byNode = Object.entries(rows).map(([node, row]) => `${node} ${row ?? '(no such row)'}`);
    return `  ${key}: ${byNode.join(' | ')}`;
  });
  const count =
    found.length === NAMED_DIFFERENCES ? `${found.length} rows or more differ` : rowCount(found.length);
  return [`${table}: ${count}`, ...lines].join('\n');
}

function rowCount(n: number): string {
  return n === 1 ? '1 row differs' : `${n} rows differ`;
}

const PARTS = 1024;

async function total(session: Session, table: string, columns: readonly string[]): Promise<Digest> {
  const [row] = await session.sql(
    `select count(*) as rows, coalesce(sum(${hash(columns)}::numeric), 0)::text as hash from ${table} t`,
  );
  return { rows: Number(row!.rows), hash: String(row!.hash) };
}

async function byPart(session: Session, table: string): Promise<Map<number, string>> {
  const { columns, key } = await shapeOf(session, table);
  const rows = await session.sql(
    `select ${part(key)} as part, count(*) || ':' || sum(${hash(columns)}::numeric) as digest from ${table} t group by 1`,
  );
  return new Map(rows.map((r) => [Number(r.part), String(r.digest)]));
}

async function rowsOf(
  session: Session,
  table: string,
  parts: readonly number[],
): Promise<Map<string, string>> {
  const { columns, key } = await shapeOf(session, table);
  // Rows that look alike (tables without a key) are one entry with their number.
  const { rows } = await session.table(
    `select ${named(key)}, string_agg(left(${rowText(columns)}, 200) || ' ' || md5(${rowText(columns)}), ' and ') , count(*),
            min(left(${rowText(columns)}, 200))
       from ${table} t where ${part(key)} = any('{${parts.join(',')}}') group by 1 limit 100000`,
  );
  return new Map(
    rows.map(([k, identity, n, text]) => [
      String(k),
      Number(n) > 1 ? `${n} rows: ${identity}` : short(identity, text),
    ]),
  );
}

// The hash tells long values apart whose beginnings are equal; it is shown only where it is needed.
function short(identity: Value | undefined, text: Value | undefined): string {
  return String(text).length < 200 ? String(text) : `${String(text)}… (md5 ${String(identity).slice(-32)})`;
}

async function shapeOf(session: Session, table: string): Promise<Shape> {
  const rows = await session.sql(
    `select a.attname, a.attnum = any(k.indkey) as is_key
       from pg_attribute a
       left join pg_index k on k.indrelid = a.attrelid and (k.indisprimary or k.indisreplident)
      where a.attrelid = ${literal(table)}::regclass and a.attnum > 0 and not a.attisdropped
      order by a.attname`,
  );
  // By name: nodes that got the same columns in another order still hold the same rows.
  const columns = [...new Set(rows.map((r) => String(r.attname)))];
  const key = [...new Set(rows.filter((r) => r.is_key).map((r) => String(r.attname)))];
  return { columns, key: key.length > 0 ? key : columns };
}

function rowText(columns: readonly string[]): string {
  return `row(${columns.map((c) => `t.${ident(c)}`).join(', ')})::text`;
}

function hash(columns: readonly string[]): string {
  return `hashtextextended(${rowText(columns)}, 0)`;
}

function part(key: readonly string[]): string {
  return `(hashtextextended(${rowText(key)}, 0) & ${PARTS - 1})`;
}

function named(key: readonly string[]): string {
  return key.map((c) => `${literal(`${c}=`)} || coalesce(t.${ident(c)}::text, 'null')`).join(` || ', ' || `);
}

function pinned<T>(node: Node, work: (session: Session) => Promise<T>): Promise<T> {
  return node.transaction(async (session) => {
    await session.sql(PINNED);
    return work(session);
  });
}
