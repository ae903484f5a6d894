import type { Node } from '../../database/node.js';
import { serverOf } from '../../faults/world.js';
import { waitFor } from '../../wait.js';
import { killed } from '../faulted/killed.js';
import { untilApplied, write } from '../last-applied.js';
import { test } from '../test.js';

const FLUSH_MS = 10_000;

export default test({
  scope: 'servers',
  proves:
    'what a node says of its progress is right after it was killed, before and after anything new has come',
  covers: ['progress-after-crash', 'progress-stale-after-crash'],
  needs: { engines: ['spock'], faults: true },
  leaves: (given) => ({
    ...killed(given),
    conflicts:
      'crash applies changes again' in given.engine.profile.anomalies
        ? [{ table: 'account', types: ['insert_exists'], least: 0 }]
        : [],
  }),

  async run({ cluster, faults, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    const applied = async (at: string) => {
      const later = await untilApplied(n2, new Map([[n1, at]]), cluster.signal);
      if (later.length > 0) defect('progress tells of transactions that nobody wrote', `n2: ${later}`);
    };

    const first = await write(n1, 'insert into account values (1)');
    await applied(first);
    const server = serverOf(faults.world, n2.name);
    // Apply commits without waiting for the disk: what is not there yet nobody can know afterwards.
    await untilFlushed(n2, cluster.signal);
    await server.kill();
    await server.startAgain();
    await cluster.untilLinked();
    // Elsewhere a barrier is a transaction of its own, which is later.
    if (cluster.engine.marksInStream) await cluster.settle();
    await applied(first);
    await applied(await write(n1, 'insert into account values (2)'));
  },
});

/** Waits until what a node has written until now is on its disk. */
async function untilFlushed(node: Node, signal: AbortSignal): Promise<void> {
  const end = await node.value('select pg_current_wal_insert_lsn()');
  const look = async () => {
    const at = await node.value('select pg_current_wal_flush_lsn()');
    const there = await node.value`select ${at}::pg_lsn >= ${end}::pg_lsn`;
    return there === true ? { done: undefined } : { notYet: `its log is there to ${at}` };
  };
  await waitFor(`${node.name} to have its log on its disk to ${end}`, look, { within: FLUSH_MS, signal });
}
