import type { Cluster } from '../../cluster/cluster.js';
import { ident } from '../../database/quote.js';
import { AUTO_DDL } from '../../replication/spock.js';

/** What a test needs that has its mesh wired by `wireAutoDdl`. */
export const AUTO_DDL_NEEDS = { unwired: true, engines: ['spock'] } as const;

/**
 * Wires a mesh in which every session's definitions replicate by themselves, and those of apply workers sort tables into
 * sets: as pgEdge sets its servers up, but by database, so that the servers stay as they are.
 */
export async function wireAutoDdl(cluster: Cluster): Promise<void> {
  await cluster.wire({
    prepare: async (node) => {
      for (const setting of AUTO_DDL)
        await node.sql(`alter database ${ident(node.database)} set ${setting} = on`);
    },
  });
  // Sessions that are older than that do not know of it.
  await Promise.all(cluster.nodes.map((node) => node.reconnect()));
}
