import { test } from '../test.js';

export default test({
  proves: 'a row filter on a generated column passes on exactly the rows that it is true of',
  covers: ['filter-on-generated-column'],
  // The core takes for a filter on updates only what is part of the replica identity.
  needs: { engines: ['spock', 'pglogical'] },
  leaves: { differing: { line: 1 } },

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    const [n2] = others;
    await cluster.createTable(
      'line',
      'id int primary key, price int, amount int, total int generated always as (price * amount) stored',
      { where: 'total >= 100' },
    );
    const rows = 'select id, price, amount, total from line order by id';
    await n1.sql`insert into line (id, price, amount) values (1, 10, 10), (2, 10, 9), (3, 50, 3)`;
    await cluster.settle();
    for (const node of others) {
      await expect.rows(node, rows, [
        [1, 10, 10, 100],
        [3, 50, 3, 150],
      ]);
    }
    await n2!.sql`update line set amount = 20 where id = 1`;
    await n1.sql`update line set price = 60 where id = 3`;
    await cluster.settle();
    await expect.rows(n1, rows, [
      [1, 10, 20, 200],
      [2, 10, 9, 90],
      [3, 60, 3, 180],
    ]);
    for (const node of others) {
      await expect.rows(node, rows, [
        [1, 10, 20, 200],
        [3, 60, 3, 180],
      ]);
    }
  },
});
