import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { UnjudgedError } from '../../errors.js';
import { proxyOf, serverOf } from '../../faults/world.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';

/** By far longer than the test takes. */
const SECONDS = 600;

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
      await cluster.settle();
      await untilAtOnce(async (behind) => {
        const late = proxyOf(faults.world, [n1.name, second.name]);
        await late.set({ hold: 'both' });
        const apart = await atOnce(first, second, id, behind);
        await cluster.barrier(first, n1);
        await late.set({});
        await cluster.settle();
        return apart;
      });

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

/** A node that notes its progress has commits of its own: the other makes up for them the next time. */
const TRIES = 10;
/** What is further apart was timed by two clocks. */
const MOST_APART = 100;

async function untilAtOnce(attempt: (behind: number) => Promise<number>): Promise<void> {
  let behind = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const apart = await attempt(behind);
    if (apart === 0) return;
    if (Math.abs(apart) > MOST_APART) break;
    behind += apart;
  }
  throw new UnjudgedError('two transactions were to have the same timestamp, and never had');
}

/**
 * Updates a row on two nodes with the same timestamp: a commit is just later than all that its node has heard of, and
 * that is n1's of the future.
 *
 * @param behind by how many commits the first one is behind the second
 * @returns by how many microseconds it was
 */
async function atOnce(first: Node, second: Node, id: number, behind: number): Promise<number> {
  const writers = [first, second];
  for (let i = 0; i < Math.abs(behind); i++)
    await (behind > 0 ? first : second).sql`select pg_current_xact_id()`;
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
    const [time, other] = await Promise.all(
      sessions.map(
        (session, i) => session.value`select pg_xact_commit_timestamp(${transactions[i]}::xid8::xid)`,
      ),
    );
    return Number(
      await first.value`select extract(epoch from ${other}::timestamptz - ${time}::timestamptz) * 1000000`,
    );
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
  }
}

async function keptOf({ nodes }: Cluster, id: number): Promise<string[]> {
  const all = await Promise.all(nodes.map((node) => node.value`select writer from account where id = ${id}`));
  return all.map(String);
}
