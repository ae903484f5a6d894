import type { Cluster } from '../../cluster/cluster.js';
import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import type { Node } from '../../database/node.js';
import { quoteTable } from '../../database/quote.js';
import { waitFor } from '../../wait.js';

/** Waits until a table of a node has a row with this id: a barrier where nodes are linked otherwise than in a mesh. */
export async function arrives(
  { signal }: Pick<Cluster, 'signal'>,
  node: Node,
  table: string,
  id: number,
  within = SETTLE_TIMEOUT_MS,
): Promise<void> {
  const look = async () => {
    const [row] = await node.sql(`select from ${quoteTable(table)} where id = ${id}`);
    return row ? { done: undefined } : { notYet: 'it is not there' };
  };
  await waitFor(`row ${id} of ${table} on ${node.name}`, look, { within, signal, slowest: 20 });
}
