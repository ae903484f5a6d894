import { test } from '../test.js';

export default test({
  proves: 'of a table with a column list only those columns are passed on; the rest is every node its own',
  covers: ['column-filter', 'extra-column', 'column-filter-shifts-values', 'default-of-missing-column'],
  leaves: { differing: { account: 2 } },

  async run({ cluster, expect }) {
    const [n1, n2, ...others] = cluster.nodes;
    const definition = `id int primary key, secret text, owner text, place text default 'here'`;
    await cluster.createTable('account', definition, { columns: ['id', 'owner'] });
    const rows = 'select id, secret, owner, place from account order by id';

    await n1.sql`insert into account values (1, 'of n1', 'ann', 'there')`;
    await cluster.settle();
    // What is not passed on has its default on the other nodes.
    for (const node of [n2, ...others]) await expect.rows(node, rows, [[1, null, 'ann', 'here']]);

    await n2.sql`update account set secret = 'of n2', owner = 'bob'`;
    await cluster.settle();
    await n1.sql`update account set place = 'elsewhere'`;
    await n1.sql`insert into account values (2, 'of n1', 'carol', null)`;
    await cluster.settle();
    await expect.rows(n1, rows, [
      [1, 'of n1', 'bob', 'elsewhere'],
      [2, 'of n1', 'carol', null],
    ]);
    await expect.rows(n2, rows, [
      [1, 'of n2', 'bob', 'here'],
      [2, null, 'carol', 'here'],
    ]);
    for (const node of others) {
      await expect.rows(node, rows, [
        [1, null, 'bob', 'here'],
        [2, null, 'carol', 'here'],
      ]);
    }
  },
});
