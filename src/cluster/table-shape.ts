import type { Session } from '../database/node.js';
import { ident, literal } from '../database/quote.js';

/** The columns of a table on one node, as far as they decide what its rows say. */
export interface Shape {
  /** Type by name, in the order of names: nodes that got the same columns in another order hold the same rows. */
  readonly columns: ReadonlyMap<string, string>;
  /** The columns of the primary key and of the replica identity; empty where there is neither. */
  readonly key: readonly string[];
}

/** What the rows of a table are compared by on all nodes. */
export interface Common {
  /** The columns that every node has, in the order of names. */
  readonly columns: readonly string[];
  /** The columns that name a row: the key, or all columns where there is no key. */
  readonly key: readonly string[];
}

/** @param table schema-qualified and quoted */
export async function shapeOf(session: Session, table: string): Promise<Shape> {
  const rows = await session.sql(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
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
  };
}

/** What the shapes have in common; the key is that of the first node that has one whose columns are everywhere. */
export function commonOf(shapes: readonly Shape[]): Common {
  const everywhere = (column: string) => shapes.every(({ columns }) => columns.has(column));
  const columns = [...shapes[0]!.columns.keys()].filter(everywhere);
  const keyed = shapes.find(({ key }) => key.length > 0 && key.every(everywhere));
  return { columns, key: keyed?.key ?? columns };
}

/** The columns with their types, as one text: `amount integer, id integer`. */
export function signature({ columns }: Shape): string {
  return [...columns].map(([name, type]) => `${ident(name)} ${type}`).join(', ');
}

/** SQL for the text of the row `t`: it tells NULL from '', and one value from the next. */
export function rowText(columns: readonly string[]): string {
  return `row(${columns.map((c) => `t.${ident(c)}`).join(', ')})::text collate "C"`;
}

/** SQL for 64 bits that stand for these columns of the row `t`. */
export function hashOf(columns: readonly string[]): string {
  return `hashtextextended(${rowText(columns)}, 0)`;
}
