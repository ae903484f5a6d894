import { test } from '../test.js';

const SWAP = `
  update seat set place = 'on the way' where id = 1;
  update seat set place = 'left' where id = 2;
  update seat set place = 'right' where id = 1`;

export default test({
  proves:
    'when two nodes let the same two rows swap their unique values at the same time, they are swapped everywhere',
  covers: ['unique-values-swapped'],
  needs: { engines: ['spock', 'pglogical'] },
  leaves: ({ nodes }) => ({
    conflicts: [{ table: 'seat', types: ['update_origin_differs'], least: 1, most: 3 * 2 * nodes.length }],
  }),

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('seat', 'id int primary key, place text unique');
    await n1.sql`insert into seat values (1, 'left'), (2, 'right')`;
    await cluster.settle();

    // One after the other first: what follows is no conflict.
    await n1.sql(SWAP);
    await cluster.settle();
    await n2.sql(`${SWAP.replaceAll('left', 'x').replaceAll('right', 'left').replaceAll(`'x'`, `'right'`)}`);
    await cluster.settle();
    await expect.everywhere('select id, place from seat order by id', [
      [1, 'left'],
      [2, 'right'],
    ]);

    await cluster.concurrently([
      [n1, SWAP],
      [n2, SWAP],
    ]);
    await cluster.settle();
    await expect.everywhere('select id, place from seat order by id', [
      [1, 'right'],
      [2, 'left'],
    ]);
  },
});
