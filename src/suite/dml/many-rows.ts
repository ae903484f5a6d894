import { test } from '../test.js';

export default test({
  proves:
    'statements that insert, update and delete many rows at once do so on every node, row by row the same',
  covers: ['dml-both-ways'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('reading', 'id int primary key, value int');
    const summary = 'select count(*), sum(id), sum(value), min(value), max(value) from reading';

    await n1.sql`insert into reading select g, g * 2 from generate_series(1, 1000) g`;
    await cluster.settle();
    await expect.everywhere(summary, [[1000, 500_500, 1_001_000, 2, 2000]]);

    await n2.sql`update reading set value = -value where id <= 500`;
    await cluster.settle();
    await expect.everywhere(summary, [[1000, 500_500, 500_000, -1000, 2000]]);

    await n1.sql`delete from reading where id % 2 = 0`;
    await cluster.settle();
    await expect.everywhere(summary, [[500, 250_000, 250_000, -998, 1998]]);
  },
});
