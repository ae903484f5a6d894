import type { Node } from '../../database/node.js';
import { test } from '../test.js';
import { waitingForLock } from '../waiting-for.js';

/** The beginning of the last of five rounds, which make a second. */
const LAST_ROUND_MS = 800;

export default test({
  scope: 'mesh',
  proves:
    'wait_for_sync_event waits until what came before is there, gives up at its timeout, and refuses what could never come',
  covers: ['sync-event', 'sync-event-stale'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    await n1.sql`insert into account values (1, 0)`;
    await cluster.settle();

    const client = await n2.session();
    let waiting: Promise<unknown>;
    try {
      await client.sql`begin`;
      await client.sql`select from account where id = 1 for update`;
      await n1.sql`update account set version = 1`;
      const event = await syncEvent(n1);
      await waitingForLock(n2, cluster.signal);
      const started = performance.now();
      expect.equal(await arrival(n2, n1, event, 1), false, 'what it says of an event that has not come', n2);
      const waited = performance.now() - started;
      if (waited >= LAST_ROUND_MS && waited < 1_000)
        defect(
          'a sync event is given up a round too early',
          `n2: it has waited for ${Math.round(waited)} ms`,
        );
      else expect.that(waited >= 1_000, 'it has waited for a second', n2);
      waiting = arrival(n2, n1, event, 20);
      waiting.catch(() => undefined); // Whoever awaits it below is told.
      await expect.rows(n2, 'select version from account', [[0]]);
      await client.sql`commit`;
    } finally {
      await client.close();
    }
    expect.equal(await waiting, true, 'what it says of an event that has come', n2);
    await expect.rows(n2, 'select version from account', [[1]]);

    await expect.refused(n2.sql`call spock.wait_for_sync_event(null, 'nobody'::name, '0/1'::pg_lsn, 1)`, {
      message: /'nobody' not found/,
    });
    await cluster.disable(n2, n1);
    const attempt = arrival(n2, n1, await syncEvent(n1), 2);
    const end = await attempt.catch(() => 'refused');
    if (end === 'refused')
      await expect.refused(attempt, { message: /has been disabled|does not have any enabled subscription/ });
    else {
      expect.equal(end, false, 'what it says of an event that cannot come', n2);
      defect(
        'a sync event is waited for although it cannot come',
        `n2: it waits with a disabled subscription`,
      );
    }
    await cluster.enable(n2, n1);
  },
});

async function syncEvent(node: Node): Promise<string> {
  return String(await node.value`select spock.sync_event()`);
}

/** What a node is told of an event of another, which it waits for up to so many seconds. */
function arrival(node: Node, origin: Node, event: string, timeout: number): Promise<unknown> {
  return node.value(
    `call spock.wait_for_sync_event(null, '${origin.name}'::name, '${event}'::pg_lsn, ${timeout})`,
  );
}
