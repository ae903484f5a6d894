import { Cluster } from '../../cluster/cluster.js';
import { Node } from '../../database/node.js';
import { ident } from '../../database/quote.js';
import { dropWhenFree } from '../second-database.js';

/**
 * Makes a database of its own on the server of each node, hands them over as nodes that have no links, and
 * drops them when they have none any more.
 *
 * @param kinds what CREATE DATABASE says of them, one after the other
 */
export async function inOwnDatabases(
  { nodes, engine, signal }: Cluster,
  kinds: readonly string[],
  work: (cluster: Cluster) => Promise<void>,
): Promise<void> {
  const name = `${nodes[0].database}_own`;
  for (const [i, node] of nodes.entries())
    await node.sql(`create database ${ident(name)} template template0 ${kinds[i % kinds.length]}`);
  const cluster = new Cluster(
    nodes.map((node) => new Node(node.name, node.endpoint, name)),
    engine,
    signal,
  );
  await work(cluster);
  cluster.close();
  for (const node of nodes) await dropWhenFree(node, name);
}
