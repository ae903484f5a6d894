import { test } from '../test.js';

export default test({
  proves:
    'a transaction arrives whole whose rows meet its deferred constraints at the commit only, and one that breaks them leaves nothing',
  covers: ['deferred-constraints'],
  // pglogical stops at a table with a deferrable index, as it says.
  needs: { engines: ['spock', 'native'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('customer', 'id int primary key');
    await cluster.createTable(
      'booking',
      `id int primary key, customer int references customer deferrable initially deferred,
       seat int unique deferrable initially deferred, during int4range,
       exclude using gist (during with &&) deferrable initially deferred`,
    );
    await n1.sql`insert into customer values (1)`;
    await n1.sql`insert into booking values (1, 1, 1, '[10,20)'), (2, 1, 2, '[20,30)')`;
    await cluster.settle();

    // The child comes before its parent, and two rows change places.
    await n2.transaction(async (session) => {
      await session.sql`insert into booking values (3, 2, 3, '[30,40)')`;
      await session.sql`insert into customer values (2)`;
      await session.sql`update booking set seat = 3 - seat where id in (1, 2)`;
      await session.sql`update booking set during = '[10,20)' where id = 2`;
      await session.sql`update booking set during = '[20,30)' where id = 1`;
    });
    // The parent goes before its child.
    await n1.transaction(async (session) => {
      await session.sql`insert into customer values (3)`;
      await session.sql`insert into booking values (4, 3, 4, '[40,50)')`;
      await session.sql`delete from customer where id = 3`;
      await session.sql`delete from booking where id = 4`;
    });
    for (const [broken, code] of [
      ['insert into booking values (5, 5, 5, null)', '23503'],
      ['insert into booking values (6, 1, 1, null)', '23505'],
      [`insert into booking values (7, 1, 7, '[15,16)')`, '23P01'],
    ] as const) {
      await expect.refused(
        n1.transaction(async (session) => {
          await session.sql`insert into customer values (9)`;
          await session.sql(broken);
        }),
        { code, message: /booking/ },
      );
    }
    await cluster.settle();

    await expect.everywhere('select id, customer, seat, during from booking order by id', [
      [1, 1, 2, '[20,30)'],
      [2, 1, 1, '[10,20)'],
      [3, 2, 3, '[30,40)'],
    ]);
    await expect.everywhere('select id from customer order by id', [[1], [2]]);
  },
});
