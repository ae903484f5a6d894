import { test } from '../test.js';

/** How often the partition comes and goes, and how many rows a client may write at most. */
const ROUNDS = 5;
const MOST = 100_000;

export default test({
  scope: 'mesh',
  proves: 'a partition that is attached and detached while clients write loses no row, there nor elsewhere',
  covers: ['partitions-attached-under-load'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    await cluster.everywhere(
      'create table event (id bigint, kind int, primary key (id, kind)) partition by list (kind)',
    );
    await cluster.everywhere('create table event_1 partition of event for values in (1)');
    await cluster.createTable('event_2', 'id bigint, kind int check (kind = 2), primary key (id, kind)');
    await cluster.addTable('default', 'event_1');
    let going = true;
    // Each writes into the partition that stays by the table, and into the one that comes and goes by its own name.
    const writers = nodes.map(async (node, i) => {
      let written = 0;
      const session = await node.session();
      try {
        while (going && written < MOST) {
          const id = i + nodes.length * written++;
          await session.sql(`insert into event values (${id}, 1)`);
          await session.sql(`insert into event_2 values (${id}, 2)`);
        }
      } finally {
        await session.close();
      }
      return written;
    });
    const change = async () => {
      for (let round = 0; round < ROUNDS; round++) {
        await cluster.redefine(
          'public.event',
          'alter table public.event attach partition public.event_2 for values in (2)',
        );
        await cluster.settle();
        for (const [i, node] of nodes.entries())
          await node.sql(`insert into event values (${-1 - i - 10 * round}, 2)`);
        // In the order in which who writes into the partition locks: it comes first, then the table that it is a part of.
        await cluster.redefine(
          'public.event_2',
          'lock table public.event_2 in access exclusive mode; alter table public.event detach partition public.event_2',
        );
        await cluster.settle();
      }
    };
    const changed = change().finally(() => {
      going = false;
    });
    const [written] = await Promise.all([Promise.all(writers), changed]);
    await cluster.settle();
    const all = written.reduce((sum, n) => sum + n, 0);
    await expect.everywhere('select count(*) from event', [[all]]);
    await expect.everywhere('select count(*) from event_2', [[all + ROUNDS * nodes.length]]);
    await expect.same('event');
    await expect.same('event_2');
    await expect.sameSchema();
  },
});
