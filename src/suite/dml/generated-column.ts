import { test } from '../test.js';

export default test({
  proves: 'a generated column has the value of its row on every node, after inserts and after updates',
  covers: ['generated-columns', 'generated-columns-as-ordinary'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable(
      'line',
      'id int primary key, price int, total int generated always as (price * amount) stored, amount int',
    );
    await n1.sql`insert into line (id, price, amount) values (1, 10, 2), (2, 20, 3), (3, null, 4)`;
    await cluster.settle();
    await n2.sql`update line set amount = 5 where id = 1`;
    await n2.sql`update line set price = 1 where id = 3`;
    await cluster.settle();

    await expect.everywhere('select id, price, amount, total from line order by id', [
      [1, 10, 5, 50],
      [2, 20, 3, 60],
      [3, 1, 4, 4],
    ]);
  },
});
