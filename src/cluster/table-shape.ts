import type { Session } from '../database/node.js';
import { ident, literal } from '../database/quote.js';

/** The columns of a table on one node, as far as they decide what its rows say. */
export interface Shape {
  /** Type by name, in the order of names: nodes that got the same columns in another order hold the same rows. */
  readonly columns: ReadonlyMap<string, string>;
  /** The columns of the primary key and of the replica identity; empty where there is neither. */
  readonly key: readonly string[];
  /** Whether the server has a 64-bit hash of records: PostgreSQL 14 and later. */
  readonly hashesRecords: boolean;
}

/** What the rows of a table are compared by on all nodes. */
export interface Common {
  /** The columns that every node has, in the order of names. */
  readonly columns: readonly string[];
  /** The columns that name a row: the key, or all columns where there is no key. */
  readonly key: readonly string[];
  /** SQL for 64 bits that stand for the row `t`. */
  readonly rowHash: string;
  /** SQL for 64 bits that stand for the key of the row `t`. */
  readonly keyHash: string;
  /** SQL for a number by which rows are spread over parts: the same for the same key, never NULL. */
  readonly partHash: string;
}

/** @param table schema-qualified and quoted */
export async function shapeOf(session: Session, table: string): Promise<Shape> {
  const rows = await session.sql(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            current_setting('server_version_num')::int >= 140000 as hashes_records,
            exists (select from pg_index k where k.indrelid = a.attrelid and k.indisvalid
                       and (k.indisprimary or k.indisreplident)
                       and a.attnum = any (k.indkey[0:k.indnkeyatts - 1])) as is_key
       from pg_attribute a
      where a.attrelid = ${literal(table)}::regclass and a.attnum > 0 and not a.attisdropped
      order by a.attname collate "C"`,
  );
  return {
    columns: new Map(rows.map((r) => [String(r.name), String(r.type)])),
    key: rows.filter((r) => r.is_key).map((r) => String(r.name)),
    hashesRecords: rows.every((r) => r.hashes_records),
  };
}

/** What the shapes have in common; the key is that of the first node that has one whose columns are everywhere. */
export function commonOf(shapes: readonly Shape[]): Common {
  const everywhere = (column: string) => shapes.every(({ columns }) => columns.has(column));
  const columns = [...shapes[0]!.columns.keys()].filter(everywhere);
  const keyed = shapes.find(({ key }) => key.length > 0 && key.every(everywhere));
  const key = keyed?.key ?? columns;
  const [rowHash, keyHash] = [hashOf(columns, shapes), hashOf(key, shapes)];
  return { columns, key, rowHash, keyHash, partHash: ofInteger(key, shapes) ?? keyHash };
}

/** The columns with their types, as one text: `amount integer, id integer`. */
export function signature({ columns }: Shape): string {
  return [...columns].map(([name, type]) => `${ident(name)} ${type}`).join(', ');
}

/** SQL for the text of the row `t`: it tells NULL from '', and one value from the next. */
export function rowText(columns: readonly string[]): string {
  return `row(${columns.map((c) => `t.${ident(c)}`).join(', ')})::text collate "C"`;
}

/** SQL that spreads all of these 64 bits over 64 others. */
export function spread(hash: string): string {
  // The second argument is a seed, of which this function uses every bit.
  return `hashint4extended(0, ${hash})`;
}

/**
 * SQL for 64 bits that stand for these columns of the row `t`. That of a record is a sum of those of its columns, each
 * times a constant: before it is itself summed over rows it must be `spread`, or two rows that have exchanged the values
 * of one column would add up to the same.
 */
function hashOf(columns: readonly string[], shapes: readonly Shape[]): string {
  if (shapes.some(({ hashesRecords }) => !hashesRecords)) return `hashtextextended(${rowText(columns)}, 0)`;
  const values: string[] = [];
  const byText: string[] = [];
  for (const column of columns) {
    const [type, ...others] = new Set(shapes.map((shape) => plainType(shape.columns.get(column)!)));
    const exact = others.length === 0 ? EXACT[type!] : undefined;
    if (exact) values.push(exact(`t.${ident(column)}`));
    else byText.push(column);
  }
  if (byText.length > 0 || values.length === 0) values.push(rowText(byText));
  return `hash_record_extended(row(${values.join(', ')}), 0)`;
}

/** SQL for a hash of a key that is one integer: where different ones may have the same, this takes half of the time. */
function ofInteger(key: readonly string[], shapes: readonly Shape[]): string | undefined {
  const [column] = key;
  if (key.length !== 1 || !shapes.every(({ columns }) => INTEGERS.includes(columns.get(column!)!)))
    return undefined;
  // A node that does not enforce the key may have NULL there.
  return `coalesce(hashint8extended(t.${ident(column!)}, 0), 0)`;
}

const INTEGERS = ['smallint', 'integer', 'bigint'];

/** `numeric(10,2)` is `numeric`, `timestamp(3) with time zone` is `timestamp with time zone`. */
function plainType(type: string): string {
  return type.replace(/\(\d+(,-?\d+)?\)/, '');
}

const itself = (value: string) => value;
const asBytes = (value: string) => `${value} collate "C"`;
const sent =
  (send: string) =>
  (value: string): string =>
    `${send}(${value})`;

/**
 * Types whose values need not be made text, which takes most of the time of a comparison: SQL for something that is
 * equal exactly where the text is, and whose hash takes all of it in. That of a bigint or a timestamp folds its halves
 * together, and that of a numeric is the same for 1.0 and 1.00, so of these the binary form is hashed. Not among them: what
 * has one text for several values (NaN of a float8), or another one on each node (an oid that has a name).
 */
const EXACT: Readonly<Record<string, (value: string) => string>> = {
  boolean: itself,
  smallint: itself,
  integer: itself,
  date: itself,
  uuid: itself,
  bytea: itself,
  text: asBytes,
  'character varying': asBytes,
  bigint: sent('int8send'),
  numeric: sent('numeric_send'),
  'timestamp with time zone': sent('timestamptz_send'),
  'timestamp without time zone': sent('timestamp_send'),
};
