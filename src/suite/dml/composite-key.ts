import { test } from '../test.js';

export default test({
  proves:
    'rows with a key of several columns are found by the whole key, in whatever order its columns stand',
  covers: ['keys'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('stock', 'amount int, item int, shop text, primary key (shop, item)');
    await n1.sql`insert into stock values (10, 1, 'north'), (20, 2, 'north'), (30, 1, 'south'), (40, 2, 'south')`;
    await cluster.settle();

    await n2.sql`update stock set amount = 11 where shop = 'north' and item = 1`;
    await n2.sql`delete from stock where shop = 'south' and item = 1`;
    await n2.sql`insert into stock values (50, 3, 'south')`;
    await cluster.settle();

    await expect.everywhere('select shop, item, amount from stock order by shop, item', [
      ['north', 1, 11],
      ['north', 2, 20],
      ['south', 2, 40],
      ['south', 3, 50],
    ]);
  },
});
