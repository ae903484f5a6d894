import type { Cluster } from '../../cluster/cluster.js';
import { modelled } from '../../conflicts/families.js';
import type { Engine } from '../../conflicts/model.js';
import { checksAllUniqueIndexes } from '../../replication/unique-indexes.js';

/** What the model knows of a cluster's engine, as its servers are set up. */
export async function engineOf({ engine, nodes }: Cluster): Promise<Engine> {
  return modelled(engine, { checksAllUniqueIndexes: await checksAllUniqueIndexes(nodes) });
}
