import type { Node } from '../../database/node.js';
import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';

/** Fetching two rows takes a fraction of it. */
const SYNC_TIMEOUT = '10s';
const QUERY_CANCELED = '57014';

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
    const expected = [[1], [2]];
    if (!(await isSynced(n2, link))) {
      await n1.sql`insert into account values (3)`;
      expected.push([3]);
      expect.that(await isSynced(n2, link), 'the table is there after a later change', n2);
      defect(
        'a table that is fetched again waits for a later change',
        `n2: not there in ${SYNC_TIMEOUT}, but after the next row of n1`,
      );
    }
    await cluster.settle();
    if ((await n1.table(ids)).rows.length > 0) return expect.everywhere(ids, expected);
    defect('a table that is fetched again is emptied elsewhere', 'n1: all rows of the table are gone');
    await n1.sql`truncate account`;
  },
});

/** Whether the table is there within the time. */
async function isSynced(node: Node, link: string): Promise<boolean> {
  const session = await node.session();
  try {
    await session.sql(`set statement_timeout = '${SYNC_TIMEOUT}'`);
    await session.sql`select spock.table_wait_for_sync(${link}, 'account')`;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== QUERY_CANCELED) throw error;
    return false;
  } finally {
    await session.close();
  }
}
