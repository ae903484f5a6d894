import { atPlaces } from '../cluster/rows-at.js';
import type { Session } from '../database/node.js';
import { ident } from '../database/quote.js';
import type { FoundRow } from './found.js';
import type { Alike, Place } from './look.js';

/** So many bytes of rows' texts are held at once. */
const HELD_BYTES = 8 * 2 ** 20;
/** Of a row that is larger, each value's first characters. */
const CUT_CHARACTERS = 1_000;

/** Rows of one key, by node. */
export type ByNode = readonly (readonly Alike[])[];

/** Keys in bunches whose rows can be held at once. */
export function* bunches<T extends { readonly rows: ByNode }>(keys: Iterable<T>): Generator<T[]> {
  let [bunch, bytes]: [T[], number] = [[], 0];
  for (const key of keys) {
    const size = key.rows.flat().reduce((sum, row) => sum + Math.min(row.bytes, HELD_BYTES), 0);
    if (bunch.length > 0 && (bytes + size > HELD_BYTES || bunch.length >= 1_000)) {
      yield bunch;
      [bunch, bytes] = [[], 0];
    }
    bunch.push(key);
    bytes += size;
  }
  if (bunch.length > 0) yield bunch;
}

/** The values of these rows of one node, by their places. */
export async function valuesAt(
  session: Session,
  { from, common }: Place,
  rows: readonly Alike[],
): Promise<Map<string, FoundRow>> {
  const all = new Map(rows.map((row) => [row.at, row]));
  const large = rows.filter(({ bytes }) => bytes > HELD_BYTES);
  const small = rows.filter((row) => !large.includes(row));
  const found = new Map<string, FoundRow>();
  for (const [some, cut] of [
    [small, false],
    [large, true],
  ] as const) {
    if (some.length === 0) continue;
    const values = common.columns.map((column) => {
      const text = `t.${ident(column)}::text`;
      return cut
        ? `case when length(${text}) > ${CUT_CHARACTERS} then left(${text}, ${CUT_CHARACTERS}) || '… (md5 ' || md5(${text}) || ')' else ${text} end`
        : text;
    });
    const answer = await session.table(
      `select t.tableoid::text || ' ' || t.ctid::text, md5((t.*)::text) ${values.map((value) => `, ${value}`).join('')}
         from ${from} t where ${atPlaces(some.map(({ at }) => at))}`,
    );
    for (const [at, md5, ...texts] of answer.rows) {
      const row = all.get(String(at));
      if (!row) continue;
      const entries = common.columns.map((column, i) => [
        column,
        texts[i] === null ? null : String(texts[i]),
      ]);
      found.set(row.at, { values: Object.fromEntries(entries), copies: row.copies, md5: String(md5), cut });
    }
  }
  return found;
}
