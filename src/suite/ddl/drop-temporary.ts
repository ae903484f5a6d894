import { test } from '../test.js';
import { ddlReplicates } from './by-itself.js';

export default test({
  scope: 'mesh',
  proves: 'a temporary table stays with its session, and takes nothing of its transaction along',
  covers: ['drop-temporary-loses-transaction'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, ...others] = cluster.nodes;
    const ids = 'select id from account';
    await cluster.createTable('account', 'id int primary key');
    await ddlReplicates(n1, async (session) => {
      await session.sql`begin`;
      await session.sql`create temporary table scratch (id int)`;
      await session.sql`insert into scratch values (1)`;
      await session.sql`insert into account select id from scratch`;
      await session.sql`drop table scratch`;
      await session.sql`commit`;
    });
    await cluster.settle();
    const rows = await Promise.all(others.map(async (node) => (await node.sql(ids)).length));
    if (rows.some((n) => n > 0)) return expect.everywhere(ids, [[1]]);
    defect('dropping a temporary table discards its transaction', `${others[0]!.name}: the row is missing`, {
      differing: { account: 1 },
      exceptions: [{ table: 'account', reason: /"scratch" does not exist/ }],
    });
  },
});
