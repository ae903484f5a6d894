import type { Cluster } from '../cluster/cluster.js';
import type { Client } from './workload.js';

/**
 * Lets a column of a table add up what all nodes add to it, where the engine can replicate differences. Where it cannot,
 * of two additions to a row on two nodes one would be lost, and so each node keeps to rows of its own: see `sumKeys`.
 */
export async function replicateSums(cluster: Cluster, table: string, column: string): Promise<void> {
  const { engine, nodes } = cluster;
  await Promise.all(nodes.map((node) => engine.deltaColumn?.(node, table, column)));
}

/** All keys of such a table. */
export function allSumKeys({ nodes }: Client, perNode: number): number[] {
  return Array.from({ length: perNode * nodes }, (_, i) => i + 1);
}

/** The keys that a client may add to: all of them, or those of its own node. */
export function sumKeys(client: Client, perNode: number): number[] {
  const all = allSumKeys(client, perNode);
  const { engine, nodeNumber: own } = client;
  if (engine.deltaColumn) return all;
  return all.slice(own * perNode, (own + 1) * perNode);
}
