import { test } from '../test.js';

export default test({
  proves: 'a materialized view is refreshed by every node for itself, from rows that have replicated',
  covers: ['materialized-views'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    const total = 'select total from balance';
    await cluster.createTable('account', 'id int primary key, amount int');
    await cluster.everywhere('create materialized view balance as select sum(amount) as total from account');
    await n1.sql`insert into account values (1, 10), (2, 20)`;
    await cluster.settle();
    await n2.sql`refresh materialized view balance`;
    await cluster.settle();
    await expect.rows(n2, total, [[30]]);
    for (const node of cluster.nodes) if (node !== n2) await expect.rows(node, total, [[null]]);
    await cluster.everywhere('refresh materialized view balance');
    await expect.everywhere(total, [[30]]);
    await expect.sameSchema();
  },
});
