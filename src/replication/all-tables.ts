import type { Node } from '../database/node.js';
import { DEFAULT_SET, type Engine, type TablePart } from './engine.js';

/** A table or a partition; the root of a partitioned table holds no rows of its own. */
interface Table {
  readonly name: string;
  readonly keyed: boolean;
  /** Its own name first, then those of its partitions of all levels and of what it is a partition of. */
  readonly family: readonly string[];
}

/**
 * Puts every table of the node's database that is in no set yet into one: those with a primary key into the set that
 * passes on everything, those without into the engine's set for inserts, where it has one. A partition that was made after
 * its table had been added goes where that one is, or where the other partitions are.
 */
export async function replicateAllTables(node: Node, engine: Engine): Promise<void> {
  const { roots, partitions } = await tablesOf(node, engine);
  const first = await engine.replicatedTables(node);
  for (const root of roots) {
    if (!root.family.some((name) => first.includes(name)))
      await engine.addTable(node, setFor(root, engine), root.name);
  }
  const done = await engine.replicatedTables(node);
  for (const partition of partitions.filter(({ family }) => !done.includes(family[0]!))) {
    for (const [set, part] of await placesOf(partition, node, engine))
      await engine.addTable(node, set, partition.name, part);
  }
}

/** The tables of the database, and the partitions that hold rows, without what is the server's or the engine's. */
async function tablesOf(node: Node, engine: Engine): Promise<{ roots: Table[]; partitions: Table[] }> {
  const schemas = ['pg_catalog', 'information_schema', 'mmr', engine.extension ?? ''];
  const rows = await node.sql`
    select c.oid::regclass::text as name, c.relispartition as partition,
           exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed,
           (select json_agg(format('%I.%I', fn.nspname, f.relname) order by f.oid = c.oid desc, f.relispartition, f.oid)
              from pg_class f join pg_namespace fn on fn.oid = f.relnamespace
             where f.oid = c.oid or f.oid in (select relid from pg_partition_tree(pg_partition_root(c.oid)))) as family
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where (c.relkind = 'r' or (c.relkind = 'p' and not c.relispartition)) and c.relpersistence = 'p'
       and n.nspname <> all(${schemas}) and n.nspname not like 'pg\\_%'
     order by 1`;
  const table = ({ name, keyed, family }: (typeof rows)[number]): Table => ({
    name: String(name),
    keyed: keyed === true,
    family: (family as string[]).map(String),
  });
  return {
    roots: rows.filter((row) => row.partition !== true).map(table),
    partitions: rows.filter((row) => row.partition === true).map(table),
  };
}

function setFor({ keyed }: Table, engine: Engine): string {
  return keyed ? DEFAULT_SET : (engine.insertOnlySet ?? DEFAULT_SET);
}

/** The sets that the partition's table or its other partitions are in, with what of them is passed on. */
async function placesOf(partition: Table, node: Node, engine: Engine): Promise<Map<string, TablePart>> {
  const members = await engine.membership(node);
  const places = new Map<string, TablePart>();
  for (const name of partition.family) {
    for (const { set, table, ...part } of members)
      if (table === name && !places.has(set)) places.set(set, part);
  }
  return places.size > 0 ? places : new Map([[setFor(partition, engine), {}]]);
}
