import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a table in two sets is passed on once, with the operations of both; taken out of one, with those of the other',
  covers: ['table-in-two-sets'],
  leaves: { differing: { account: 2 } },

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    await cluster.createSet('inserts', { update: false, delete: false, truncate: false });
    await cluster.createSet('deletes', { insert: false, update: false, truncate: false });
    await cluster.createTable('account', 'id int primary key, version int', { set: 'inserts' });
    await cluster.addTable('deletes', 'account');
    const rows = 'select id, version from account order by id';

    await n1.sql`insert into account values (1, 0), (2, 0), (3, 0)`;
    await n1.sql`delete from account where id = 1`;
    await n1.sql`update account set version = 1 where id = 2`;
    await cluster.settle();
    for (const node of others) {
      await expect.rows(node, rows, [
        [2, 0],
        [3, 0],
      ]);
    }

    await cluster.removeTable('deletes', 'account');
    await n1.sql`delete from account where id = 3`;
    await n1.sql`insert into account values (4, 0)`;
    await cluster.settle();
    await expect.rows(n1, rows, [
      [2, 1],
      [4, 0],
    ]);
    for (const node of others) {
      await expect.rows(node, rows, [
        [2, 0],
        [3, 0],
        [4, 0],
      ]);
    }
  },
});
