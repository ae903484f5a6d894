import type { Cluster } from '../../cluster/cluster.js';
import { messageOf } from '../../errors.js';

/**
 * Checks, before clients begin, that the rows can be read at the end.
 *
 * @throws Error naming the query that a node refuses, and what it says
 */
export async function demandReadable(
  cluster: Cluster,
  tables: Readonly<Record<string, string>>,
): Promise<void> {
  for (const node of cluster.nodes) {
    for (const [table, query] of Object.entries(tables)) {
      try {
        await node.sql(`select key, version, xmin, "values" from (${query}) r limit 0`);
      } catch (error) {
        throw new Error(
          `the query of tables.${table}, which has to give the columns key, version, xmin and values, is refused by ${node.name}: ${messageOf(error)}`,
          { cause: error },
        );
      }
    }
  }
  const replicated = (await cluster.replicatedTables()).filter((table) => !table.startsWith('mmr.'));
  if (replicated.length === 0)
    throw new Error(
      'no table is replicated afterwards: make them with cluster.createTable(name, definition) or cluster.createSchema(file)',
    );
}
