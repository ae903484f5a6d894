import { type DifferingKey, digits } from '../cluster/differing-keys.js';
import { atPlaces } from '../cluster/rows-at.js';
import type { Common } from '../cluster/table-shape.js';
import type { Session } from '../database/node.js';
import { ident } from '../database/quote.js';
import type { Columns } from './columns.js';

/** How the rows of one table are found on all nodes that have it. */
export interface Place {
  readonly from: string;
  readonly common: Common;
  /** By node; what tells a value's type. */
  readonly columns: readonly Columns[];
  /** Rows are found by an index of their key; else by a hash of what names them, which reads all rows. */
  readonly byKey: boolean;
}

/** Rows of one node that are alike. */
export interface Alike {
  /** Of the row, 16 digits. */
  readonly hash: string;
  readonly copies: number;
  /** Where one of them lies: `16384 (0,1)`. */
  readonly at: string;
  /** The transaction that wrote that one. */
  readonly xmin: string;
  /** Of its text. */
  readonly bytes: number;
}

/** A key that was not the same on all nodes when they were looked at last. */
export interface Candidate {
  /** Of the key, 16 digits. */
  readonly hash: string;
  /** The key's values; empty where the table has none. */
  readonly key: readonly (string | null)[];
  /** The version of its rows by node. */
  readonly seen: readonly string[];
}

/** What tells one version of the rows of a key from the next, also where the values are the same again. */
export function version(rows: readonly Omit<Alike, 'bytes'>[]): string {
  return rows.map(({ hash, copies, at, xmin }) => `${hash} ${copies} ${at} ${xmin}`).join(', ');
}

/** What was found at the first look, with the values of keys; in the same transactions. */
export async function candidates(
  sessions: readonly Session[],
  place: Place,
  keys: readonly DifferingKey[],
): Promise<Candidate[]> {
  const found = await Promise.all(
    sessions.map((session, i) => {
      return writtenAt(
        session,
        place,
        keys.flatMap(({ places }) => places[i]!.map(({ at }) => at)),
      );
    }),
  );
  return keys.map(({ hash, places }) => {
    const rows = places.map((onNode, i) =>
      onNode.map(({ hash: row, rows: copies, at }) => ({ hash: row, copies, at, ...found[i]!.get(at)! })),
    );
    return { hash, key: rows.flat()[0]!.key, seen: rows.map(version) };
  });
}

async function writtenAt(
  session: Session,
  { from, common, byKey }: Place,
  places: readonly string[],
): Promise<Map<string, { xmin: string; key: (string | null)[] }>> {
  if (places.length === 0) return new Map();
  const key = byKey ? common.key.map((column) => `, t.${ident(column)}::text`).join('') : '';
  const { rows } = await session.table(
    `select t.tableoid::text || ' ' || t.ctid::text, t.xmin::text ${key} from ${from} t where ${atPlaces(places)}`,
  );
  return new Map(
    rows.map(([at, xmin, ...values]) => [
      String(at),
      { xmin: String(xmin), key: values.map((value) => (value === null ? null : String(value))) },
    ]),
  );
}

/** The rows of these keys as one node has them now, by the key's hash. */
export async function lookUp(
  session: Session,
  { from, common, columns: allColumns, byKey }: Place,
  i: number,
  keys: readonly Pick<Candidate, 'hash' | 'key'>[],
): Promise<Map<string, Alike[]>> {
  const { columns } = allColumns[i]!;
  // What SQL takes for equal may be several keys here: 9 and 9.0.
  const hashes = keys.map(({ hash }) => BigInt.asIntN(64, BigInt(`0x${hash}`)).toString());
  const values = common.key.map((_, k) => keys.map(({ key }) => key[k] ?? null));
  const parameters = common.key.map((_, k) => `$${k + 2}::text[]`);
  const cast = common.key.map((column, k) => {
    const { type, collate } = columns.get(column)!;
    return `(k${k}::${type}) ${collate}`;
  });
  const named = `(${common.key.map((column) => `t.${ident(column)}`).join(', ')})
      in (select ${cast.join(', ')} from unnest(${parameters.join(', ')}) as k(${cast.map((_, k) => `k${k}`).join(', ')}))`;
  const rows = await session.query(
    `select ${digits('key')} as key, ${digits('hash')} as hash, count(*) as copies, min(place) as place, max(bytes) as bytes
       from (select ${common.keyHash} as key, ${common.rowHash} as hash, octet_length((t.*)::text) as bytes,
                    (t.tableoid::text || ' ' || t.ctid::text || ' ' || t.xmin::text) collate "C" as place
               from ${from} t where ${byKey ? `${named} and ` : ''} ${common.keyHash} = any ($1::bigint[])) as rows
      group by key, hash order by hash`,
    [hashes, ...(byKey ? values : [])],
  );
  const found = new Map<string, Alike[]>();
  for (const { key, hash, copies, place, bytes } of rows) {
    const [table, position, xmin] = String(place).split(' ') as [string, string, string];
    const alike = {
      hash: String(hash),
      copies: Number(copies),
      at: `${table} ${position}`,
      xmin,
      bytes: Number(bytes),
    };
    found.set(String(key), [...(found.get(String(key)) ?? []), alike]);
  }
  // As they come at the first look: in the order of digits.
  for (const alike of found.values()) alike.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return found;
}

/** With these a key's rows are found by its index, however few rows the server believes to be there. */
export const BY_INDEX = `set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off;
  set local work_mem = '16MB'; set local jit = off`;
