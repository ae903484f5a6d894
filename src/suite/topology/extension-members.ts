import type { Session } from '../../database/node.js';
import { literal } from '../../database/quote.js';

/** Versions of an extension that come before the one that is installed by default, oldest first. */
export async function olderVersions(on: Pick<Session, 'sql'>, extension: string): Promise<string[]> {
  const rows = await on.sql`
    select v.version from pg_available_extension_versions v join pg_available_extensions e using (name)
     where name = ${extension} and v.version <> e.default_version
       and string_to_array(v.version, '.')::int[] < string_to_array(e.default_version, '.')::int[]
     order by string_to_array(v.version, '.')::int[]`;
  return rows.map(({ version }) => String(version));
}

/** Versions from which scripts lead to the one that is installed by default. */
export async function updatableVersions(on: Pick<Session, 'sql'>, extension: string): Promise<string[]> {
  const rows = await on.sql`
    select p.source from pg_extension_update_paths(${extension}) p
     where p.path is not null
       and p.target = (select default_version from pg_available_extensions where name = ${extension})
     order by string_to_array(p.source, '.')::int[]`;
  return rows.map(({ source }) => String(source));
}

/** All that belongs to an extension, with its definition and who may use it, a line each. */
export async function membersOf(on: Pick<Session, 'table'>, extension: string): Promise<string[]> {
  const { rows } = await on.table(`
    with member as (
      select d.classid, d.objid from pg_depend d join pg_extension e on e.oid = d.refobjid
       where d.refclassid = 'pg_extension'::regclass and d.deptype = 'e' and e.extname = ${literal(extension)}
    ), relation as (
      select c.* from pg_class c join member on classid = 'pg_class'::regclass and objid = c.oid
    )
    select format('%s %s', o.type, o.identity) as what from member, pg_identify_object(classid, objid, 0) o
    union all
    select format('%s, to %s', pg_get_functiondef(p.oid), p.proacl)
      from pg_proc p join member on classid = 'pg_proc'::regclass and objid = p.oid where p.prokind in ('f', 'p')
    union all
    select format('column %s of %s: %s %s%s default %s', row_number() over (partition by r.oid order by a.attnum), r.relname,
                  a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' end,
                  pg_get_expr(d.adbin, d.adrelid))
      from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
           left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
    union all
    select format('%s of kind %s, to %s', relname, relkind, relacl) from relation
    union all
    select format('view %s: %s', relname, pg_get_viewdef(oid)) from relation where relkind = 'v'
    union all
    select format('constraint of %s: %s', r.relname, pg_get_constraintdef(c.oid))
      from relation r join pg_constraint c on c.conrelid = r.oid
    union all
    select pg_get_indexdef(i.indexrelid) from relation r join pg_index i on i.indrelid = r.oid
    union all
    select format('dumped: %s', c.relname) from pg_extension e join pg_class c on c.oid = any (e.extconfig)
     where e.extname = ${literal(extension)}
     order by 1`);
  return rows.map(([what]) => String(what));
}
