import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { withServerSetting } from '../with-setting.js';

const WAIT_MS = 20_000;
/** A sender that waits as long as this for those that it has not sent to yet waits for ever. */
const STUCK_MS = 2_000;

export default test({
  scope: 'mesh',
  proves:
    'nodes that wait for one another by synchronous_standby_names have a row everywhere when its writer goes on, and none waits for ever',
  covers: ['synchronous-nodes'],
  // Natively apply itself waits, too, in a mesh of ours: it commits as clients do.
  needs: { engines: ['spock', 'pglogical'] },

  async run({ cluster, expect, defect }) {
    const { nodes } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('account', 'id int primary key');
    let last: Promise<unknown> | undefined;
    await mutually(cluster, [...nodes], async () => {
      last = n1.sql`insert into account values (0)`;
      if (await sticks(cluster, n1, last)) {
        defect(
          'a sender waits for those that it is to send to',
          'n1: what it was to send to its synchronous standbys waits until they have it',
        );
        return;
      }
      for (const [id, writer] of nodes.entries()) {
        if (id > 0) await writer.sql(`insert into account values (${id})`);
        // Without a barrier: that its writer has gone on says enough.
        const ids = Array.from({ length: id + 1 }, (_, each) => [each]);
        await expect.everywhere('select id from account order by id', ids);
      }
      // All at once each waits for all others.
      await Promise.all(nodes.map((node, i) => node.sql(`insert into account values (${100 + i})`)));

      await cluster.disable(n2, n1);
      last = n1.sql`insert into account values (200)`;
      await untilWaits(cluster, n1, 'client backend');
      await cluster.engine.enable(n2, n1);
      await last;
      await expect.rows(n2, 'select id from account where id = 200', [[200]]);
    });
    await last;
    await cluster.settle();
  },
});

/** Has each of these nodes wait, at each commit, for all others. */
async function mutually(
  cluster: Cluster,
  [first, ...rest]: readonly Node[],
  work: () => Promise<void>,
): Promise<void> {
  if (!first) return work();
  const others = cluster.nodes.filter((node) => node !== first);
  const names = await Promise.all(others.map((node) => nameOf(cluster, node, first)));
  const list = `FIRST ${names.length} (${names.map((name) => `"${name}"`).join(', ')})`;
  await withServerSetting(cluster, first, 'synchronous_standby_names', list, () =>
    mutually(cluster, rest, work),
  );
}

/** What a subscriber calls itself at its upstream. */
async function nameOf({ engine }: Cluster, subscriber: Node, upstream: Node): Promise<string> {
  const slot = await engine.slot(subscriber, upstream);
  return String(
    await upstream.value`
      select application_name from pg_stat_replication r join pg_replication_slots s on s.active_pid = r.pid
       where s.slot_name = ${slot}`,
  );
}

/** Whether a writer does not go on because the senders of its node wait, too. */
async function sticks({ signal }: Cluster, node: Node, writing: Promise<unknown>): Promise<boolean> {
  let goesOn = false;
  const over = writing.then(() => {
    goesOn = true;
  });
  over.catch(() => undefined); // Whoever awaits the writing is told.
  let since: number | undefined;
  const look = async () => {
    if (goesOn) return { done: false };
    since = (await waits(node, 'walsender')) ? (since ?? performance.now()) : undefined;
    const stuck = since !== undefined && performance.now() - since > STUCK_MS;
    return stuck ? { done: true } : { notYet: since ? 'its senders wait' : 'its senders do not wait' };
  };
  return waitFor(`a writer of ${node.name} to go on`, look, { within: WAIT_MS, signal });
}

/** Whether some process of this kind waits for synchronous standbys. */
async function waits(node: Node, kind: string): Promise<boolean> {
  return Boolean(
    await node.value`
      select exists (select from pg_stat_activity
                      where wait_event = 'SyncRep' and backend_type = ${kind} and datname = current_database())`,
  );
}

async function untilWaits({ signal }: Cluster, node: Node, kind: string): Promise<void> {
  const look = async () => ((await waits(node, kind)) ? { done: undefined } : { notYet: 'none does' });
  await waitFor(`a ${kind} of ${node.name} to wait for standbys`, look, { within: WAIT_MS, signal });
}
