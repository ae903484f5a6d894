import { test } from '../test.js';

export default test({
  proves:
    'of a table with a row filter exactly the rows that pass it are inserted, updated and deleted elsewhere',
  covers: ['row-filter'],
  leaves: { differing: { account: 1 } },

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, version int', { where: 'id < 100' });
    const rows = 'select id, version from account order by id';

    await n1.sql`insert into account values (1, 0), (2, 0), (3, 0), (100, 0), (101, 0)`;
    await cluster.settle();
    for (const node of others) {
      await expect.rows(node, rows, [
        [1, 0],
        [2, 0],
        [3, 0],
      ]);
    }

    await n1.sql`update account set version = 1`;
    await n1.sql`delete from account where id in (2, 101)`;
    await cluster.settle();
    await expect.rows(n1, rows, [
      [1, 1],
      [3, 1],
      [100, 1],
    ]);
    for (const node of others) {
      await expect.rows(node, rows, [
        [1, 1],
        [3, 1],
      ]);
    }
  },
});
