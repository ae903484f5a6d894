import { interrupted } from '../log-lines.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'what comes after somebody has cancelled what an apply process does is applied all the same',
  covers: ['cancelled-apply-loses-next'],
  leaves: interrupted(/canceling statement due to user request/),

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    const ids = 'select id from account order by id';
    await cluster.createTable('account', 'id int primary key');
    await n1.sql`insert into account values (1)`;
    await cluster.settle();

    await n2.sql`select pg_cancel_backend(${await cluster.engine.worker(n2, n1)}::int)`;
    await n1.sql`insert into account values (2)`;
    await cluster.untilUp(n2, n1);
    await cluster.settle();

    const seen = (await n2.table(ids)).rows;
    if (seen.length === 1)
      return defect(
        'cancelled apply discards the next transaction',
        'n2: the transaction after the cancelled one was thrown away',
        { differing: { account: 1 }, exceptions: [{ table: 'account', reason: /./ }] },
      );
    await expect.everywhere(ids, [[1], [2]]);
  },
});
