import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { UnjudgedError } from '../../errors.js';
import { proxyOf, serverOf } from '../../faults/world.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';

/** By far longer than the test takes. */
const SECONDS = 600;

/** How often two transactions are to have the same timestamp before it is given up. */
const ATTEMPTS = 10;

export default test({
  scope: 'servers',
  proves:
    'of two versions of a row with the very same timestamp all nodes keep the same one, whichever comes to a third one first',
  covers: ['equal-timestamps'],
  needs: { nodes: 3, engines: ['spock'], faults: true, ability: 'skewClock' },
  leaves: (given) => ({
    ...killed(given),
    conflicts: [{ table: 'account', types: ['update_origin_differs'], least: 0 }],
  }),

  async run({ cluster, expect, anomaly, faults }) {
    const [n1, n2, n3] = cluster.nodes;
    await serverOf(faults.world, n1.name).skewClock(SECONDS);
    await cluster.createTable('account', 'id int primary key, writer text');
    const orders = [
      [n2, n3!],
      [n3!, n2],
    ] as const;
    for (const [id, [first, second]] of orders.entries()) {
      await n1.sql`insert into account values (${id}, 'n1')`;
      const late = proxyOf(faults.world, [n1.name, second.name]);
      let times: string[] = [];
      // A node whose workers have committed something of their own meanwhile is a microsecond ahead.
      for (let attempt = 1; new Set(times).size !== 1; attempt++) {
        if (attempt > ATTEMPTS)
          throw new UnjudgedError(`the two were to have the same timestamp, and have ${times.join(' and ')}`);
        await n1.sql`update account set writer = 'n1' where id = ${id}`;
        await cluster.settle();
        await late.set({ hold: 'both' });
        times = await atOnce(first, second, id);
        await cluster.barrier(first, n1);
        await late.set({});
        await cluster.settle();
      }

      const kept = await keptOf(cluster, id);
      if (new Set(kept).size === 1) {
        expect.that(['n2', 'n3'].includes(kept[0]!), `row ${id} is of ${kept[0]}`, n1);
        continue;
      }
      anomaly('equal timestamps');
      await n1.sql`update account set writer = 'n1' where id = ${id}`;
      await cluster.settle();
    }
  },
});

/**
 * Updates a row on two nodes with the same timestamp, as a rule: a commit is just later than all that its node has heard
 * of, and that is n1's of the future.
 *
 * @returns the timestamps
 */
async function atOnce(first: Node, second: Node, id: number): Promise<string[]> {
  const writers = [first, second];
  const sessions = await Promise.all(writers.map((node) => node.session()));
  try {
    const transactions = await Promise.all(
      sessions.map(async (session, i) => {
        await session.sql`begin`;
        await session.sql`update account set writer = ${writers[i]!.name} where id = ${id}`;
        return String(await session.value`select pg_current_xact_id()::text`);
      }),
    );
    await Promise.all(sessions.map((session) => session.sql`commit`));
    const times = await Promise.all(
      sessions.map((session, i) => {
        return session.value`select pg_xact_commit_timestamp(${transactions[i]}::xid8::xid)`;
      }),
    );
    return times.map(String);
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
  }
}

async function keptOf({ nodes }: Cluster, id: number): Promise<string[]> {
  const all = await Promise.all(nodes.map((node) => node.value`select writer from account where id = ${id}`));
  return all.map(String);
}
