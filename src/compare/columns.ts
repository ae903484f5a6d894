import type { Session } from '../database/node.js';
import { ident, literal } from '../database/quote.js';

/** A column of a table on one node, as far as reading and writing rows needs to know it. */
export interface Column {
  readonly name: string;
  /** With its length and so on. */
  readonly type: string;
  /** SQL that has a text compared as this column's values are: `collate "pg_catalog"."C"`. */
  readonly collate: string;
  /** Made by the server out of other columns. */
  readonly generated: boolean;
  /** GENERATED ALWAYS AS IDENTITY. */
  readonly always: boolean;
}

/** The columns of a table, and whether more than its key is unique. */
export interface Columns {
  readonly columns: ReadonlyMap<string, Column>;
  readonly uniqueBesides: boolean;
}

/** @param table schema-qualified and quoted */
export async function columnsOf(session: Session, table: string): Promise<Columns> {
  const rows = await session.sql(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attgenerated <> '' as generated,
            a.attidentity = 'a' as always, n.nspname as collation_schema, c.collname as collation
       from pg_attribute a left join pg_collation c on c.oid = a.attcollation
       left join pg_namespace n on n.oid = c.collnamespace
      where a.attrelid = ${literal(table)}::regclass and a.attnum > 0 and not a.attisdropped`,
  );
  const unique = await session.value(
    `select count(*) from pg_index where indrelid = ${literal(table)}::regclass and (indisunique or indisexclusion)`,
  );
  const columns = rows.map((row): Column => {
    const collation =
      row.collation === null ? '' : `${ident(String(row.collation_schema))}.${ident(String(row.collation))}`;
    return {
      name: String(row.name),
      type: String(row.type),
      collate: collation && `collate ${collation}`,
      generated: row.generated === true,
      always: row.always === true,
    };
  });
  return {
    columns: new Map(columns.map((column) => [column.name, column])),
    uniqueBesides: Number(unique) > 1,
  };
}
