import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { serverOf } from '../../faults/world.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';

const SECONDS = 60;

export default test({
  scope: 'servers',
  proves:
    'what a node whose clock is slow writes over a row of another that it has seen is what all nodes keep, also when it has been restarted between',
  covers: ['commit-clock-goes-back', 'clock-skew'],
  // 5.0.6 confirms a barrier with its progress, which it writes when its clock is a second after the last time.
  needs: {
    engines: ['spock', 'pglogical'],
    releases: '<5.0.6 || >=5.0.7',
    faults: true,
    ability: 'skewClock',
  },
  leaves: (given) => ({
    ...killed(given),
    // Where it does not, each other node keeps its own, of one row or of both.
    conflicts: [
      { table: 'account', types: ['update_origin_differs'], least: 0, most: 2 * (given.nodes.length - 1) },
    ],
  }),

  async run({ cluster, expect, anomaly, faults }) {
    const [n1, n2] = cluster.nodes;
    const server = serverOf(faults.world, n2.name);
    await server.skewClock(-SECONDS);
    await cluster.createTable('account', 'id int primary key, writer text');
    await n1.sql`insert into account values (1, 'n1'), (2, 'n1')`;
    await cluster.settle();

    if (!(await overwrites(cluster, n2, 1))) {
      expect.equal(cluster.engine.profile.commitClock, 'server', 'what commits are timed by', n2);
      anomaly('commit clock goes back');
    }
    await server.shutDown('fast');
    await server.startAgain();
    await cluster.untilLinked();
    if (!(await overwrites(cluster, n2, 2))) anomaly('commit clock goes back');
    await cluster.settle();
  },
});

/** Whether all nodes keep what a node writes over n1's row; where not, n1 writes it once more. */
async function overwrites(cluster: Cluster, writer: Node, id: number): Promise<boolean> {
  const [n1] = cluster.nodes;
  await writer.sql`update account set writer = ${writer.name} where id = ${id}`;
  await cluster.settle();
  const kept = await Promise.all(
    cluster.nodes.map((node) => node.value`select writer from account where id = ${id}`),
  );
  if (kept.every((one) => one === writer.name)) return true;
  await n1.sql`update account set writer = 'n1' where id = ${id}`;
  await cluster.settle();
  return false;
}
