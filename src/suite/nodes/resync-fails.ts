import type { Cluster } from '../../cluster/cluster.js';
import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { isFetched } from './is-fetched.js';

/** A fetch of a few rows fails in a fraction of it. */
const FAIL_TIMEOUT = '3s';

export default test({
  scope: 'mesh',
  proves:
    'a fetch of a table that fails is told and leaves its rows, other tables go on, and nothing of what follows is lost',
  covers: ['copy-fails-for-ever', 'resync-table'],
  needs: { engines: ['spock'] },
  leaves: {
    errors: [
      {
        text: /table copy failed|COPY to destination table failed|Cannot adjust spock.progress/,
        process: /^spock sync/,
      },
    ],
  },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    const rows = 'select id from account order by id';
    const link = subscriptionName(n2, n1);
    await cluster.createTable('account', 'id int primary key');
    await cluster.createTable('parcel', 'id int primary key');
    await n1.sql`insert into account values (1), (2)`;
    await cluster.settle();

    // The rows are there already, and are not to be removed first.
    await n2.sql`select spock.sub_resync_table(${link}, 'account', false)`;
    const told = await isTold(cluster, link);
    await n1.sql`insert into account values (3)`;
    await n1.sql`insert into parcel values (1)`;
    await cluster.settle();
    await expect.rows(n2, 'select id from parcel', [[1]]);
    const seen = (await n2.table(rows)).rows;
    if (!told) defect('a fetch that fails is tried for ever', 'n2: nothing says that the fetch has failed');
    else if (JSON.stringify(seen) === '[[1],[2]]')
      defect('changes of a table whose fetch failed are dropped', 'n2: the row that followed is not there');
    else await expect.rows(n2, rows, [[1], [2], [3]]);

    await n2.unreplicated('delete from account');
    if (told) await n2.sql`select spock.sub_resync_table(${link}, 'account', true)`;
    expect.that(await isFetched(n2, link, 'account'), 'the table is fetched once nothing is in the way', n2);
    await cluster.settle();
    await expect.everywhere(rows, [[1], [2], [3]]);
  },
});

/** Whether who waits for the table is told, within the time, that it cannot be fetched. */
async function isTold({ nodes: [, n2] }: Cluster, link: string): Promise<boolean> {
  const session = await n2.session();
  try {
    await session.sql(`set statement_timeout = '${FAIL_TIMEOUT}'`);
    await session.sql`select spock.table_wait_for_sync(${link}, 'account')`;
    return false;
  } catch (error) {
    return /synchronization of table .* failed/.test(String(error));
  } finally {
    await session.close();
  }
}
