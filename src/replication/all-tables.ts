import type { Node } from '../database/node.js';
import { DEFAULT_SET, type Engine } from './engine.js';

/**
 * Puts every table of the node's database that is in no set yet into one: those with a primary key into the set that
 * passes on everything, those without into the engine's set for inserts, where it has one.
 */
export async function replicateAllTables(node: Node, engine: Engine): Promise<void> {
  const schemas = ['pg_catalog', 'information_schema', 'mmr', engine.extension ?? ''];
  const done = await engine.replicatedTables(node);
  const tables = await node.sql`
    select c.oid::regclass::text as name, format('%I.%I', n.nspname, c.relname) as qualified,
           exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as keyed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and n.nspname <> all(${schemas}) and n.nspname not like 'pg\\_%'
     order by 1`;
  for (const { name, qualified, keyed } of tables) {
    if (done.includes(String(qualified))) continue;
    await engine.addTable(node, keyed ? DEFAULT_SET : (engine.insertOnlySet ?? DEFAULT_SET), String(name));
  }
}
