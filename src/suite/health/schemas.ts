import pg from 'pg';
import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import { describeSchemaDifference } from '../../cluster/schema-difference.js';
import { waitFor } from '../../wait.js';
import { type LookContext, test } from '../test.js';

const NAMED = 20;

export default test({
  scope: 'look',
  proves:
    'all that is defined is the same on all nodes, and so is what their replication sets pass on, but for what nobody replicates',
  covers: ['health-schemas'],

  async run({ cluster, expect }) {
    const first = await differences(cluster);
    if (first.length === 0) return;
    // A definition that replicates, or that somebody makes on one node after the other, may have been under way.
    await cluster.settle();
    const again = await differences(cluster);
    const lasting = again.filter((line) => first.includes(line));
    const more = lasting.length - NAMED;
    expect.that(
      lasting.length === 0,
      [
        'schemas are not the same on all nodes',
        ...lasting.slice(0, NAMED),
        ...(more > 0 ? [`… and ${more} more`] : []),
      ].join('\n'),
    );
  },
});

function differences(cluster: LookContext['cluster']): Promise<string[]> {
  // A table that is dropped while the catalogs are read is one that the server cannot open any more.
  const look = async () => {
    try {
      return { done: (await cluster.schemaDifferences()).map(describeSchemaDifference) };
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== 'XX000') throw error;
      return { notYet: error.message };
    }
  };
  const { signal } = cluster;
  return waitFor('catalogs that can be read', look, { within: SETTLE_TIMEOUT_MS, signal });
}
