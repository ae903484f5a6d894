import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { addMarkerRow } from '../../replication/marker.js';

/** Makes a database a node that holds nothing yet, so that everything can be copied to it. */
export async function bareNode({ engine }: Cluster, node: Node): Promise<void> {
  await engine.install(node);
  await engine.createNode(node);
}

/** Waits until a new link has copied what it is to copy, and passes changes on. */
export async function untilCopied(cluster: Cluster, subscriber: Node, upstream: Node): Promise<void> {
  await cluster.untilUp(subscriber, upstream);
  if (!cluster.engine.marksInStream) await addMarkerRow(upstream);
  await cluster.barrier(upstream, subscriber);
}
