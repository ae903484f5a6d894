import type { Session, Value } from '../database/node.js';
import { ident, literal } from '../database/quote.js';
import { type Common, rowText } from './table-shape.js';

/** A row of one node, for people and for whoever judges it. */
export interface FoundRow {
  /** The values of the key's columns as text; one longer than 1,000 characters is cut and has its md5 behind it. */
  readonly key: Readonly<Record<string, string | null>>;
  /** The row's text, cut at 200 characters in the same way. */
  readonly text: string;
}

const KEY_CHARACTERS = 1_000;
const ROW_CHARACTERS = 200;

/** The rows at these places of a table, by place. They must have been named in the same transaction. */
export async function rowsAt(
  session: Session,
  table: string,
  { columns, key }: Common,
  places: readonly string[],
): Promise<Map<string, FoundRow>> {
  if (places.length === 0) return new Map();
  const values = key.map((column) => `, ${cut(`t.${ident(column)}::text`, KEY_CHARACTERS)}`);
  const { rows } = await session.table(
    `select t.tableoid::text || ' ' || t.ctid::text, ${cut(rowText(columns), ROW_CHARACTERS)} ${values.join('')}
       from ${table} t where ${atPlaces(places)}`,
  );
  return new Map(
    rows.map(([place, text, ...found]) => [
      String(place),
      { key: Object.fromEntries(key.map((column, i) => [column, textOf(found[i])])), text: String(text) },
    ]),
  );
}

/** SQL for whether the row `t` is at one of these places; in a table of many partitions the same position is there many times. */
export function atPlaces(places: readonly string[]): string {
  const tables = [...new Set(places.map((place) => place.split(' ', 1)[0]))];
  const positions = [...new Set(places.map((place) => place.slice(place.indexOf(' ') + 1)))];
  return `t.tableoid = any (${literal(`{${tables.join(',')}}`)}::oid[])
        and t.ctid = any (${literal(`{${positions.map((at) => `"${at}"`).join(',')}}`)}::tid[])`;
}

function textOf(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

// The hash tells long values apart whose beginnings are equal; it is shown only where it is needed.
function cut(text: string, characters: number): string {
  return `case when length(${text}) > ${characters}
            then left(${text}, ${characters}) || '… (md5 ' || md5(${text}) || ')' else ${text} end`;
}
