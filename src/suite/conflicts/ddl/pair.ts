import { Cluster } from '../../../cluster/cluster.js';
import { Node } from '../../../database/node.js';
import type { ServersContext } from '../../test.js';

/** Two nodes with links between them, whose definitions replicate by themselves. */
export interface Pair {
  readonly cluster: Cluster;
  /** The same nodes seen by clients whose definitions stay where they are. */
  readonly quiet: readonly Node[];
}

/** Wires the first two nodes; the engine must be one that has AutoDDL. */
export async function wirePair({ cluster }: ServersContext): Promise<Pair> {
  const { engine, signal, route } = cluster;
  const [n1, n2] = cluster.nodes;
  const pair = new Cluster([n1, n2], engine, signal, route);
  await pair.wire({ prepare: async (node) => engine.replicateDdl?.(node) });
  const quiet = pair.nodes.map(
    ({ name, endpoint, database }) => new Node(name, endpoint, database, engine.withoutDdl),
  );
  return { cluster: pair, quiet };
}
