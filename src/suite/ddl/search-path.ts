import { test } from '../test.js';
import { ddlReplicates } from './by-itself.js';

export default test({
  scope: 'mesh',
  proves: 'DDL replicates also from a session whose search path is blank',
  covers: ['autoddl-alter-table', 'blank-search-path'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, ...others] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    await ddlReplicates(n1, async (session) => {
      await session.sql`select set_config('search_path', ' ', false)`;
      await session.sql`alter table public.account add column balance int`;
    });
    await cluster.settle();

    const column = `select attname from pg_attribute where attrelid = 'account'::regclass and attname = 'balance'`;
    const without = await Promise.all(others.map(async (node) => (await node.sql(column)).length === 0));
    if (without.every(Boolean)) {
      defect('DDL fails elsewhere where the search path is blank', `${others[0]!.name}: has no such column`, {
        exceptions: [{ table: 'spock.queue', reason: /syntax error/ }],
      });
      for (const node of others) await node.sql`alter table account add column balance int`;
    }
    await n1.sql`insert into account values (1, 5)`;
    await cluster.settle();
    await expect.everywhere('select id, balance from account', [[1, 5]]);
  },
});
