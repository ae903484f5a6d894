import { test } from '../test.js';
import { ddlReplicates } from './by-itself.js';

export default test({
  scope: 'mesh',
  proves: 'a table that is made like a temporary one stays where it was made, and disturbs no other node',
  covers: ['ddl-like-temporary'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    await ddlReplicates(n1, async (session) => {
      await session.sql`create temporary table scratch (id int)`;
      await session.sql`create table copy (like scratch)`;
    });
    await n1.sql`insert into account values (1)`;
    await cluster.settle();
    await expect.everywhere('select id from account', [[1]]);
    const tried = (await cluster.engine.incidents(n2)).filter(({ kind }) => kind === 'exception');
    await n1.sql`drop table copy cascade`;
    if (tried.length > 0)
      defect('DDL that names a temporary table replicates', 'n2: tried to create the table', {
        exceptions: [{ table: 'spock.queue', reason: /"scratch" does not exist/ }],
      });
  },
});
