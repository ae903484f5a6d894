import { test } from '../test.js';

export default test({
  proves: 'what is rolled back, as a transaction or to a savepoint, leaves nothing on any other node',
  covers: ['savepoints'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account values (1, 'ann'), (2, 'bob')`;
    await cluster.settle();

    const given = await n2.session();
    await given.sql`begin`;
    await given.sql`insert into account values (10, 'rolled back')`;
    await given.sql`delete from account where id = 1`;
    await given.sql`rollback`;
    await given.close();

    await n1.transaction(async (session) => {
      await session.sql`insert into account values (20, 'kept')`;
      await session.sql`savepoint outer_part`;
      await session.sql`insert into account values (21, 'rolled back')`;
      await session.sql`savepoint inner_part`;
      await session.sql`update account set owner = 'rolled back'`;
      await session.sql`release savepoint inner_part`;
      await session.sql`rollback to savepoint outer_part`;
      await session.sql`update account set owner = 'carol' where id = 2`;
      await session.sql`savepoint last_part`;
      await session.sql`insert into account values (22, 'kept, too')`;
      await session.sql`release savepoint last_part`;
    });

    // PL/pgSQL rolls back the part that failed, and goes on.
    await n2.sql(`do $$ begin
      insert into account values (30, 'kept');
      begin
        insert into account values (31, 'rolled back');
        insert into account values (31, 'a second time');
      exception when unique_violation then
        insert into account values (32, 'kept instead');
      end;
    end $$`);
    await cluster.settle();

    await expect.everywhere('select id, owner from account order by id', [
      [1, 'ann'],
      [2, 'carol'],
      [20, 'kept'],
      [22, 'kept, too'],
      [30, 'kept'],
      [32, 'kept instead'],
    ]);
  },
});
