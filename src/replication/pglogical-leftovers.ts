import type { Node } from '../database/node.js';
import type { Dialect } from './dialect.js';

/** Slots, origins, schemas, extensions and workers of an extension that are left in the node's database. */
export async function leftovers(node: Node, { schema, originPrefix }: Dialect): Promise<string[]> {
  const rows = await node.sql`
      select 'slot ' || slot_name as what from pg_replication_slots where database = current_database()
      union all
      select 'origin ' || roname from pg_replication_origin
       where starts_with(roname, ${originPrefix} || current_database() || '_')
      union all
      select 'schema ' || nspname from pg_namespace where nspname = ${schema}
      union all
      select 'extension ' || extname from pg_extension where extname = ${schema}
      union all
      select 'worker ' || backend_type from pg_stat_activity
       where datname = current_database() and starts_with(backend_type, ${schema})`;
  return rows.map((r) => String(r.what));
}
