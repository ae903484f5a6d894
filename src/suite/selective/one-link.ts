import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a set that only one link carries reaches the node behind it, and no other',
  covers: ['sub-chosen-sets'],
  needs: { nodes: 3 },
  leaves: { differing: { account: 2 } },

  async run({ cluster, expect }) {
    const [n1, n2, ...others] = cluster.nodes;
    await cluster.createSet('regional', {}, [[n2, n1]]);
    await cluster.createTable('account', 'id int primary key', { set: 'regional' });
    await cluster.createTable('notice', 'id int primary key');
    await n1.sql`insert into account values (1)`;
    await n2.sql`insert into account values (2)`;
    await n1.sql`insert into notice values (1)`;
    await n2.sql`insert into notice values (2)`;
    await cluster.settle();

    await expect.everywhere('select id from notice order by id', [[1], [2]]);
    await expect.rows(n1, 'select id from account', [[1]]);
    await expect.rows(n2, 'select id from account order by id', [[1], [2]]);
    for (const node of others) await expect.rows(node, 'select id from account', []);
  },
});
