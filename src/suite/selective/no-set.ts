import { test } from '../test.js';

export default test({
  proves: 'a table in no replication set stays at home, while the others replicate',
  covers: ['sub-chosen-sets'],

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    await cluster.createTable('draft', 'id int primary key', { set: null });
    await cluster.createTable('letter', 'id int primary key');
    await n1.transaction(async (session) => {
      await session.sql`insert into letter values (1)`;
      await session.sql`insert into draft values (1), (2)`;
      await session.sql`insert into letter values (2)`;
    });
    await n1.sql`update draft set id = 3 where id = 2`;
    await n1.sql`insert into letter values (3)`;
    await cluster.settle();

    await expect.rows(n1, 'select id from draft order by id', [[1], [3]]);
    for (const node of others) await expect.rows(node, 'select id from draft', []);
    await expect.everywhere('select id from letter order by id', [[1], [2], [3]]);
  },
});
