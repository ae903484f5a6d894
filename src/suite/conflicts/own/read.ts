import type { Cluster } from '../../../cluster/cluster.js';
import type { Column, ForeignKey, OwnTable, TextRow, UniqueIndex } from '../../../conflicts/own/table.js';
import { isNumber } from '../../../conflicts/own/values.js';
import type { Node, Row, Value } from '../../../database/node.js';
import { ident, plainName } from '../../../database/quote.js';
import { MARKER } from '../../../replication/marker.js';

/** The tables of the user's that replicate, by their names in statements; of a partitioned one its root. */
export async function ownTables({ nodes, engine }: Cluster): Promise<OwnTable[]> {
  const [node] = nodes;
  const members = (await engine.membership(node)).filter(
    ({ table }) => plainName(table) !== plainName(MARKER),
  );
  const roots = await node.sql`
    select distinct c.oid::int8 as oid, c.oid::regclass::text as name, c.relreplident as identity
      from unnest(${members.map(({ table }) => table)}::text[]) m
      join pg_class c on c.oid = coalesce(pg_partition_root(m::regclass), m::regclass)
     order by 2`;
  return Promise.all(roots.map((root) => readTable(node, root, engine.kind)));
}

async function readTable(node: Node, root: Row, engine: string): Promise<OwnTable> {
  const { oid, identity } = root;
  const name = String(root.name);
  const columns = await columnsOf(node, oid!);
  const uniques = (await node.sql`
    select i.indexrelid::regclass::text as name, i.indisprimary, not i.indimmediate as late, i.indisreplident,
           (select to_json(array_agg(distinct a.attname::text order by a.attname::text)) from pg_attribute a
             where a.attrelid = i.indrelid and a.attnum > 0
               and (a.attnum = any(i.indkey) or exists (
                     select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
                        and d.refobjid = i.indrelid and d.refobjsubid = a.attnum))) as columns
      from pg_index i where i.indrelid = ${oid}::oid and i.indisunique and i.indisvalid
     order by i.indisprimary desc, 1`) as (Row & { columns: string[] })[];
  const keyed = uniques.some((one) => one.indisprimary);
  const [row] = (await node.sql(
    `select to_jsonb(r) as row from (select ${texts(columns)} from ${name} limit 1) r`,
  )) as {
    row: TextRow;
  }[];
  return {
    name,
    columns,
    uniques: uniques.map(
      (one): UniqueIndex => ({
        name: String(one.name),
        columns: one.columns,
        primary: one.indisprimary === true,
        deferrable: one.late === true,
      }),
    ),
    foreignKeys: await foreignKeysOf(node, oid!),
    // Spock and pglogical know no REPLICA IDENTITY FULL.
    identified:
      keyed || uniques.some((one) => one.indisreplident) || (identity === 'f' && engine === 'native'),
    ...(row && { row: row.row }),
    greatest: await greatestOf(node, name, columns),
  };
}

/** Every column as the server's text. */
function texts(columns: readonly Column[]): string {
  return columns.map(({ name }) => `${ident(name)}::text as ${ident(name)}`).join(', ');
}

async function columnsOf(node: Node, oid: Value): Promise<Column[]> {
  const rows = await node.sql`
    select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, b.typname::text as base,
           a.attnotnull or t.typnotnull as not_null,
           coalesce(nullif(a.atttypmod, -1), t.typtypmod) as modifier,
           case when b.typtype = 'e' then (select to_json(array_agg(e.enumlabel::text order by e.enumsortorder)) from pg_enum e where e.enumtypid = b.oid) end as labels,
           a.atthasdef or t.typdefault is not null as has_default, a.attidentity as identity, a.attgenerated <> '' as generated,
           a.attidentity <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval(%', false) as sequence,
           coalesce(a.attnum = any((select p.partattrs from pg_partitioned_table p where p.partrelid = a.attrelid)::int2[]), false) as partitions,
           (select pg_get_expr(p.relpartbound, p.oid)
              from pg_inherits i join pg_class p on p.oid = i.inhrelid join pg_partitioned_table t on t.partrelid = i.inhparent
             where i.inhparent = a.attrelid and t.partnatts = 1 and t.partattrs[0] = a.attnum
               and pg_get_expr(p.relpartbound, p.oid) not like '%MINVALUE%' order by p.oid limit 1) as bound,
           (select coalesce(to_json(array_agg(pg_get_constraintdef(c.oid))), '[]') from pg_constraint c
             where c.contype = 'c' and ((c.conrelid = a.attrelid and a.attnum = any(c.conkey)) or (c.contypid <> 0 and c.contypid = t.oid))) as checks
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      join pg_type b on b.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = ${oid}::oid and a.attnum > 0 and not a.attisdropped order by a.attnum`;
  return rows.map((r): Column => {
    const base = String(r.base);
    const modifier = Number(r.modifier) - 4;
    return {
      name: String(r.name),
      type: String(r.type),
      base,
      ...((base === 'varchar' || base === 'bpchar') && modifier > 0 && { length: modifier }),
      ...(base === 'numeric' && modifier > 0 && { digits: [modifier >> 16, modifier & 0x7ff] as const }),
      ...(r.labels && { labels: r.labels as string[] }),
      notNull: r.not_null === true,
      hasDefault: r.has_default === true,
      sequence: r.sequence === true,
      alwaysIdentity: r.identity === 'a',
      generated: r.generated === true,
      partitions: r.partitions === true,
      ...boundOf(r.bound),
      checks: r.checks as string[],
    };
  });
}

/** Those of its partitions, too: there they may be without being the whole table's. */
async function foreignKeysOf(node: Node, oid: Value): Promise<ForeignKey[]> {
  const rows = await node.sql`
    select min(f.name) as name, f.parent, to_json(f.columns) as columns, to_json(f.refs) as refs
      from (select c.conname::text as name, c.confrelid::regclass::text as parent,
                   (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k (num, n)
                      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
                   (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k (num, n)
                      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as refs
              from pg_constraint c join pg_class p on p.oid = c.confrelid
             where c.contype = 'f' and not p.relispartition
               and (c.conrelid = ${oid}::oid or c.conrelid in (select relid from pg_partition_tree(${oid}::oid::regclass)))) f
     group by f.parent, f.columns, f.refs order by 1`;
  return rows.map((r) => ({
    name: String(r.name),
    columns: r.columns as string[],
    parent: String(r.parent),
    references: r.refs as string[],
  }));
}

async function greatestOf(
  node: Node,
  table: string,
  columns: readonly Column[],
): Promise<Record<string, number>> {
  const numbers = columns.filter((c) => isNumber(c) && c.base !== 'money');
  if (numbers.length === 0) return {};
  const list = numbers.map(({ name }) => `max(${ident(name)})::float8 as ${ident(name)}`).join(', ');
  const [row] = await node.sql(`select ${list} from ${table}`);
  return Object.fromEntries(
    Object.entries(row!).flatMap(([name, value]) =>
      value === null ? [] : [[name, Math.ceil(Number(value))] as const],
    ),
  );
}

/** The first value of a partition: FOR VALUES FROM ('2022-01-01') TO …, FOR VALUES IN ('a', 'b'). */
function boundOf(partition: Value | undefined): { bound?: string } {
  const [, quoted, plain] =
    /^FOR VALUES (?:FROM|IN) \((?:'((?:[^']|'')*)'|([^,)]+))/.exec(String(partition)) ?? [];
  const bound = quoted?.replaceAll("''", "'") ?? plain;
  return bound === undefined ? {} : { bound };
}
