import { test } from '../test.js';

export default test({
  proves: 'a delete of a row reaches every other node, whoever wrote the row, and takes no other row with it',
  covers: ['dml-both-ways'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    const [n1] = nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account select g, 'ann' from generate_series(1, ${nodes.length + 1}::int) g`;
    await cluster.settle();

    for (const [i, node] of nodes.entries()) await node.sql`delete from account where id = ${i + 1}`;
    await cluster.settle();

    await expect.everywhere('select id, owner from account', [[nodes.length + 1, 'ann']]);
  },
});
