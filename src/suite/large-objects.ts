import pg from 'pg';
import { DEFAULT_SET } from '../replication/engine.js';
import { needsExtension } from './extension.js';
import type { MeshContext } from './test.js';

const TABLES = ['lolor.pg_largeobject', 'lolor.pg_largeobject_metadata'];

/**
 * Has every node keep its large objects in lolor's tables, and replicate these.
 *
 * @returns whether they are replicated; where not, the defect that is in the way is told
 * @throws NothingToTest where one of the servers has not got lolor
 */
export async function replicateLargeObjects({
  cluster,
  defect,
}: Pick<MeshContext, 'cluster' | 'defect'>): Promise<boolean> {
  const { nodes } = cluster;
  await needsExtension(nodes, 'lolor');
  for (const [i, node] of nodes.entries())
    await node.sql(`create extension lolor; alter database "${node.database}" set lolor.node = ${i + 1}`);
  await Promise.all(nodes.map((node) => node.reconnect()));
  try {
    for (const table of TABLES) await cluster.addTable(DEFAULT_SET, table);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && /cannot be added to any replication set/.test(error.message)))
      throw error;
    defect('tables of large objects can be in no set', error.message);
    return false;
  }
  return true;
}
