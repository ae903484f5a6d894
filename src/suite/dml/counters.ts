import { test } from '../test.js';

export default test({
  proves: 'of additions of two nodes to a plain column at the same time, all nodes keep the same one',
  covers: ['plain-counter-loses-additions'],
  needs: { engines: ['spock', 'pglogical'] },
  leaves: ({ nodes }) => ({
    conflicts: [{ table: 'counter', types: ['update_origin_differs'], least: 1, most: 2 * nodes.length }],
  }),

  async run({ cluster, expect, known }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('counter', 'id int primary key, total int');
    await n1.sql`insert into counter values (1, 0)`;
    await cluster.settle();

    await cluster.concurrently([
      [n1, 'update counter set total = total + 1'],
      [n2, 'update counter set total = total + 10'],
    ]);
    await cluster.settle();
    const total = Number(await n1.value`select total from counter`);
    expect.that(total === 1 || total === 10, `total ${total}: neither of the additions to 0 alone`, n1);
    await expect.everywhere('select total from counter', [[total]]);
    known(
      'of additions of several nodes to a plain column one is lost',
      'Spock documentation, Limitations, Conflict-Free Delta-Apply Columns; rows are replicated, and not what made them',
    );
  },
});
