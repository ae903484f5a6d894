import { NothingToTest } from '../../errors.js';
import { test } from '../test.js';

export default test({
  proves:
    'of a prepared transaction nothing arrives before COMMIT PREPARED, then all of it but what a savepoint undid, and nothing after ROLLBACK PREPARED',
  covers: ['prepared-transactions', 'savepoints'],

  async run({ cluster, expect }) {
    const [n1, n2, ...others] = cluster.nodes;
    if ((await n1.value`show max_prepared_transactions`) === '0')
      throw new NothingToTest('max_prepared_transactions of n1 is 0: nobody can prepare a transaction there');
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account values (1, 'ann')`;
    await cluster.settle();
    // Names of prepared transactions are the whole server's.
    const own = String(await n1.value`select current_schema() || current_database()`);
    const prepare = async (name: string, id: number) => {
      const session = await n1.session();
      await session.sql`begin`;
      await session.sql(`insert into account values (${id}, '${name}')`);
      await session.sql`savepoint part`;
      await session.sql(`insert into account values (${id + 1}, 'undone')`);
      await session.sql`rollback to savepoint part`;
      await session.sql(`insert into account values (${id + 2}, '${name}, too')`);
      await session.sql(`prepare transaction '${own} ${name}'`);
      await session.close();
    };
    await prepare('kept', 10);
    await prepare('dropped', 20);
    // What is committed later does not wait for what is prepared.
    await n1.sql`update account set owner = 'bob' where id = 1`;
    await cluster.settle();
    await expect.everywhere('select id, owner from account', [[1, 'bob']]);

    await n1.sql(`commit prepared '${own} kept'`);
    await n1.sql(`rollback prepared '${own} dropped'`);
    await cluster.settle();
    await expect.everywhere('select id, owner from account order by id', [
      [1, 'bob'],
      [10, 'kept'],
      [12, 'kept, too'],
    ]);
    await n2.sql`delete from account where id = 10`;
    await cluster.settle();
    for (const node of [n1, ...others])
      await expect.rows(node, 'select id from account order by id', [[1], [12]]);
  },
});
