import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { FETCH_TIMEOUT, isFetched } from './is-fetched.js';

export default test({
  scope: 'mesh',
  proves: 'a table that one node fetches again keeps its rows on all nodes',
  covers: ['resync-table', 'resync-empties-other-nodes'],
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
    const expected = [[1], [2]];
    if (!(await isFetched(n2, link, 'account'))) {
      await n1.sql`insert into account values (3)`;
      expected.push([3]);
      expect.that(await isFetched(n2, link, 'account'), 'the table is there after a later change', n2);
      defect(
        'a table that is fetched again waits for a later change',
        `n2: not there in ${FETCH_TIMEOUT}, but after the next row of n1`,
      );
    }
    await cluster.settle();
    if ((await n1.table(ids)).rows.length > 0) return expect.everywhere(ids, expected);
    defect('a table that is fetched again is emptied elsewhere', 'n1: all rows of the table are gone');
    await n1.sql`truncate account`;
  },
});
