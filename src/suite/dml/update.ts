import { test } from '../test.js';

export default test({
  proves: 'an update of a row reaches every other node, whoever wrote the row, and touches no other row',
  covers: ['dml-both-ways', 'unchanged-columns-wrong', 'change-taken-for-deleted'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    const [n1] = nodes;
    await cluster.createTable('account', 'id int primary key, owner text, balance int');
    await n1.sql`insert into account select g, 'ann', 100 from generate_series(1, ${nodes.length + 1}::int) g`;
    await cluster.settle();

    for (const [i, node] of nodes.entries()) {
      await node.sql`update account set balance = ${200 + i} where id = ${i + 1}`;
    }
    await cluster.settle();

    const rows = nodes.map((_, i) => [i + 1, 'ann', 200 + i]);
    rows.push([nodes.length + 1, 'ann', 100]);
    await expect.everywhere('select id, owner, balance from account order by id', rows);
  },
});
