import { test } from '../test.js';

export default test({
  proves: 'TRUNCATE empties the named tables on every node, and no other table',
  covers: ['dml-both-ways', 'truncate-of-named-tables'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    for (const table of ['account', 'booking', 'history']) {
      await cluster.createTable(table, 'id int primary key');
      await n1.sql(`insert into ${table} select generate_series(1, 10)`);
    }
    await cluster.settle();

    await n2.sql`truncate account, booking`;
    await n2.sql`insert into account values (11)`;
    await cluster.settle();

    await expect.everywhere('select id from account', [[11]]);
    await expect.everywhere('select id from booking', []);
    await expect.everywhere('select count(*) from history', [[10]]);
  },
});
