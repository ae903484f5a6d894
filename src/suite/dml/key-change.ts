import { test } from '../test.js';

export default test({
  proves: 'an update of the key itself moves the row on every node: the old key is gone, the rest is kept',
  covers: ['keys'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text, balance int');
    await n1.sql`insert into account values (1, 'ann', 10), (2, 'bob', 20), (3, 'carol', 30)`;
    await cluster.settle();

    await n2.sql`update account set id = 101 where id = 1`;
    // A key that another row has just left, in the same transaction.
    await n2.transaction(async (session) => {
      await session.sql`update account set id = 102, balance = 21 where id = 2`;
      await session.sql`update account set id = 2 where id = 3`;
    });
    await cluster.settle();
    await n1.sql`insert into account values (1, 'dora', 40)`;
    await n1.sql`update account set balance = 22 where id = 102`;
    await cluster.settle();

    await expect.everywhere('select id, owner, balance from account order by id', [
      [1, 'dora', 40],
      [2, 'carol', 30],
      [101, 'ann', 10],
      [102, 'bob', 22],
    ]);
  },
});
