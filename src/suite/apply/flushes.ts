import type { Node } from '../../database/node.js';
import { test } from '../test.js';
import { withServerSetting } from '../with-setting.js';

const TRANSACTIONS = 200;

export default test({
  scope: 'mesh',
  proves:
    'apply does not write the log to disk for each transaction: it leaves that to the writer that does it for many',
  covers: ['wal-flushes'],
  // Native links are made so that each transaction is on disk when it is confirmed.
  needs: { engines: ['spock', 'pglogical'] },

  async run({ cluster, expect, log }) {
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    // Else that writer would be heard of several times a second, for as long as a busy machine takes.
    await withServerSetting(cluster, n2, 'wal_writer_delay', '10s', async () => {
      // A process tells what it has done when it ends, at the latest.
      await cluster.disable(n2, n1);
      const session = await n1.session();
      try {
        for (let id = 1; id <= TRANSACTIONS; id++) await session.sql`insert into account values (${id}, 0)`;
      } finally {
        await session.close();
      }
      const before = await writes(n2);
      await cluster.enable(n2, n1);
      await cluster.barrier(n1, n2);
      await cluster.disable(n2, n1);
      const after = await writes(n2);
      await engine.enable(n2, n1);
      log(`${after - before} writes of the log for ${TRANSACTIONS} transactions`);
      expect.that(
        after - before < TRANSACTIONS,
        `it has written its log ${after - before} times for ${TRANSACTIONS} transactions`,
        n2,
      );
    });
    await cluster.untilUp(n2, n1);
    await cluster.settle();
    await expect.everywhere('select count(*) from account', [[TRANSACTIONS]]);
  },
});

/** How often the node's server has written its log, all processes together. */
async function writes(node: Node): Promise<number> {
  const version = Number(await node.value`select current_setting('server_version_num')::int`);
  return Number(
    await node.value(
      version < 180_000
        ? 'select wal_write from pg_stat_wal'
        : `select sum(writes) from pg_stat_io where object = 'wal' and context = 'normal'`,
    ),
  );
}
