import type { Cluster } from '../cluster/cluster.js';
import { needsExtension } from './extension.js';

/**
 * Gives every node Snowflake's functions, and a number in the ids that they make.
 *
 * @throws NothingToTest where one of the servers has not got that extension
 */
export async function numberNodes({ nodes }: Cluster): Promise<void> {
  await needsExtension(nodes, 'snowflake');
  for (const [i, node] of nodes.entries())
    await node.sql(
      `create extension snowflake; alter database "${node.database}" set snowflake.node = ${i + 1}`,
    );
  await Promise.all(nodes.map((node) => node.reconnect()));
}
