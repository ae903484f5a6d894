import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a table that one node fetches again keeps its rows on all nodes',
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    const ids = 'select id from account order by id';
    await cluster.createTable('account', 'id int primary key');
    await n1.sql`insert into account values (1), (2)`;
    await cluster.settle();
    await n2.unreplicated('delete from account where id = 2');

    const link = subscriptionName(n2, n1);
    await n2.sql`select spock.sub_resync_table(${link}, 'account', true)`;
    await n2.sql`select spock.table_wait_for_sync(${link}, 'account')`;
    await cluster.settle();
    if ((await n1.table(ids)).rows.length > 0) return expect.everywhere(ids, [[1], [2]]);
    defect('a table that is fetched again is emptied elsewhere', 'n1: all rows of the table are gone');
    await n1.sql`truncate account`;
  },
});
