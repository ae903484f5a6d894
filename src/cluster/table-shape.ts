import type { Session } from '../database/node.js';
import { ident, literal } from '../database/quote.js';

/** The columns of a table on one node, as far as they decide what its rows say. */
export interface Shape {
  /** Type by name, in the order of names: nodes that got the same columns in another order hold the same rows. */
  readonly columns: ReadonlyMap<string, string>;
  /** The columns of the primary key and of the replica identity; empty where there is neither. */
  readonly key: readonly string[];
  /** The server's, as a number: 180004. It decides what can be hashed. */
  readonly version: number;
}

/** What the rows of a table are compared by on all nodes. */
export interface Common {
  /** The columns that every node has, in the order of names. */
  readonly columns: readonly string[];
  /** The columns that name a row: the key, or all columns where there is no key. */
  readonly key: readonly string[];
  /** SQL for 64 bits that stand for the row `t`: sums of them are like sums of random numbers. Never NULL. */
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
            current_setting('server_version_num')::int as version,
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
    version: Math.min(...rows.map((r) => Number(r.version))),
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

/** With these the servers have a 64-bit hash of a record, and of a bytea. */
const [HASHES_RECORDS, HASHES_BYTES] = [140_000, 180_000];
/** Functions that are called in one another, at most: a server's stack is bounded. */
const MOST_LINKS = 100;

/** SQL for 64 bits that stand for these columns of the row `t`. */
function hashOf(columns: readonly string[], shapes: readonly Shape[]): string {
  const version = Math.min(...shapes.map((shape) => shape.version));
  if (version < HASHES_RECORDS) return `hashtextextended(${rowText(columns)}, 0)`;
  const exact: { column: string; how: Exact }[] = [];
  const byText: string[] = [];
  for (const column of columns) {
    const [type, ...others] = new Set(shapes.map((shape) => plainType(shape.columns.get(column)!)));
    const how = others.length === 0 ? EXACT[type!] : undefined;
    if (how) exact.push({ column: `t.${ident(column)}`, how });
    else byText.push(column);
  }
  const text = byText.length > 0 || exact.length === 0 ? [rowText(byText)] : [];
  if (version < HASHES_BYTES || exact.length > MOST_LINKS) {
    const values = [...exact.map(({ column, how }) => how.value(column)), ...text];
    // That of a record is a sum of those of its columns, each times a constant: without another hash around it two rows
    // that have exchanged the values of one column would add up to the same. The second argument is a seed, of which this
    // function uses every bit.
    return `hashint4extended(0, hash_record_extended(row(${values.join(', ')}), 0))`;
  }
  // Each hash is the seed of the next one, which is a third cheaper than making a record.
  const chain = exact.reduce((seed, { column, how }) => how.hash(column, seed), '0::bigint');
  return text.reduce((seed, value) => `hashtextextended(${value}, ${seed})`, chain);
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

/** How the values of a type are hashed so that equal hashes mean equal text, and NULL is like no value. */
interface Exact {
  /** SQL for something that is equal exactly where the text is, and whose hash takes all of it in; NULL for NULL. */
  readonly value: (column: string) => string;
  /** SQL for its hash with this seed, never NULL. */
  readonly hash: (column: string, seed: string) => string;
}

const itself = (column: string) => column;

/** One bit of the seed is turned round for NULL, where no value is left to stand for it. */
const orNull = (column: string, seed: string) =>
  `${seed} # case when ${column} is null then 1::bigint else 0::bigint end`;

const asInteger: Exact = {
  value: itself,
  hash: (column, seed) => `hashint4extended(coalesce(${column}, 0), ${orNull(column, seed)})`,
};
const asText: Exact = {
  value: (column) => `${column} collate "C"`,
  hash: (column, seed) => `hashtextextended(coalesce(${column}, '') collate "C", ${orNull(column, seed)})`,
};
/** Its binary form, which is never empty. */
const sent = (send: string): Exact => ({
  value: (column) => `${send}(${column})`,
  hash: (column, seed) => `hashbyteaextended(coalesce(${send}(${column}), ''), ${seed})`,
});

/**
 * Types whose values need not be made text, which takes most of the time of a comparison. The hash of a bigint or a
 * timestamp folds its halves together, and that of a numeric is the same for 1.0 and 1.00, so of these the binary form is
 * hashed, or all 64 bits are part of the seed. Not among them: what has one text for several values (NaN of a float8), or
 * another one on each node (an oid that has a name).
 */
const EXACT: Readonly<Record<string, Exact>> = {
  boolean: {
    value: itself,
    hash: (column, seed) =>
      `hashint4extended(case when ${column} then 1 when not ${column} then 0 else 2 end, ${seed})`,
  },
  smallint: asInteger,
  integer: asInteger,
  bigint: {
    value: (column) => `int8send(${column})`,
    hash: (column, seed) =>
      `hashint4extended(case when ${column} is null then 1 else 0 end, ${seed} # coalesce(${column}, 0))`,
  },
  bytea: {
    value: itself,
    hash: (column, seed) => `hashbyteaextended(coalesce(${column}, ''), ${orNull(column, seed)})`,
  },
  text: asText,
  'character varying': asText,
  date: { ...sent('date_send'), value: itself },
  uuid: { ...sent('uuid_send'), value: itself },
  numeric: sent('numeric_send'),
  'timestamp with time zone': sent('timestamptz_send'),
  'timestamp without time zone': sent('timestamp_send'),
};
