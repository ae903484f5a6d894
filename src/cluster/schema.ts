import type { Node } from '../database/node.js';
import { literal } from '../database/quote.js';
import { pinned } from './pinned.js';
import { objectsQuery } from './schema-objects.js';

/** One thing of a schema. */
export interface Thing {
  readonly definition: string;
  /** The table that it belongs to, or is; schema-qualified and quoted. */
  readonly table?: string;
}

/** What the schema of a database holds: each thing by its name, as in `column public.account.owner`. */
export type Schema = ReadonlyMap<string, Thing>;

/**
 * All that a database holds by its definition and that is neither the server's nor an extension's: tables with their
 * columns, indexes, constraints and triggers, sequences, views, types, functions and so on, comments, owners and grants.
 * Replication assumes that it is the same everywhere, and does not make it so by itself.
 *
 * @param extension whose schema is its own business
 * @param within the only schema to be looked at
 * @param except schemas that are left out
 */
export async function schemaOf(
  node: Node,
  extension?: string,
  within?: string,
  except: readonly string[] = [],
): Promise<Schema> {
  const rows = await pinned(node, async (session) => [
    ...(await session.sql(query(extension ?? '', within, except))),
    ...(await session.sql(objectsQuery(extension, within, except))),
  ]);
  return new Map(
    rows.map(({ thing, definition, of_table: table }) => [
      String(thing),
      { definition: String(definition), ...(table !== null && { table: String(table) }) },
    ]),
  );
}

/** Tables that hold rows, with those that they are partitions of: schema-qualified and quoted, the table itself first. */
export async function tablesOf(node: Node, extension?: string): Promise<{ names: string[] }[]> {
  const rows = await pinned(node, (session) =>
    session.sql(
      `with ${owned(extension ?? '')}
       select (select json_agg(format('%I.%I', n.nspname, c.relname) order by c.oid = o.oid desc)
                 from (select o.oid union all select relid from pg_partition_ancestors(o.oid) where relid <> o.oid) a
                 join pg_class c on c.oid = a.oid join pg_namespace n on n.oid = c.relnamespace) as names
         from owned o where relkind = 'r'`,
    ),
  );
  return rows.map(({ names }) => ({ names: (names as string[]).map(String) }));
}

// What belongs to an extension is its own business.
function owned(extension: string, within?: string, except: readonly string[] = []): string {
  return `owned as (
      select c.oid, c.relname, c.relkind, c.relpersistence, c.relreplident, c.relispartition, c.relpartbound,
             c.reloptions, format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not like 'pg\\_%' and n.nspname not in (${['information_schema', extension, ...except].map(literal).join(', ')})
         ${within === undefined ? '' : `and n.nspname = ${literal(within)}`}
         and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                            and d.deptype = 'e')
    )`;
}

function query(extension: string, within: string | undefined, except: readonly string[]): string {
  const types = [
    ...(within === undefined ? [] : [`n.nspname = ${literal(within)}`]),
    ...except.map((schema) => `n.nspname <> ${literal(schema)}`),
  ];
  return `
    with ${owned(extension, within, except)}, tables as (
      select * from owned where relkind in ('r', 'p')
    ), own_types as (
      select y.oid, y.typtype from pg_type y join pg_namespace n on n.oid = y.typnamespace
       ${types.length === 0 ? '' : `where ${types.join(' and ')}`}
    )
    ${PARTS.join(' union all ')}`;
}

const PARTS = [
  `select 'table ' || t.name as thing,
          concat_ws(', ',
            case t.relkind when 'p' then 'partitioned by ' || pg_get_partkeydef(t.oid) else 'table' end,
            case t.relpersistence when 'u' then 'unlogged' end,
            (select 'child of ' || string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
               from pg_inherits i where i.inhrelid = t.oid),
            pg_get_expr(t.relpartbound, t.oid),
            'replica identity ' || case t.relreplident when 'd' then 'the primary key' when 'f' then 'full'
              when 'n' then 'nothing' else coalesce((select 'index ' || k.indexrelid::regclass::text
                 from pg_index k where k.indrelid = t.oid and k.indisreplident), 'an index that is gone') end) as definition,
          t.name as of_table
     from tables t`,
  // pg_attver: since 18.7, 17.12, 16.16 and 15.20 the server notes there when a column got its type (CVE-2026-6460).
  `select format('column %s.%I', t.name, a.attname),
          concat_ws(' ',
            format_type(a.atttypid, a.atttypmod),
            (select 'collate ' || c.oid::regcollation::text from pg_collation c, pg_type y
              where c.oid = a.attcollation and y.oid = a.atttypid and a.attcollation <> y.typcollation),
            case when a.attnotnull then 'not null' end,
            case a.attidentity when 'a' then 'generated always as identity'
              when 'd' then 'generated by default as identity' end,
            case a.attgenerated when '' then 'default' when 's' then 'generated stored' else 'generated virtual' end
              || ' ' || pg_get_expr(d.adbin, d.adrelid),
            (select 'with (' || string_agg(o, ', ' order by n) || ')'
               from unnest(a.attoptions) with ordinality as options (o, n) where o not like 'pg\\_attver=%')),
          t.name
     from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum`,
  `select format('index %s on %s', x.name, i.indrelid::regclass),
          concat_ws(', ', pg_get_indexdef(i.indexrelid), case when not i.indisvalid then 'invalid' end),
          i.indrelid::regclass::text
     from owned x join pg_index i on i.indexrelid = x.oid`,
  // PostgreSQL 18 has NOT NULL among the constraints, with names that do not matter; the columns say it.
  `select format('constraint %I on %s', c.conname, t.name),
          concat_ws(', ', pg_get_constraintdef(c.oid), case when not c.convalidated then 'not validated' end), t.name
     from tables t join pg_constraint c on c.conrelid = t.oid where c.contype <> 'n' or not c.convalidated`,
  `select format('trigger %I on %s', g.tgname, t.name),
          concat_ws(', ', pg_get_triggerdef(g.oid), case g.tgenabled when 'O' then null when 'D' then 'disabled'
            when 'R' then 'enabled for replicas' else 'always enabled' end), t.name
     from tables t join pg_trigger g on g.tgrelid = t.oid
    where not g.tgisinternal
      and not exists (select from pg_depend d where d.classid in ('pg_proc'::regclass, 'pg_trigger'::regclass)
                         and d.objid in (g.tgfoid, g.oid) and d.deptype = 'e')`,
  `select 'sequence ' || x.name,
          format('%s start %s increment %s from %s to %s cache %s%s', format_type(s.seqtypid, null), s.seqstart,
            s.seqincrement, s.seqmin, s.seqmax, s.seqcache, case when s.seqcycle then ' cycle' end),
          (select d.refobjid::regclass::text from pg_depend d
            where d.classid = 'pg_class'::regclass and d.objid = x.oid and d.refclassid = 'pg_class'::regclass
              and d.deptype in ('a', 'i') limit 1)
     from owned x join pg_sequence s on s.seqrelid = x.oid`,
  `select case x.relkind when 'v' then 'view ' else 'materialized view ' end || x.name, pg_get_viewdef(x.oid), null
     from owned x where x.relkind in ('v', 'm')`,
  `select 'type ' || y.oid::regtype, 'enum (' || coalesce(string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder), '') || ')', null
     from own_types y left join pg_enum e on e.enumtypid = y.oid where y.typtype = 'e' group by y.oid`,
];
