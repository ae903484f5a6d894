import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'disabling a subscription in a transaction counts when that commits, and not where it is rolled back',
  covers: ['sub-disable-in-transaction'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    const link = subscriptionName(n2, n1);
    const rows = 'select id from account order by id';
    const worker = () => cluster.engine.worker(n2, n1);
    const disable = `select spock.sub_disable('${link}')`;
    await cluster.createTable('account', 'id int primary key');
    await cluster.settle();
    const before = await worker();

    const session = await n2.session();
    try {
      await session.sql('begin');
      await expect.refused(session.sql(`select spock.sub_disable('${link}', true)`), {
        code: '25001',
        message: /immediate = true cannot be run inside a transaction block/,
      });
      await session.sql('rollback');

      await session.sql('begin');
      await session.sql(disable);
      await session.sql('rollback');
      await n1.sql`insert into account values (1)`;
      await cluster.settle();
      await expect.rows(n2, rows, [[1]]);
      expect.equal(await worker(), before, 'process that applies, after disabling was rolled back', n2);

      // Its process may begin again: who signals it does not look at savepoints.
      for (const statement of [
        'begin',
        'savepoint halfway',
        disable,
        'rollback to savepoint halfway',
        'commit',
      ])
        await session.sql(statement);
      await cluster.untilUp(n2, n1);
      await n1.sql`insert into account values (2)`;
      await cluster.settle();
      await expect.rows(n2, rows, [[1], [2]]);

      await session.sql('begin');
      await session.sql(disable);
      // It is still this transaction's own affair.
      await n1.sql`insert into account values (3)`;
      await cluster.barrier(n1, n2);
      await expect.rows(n2, rows, [[1], [2], [3]]);
      await session.sql('commit');
    } finally {
      await session.close();
    }
    await cluster.untilStopped(n2, n1);
    await n1.sql`insert into account values (4)`;
    await cluster.settle({ except: [[n2, n1]] });
    await expect.rows(n2, rows, [[1], [2], [3]]);
    await cluster.enable(n2, n1);
    await cluster.settle();
    await expect.everywhere(rows, [[1], [2], [3], [4]]);
  },
});
