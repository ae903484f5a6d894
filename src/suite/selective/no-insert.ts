import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a set with replicate_insert = false keeps inserts at home, and passes on everything else',
  covers: ['set-without-insert'],
  leaves: { differing: { account: 1 } },

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    await cluster.createSet('partial', { insert: false });
    await cluster.createTable('account', 'id int primary key, version int', { set: 'partial' });
    const rows = 'select id, version from account order by id';

    await cluster.everywhere('insert into account values (9, 0)');
    await n1.sql`truncate account`;
    await cluster.settle();
    await expect.everywhere(rows, []);

    await cluster.everywhere('insert into account values (1, 0), (2, 0), (3, 0)');
    await cluster.settle();
    await n1.sql`insert into account values (4, 0)`;
    await n1.sql`update account set version = 1 where id = 1`;
    await n1.sql`delete from account where id = 2`;
    await cluster.settle();

    await expect.rows(n1, rows, [
      [1, 1],
      [3, 0],
      [4, 0],
    ]);
    for (const node of others) {
      await expect.rows(node, rows, [
        [1, 1],
        [3, 0],
      ]);
    }
  },
});
