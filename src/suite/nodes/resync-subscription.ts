import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { isFetched } from './is-fetched.js';

const TABLES = ['account', 'parcel'];

export default test({
  scope: 'mesh',
  proves: 'all tables of a subscription that one node fetches again keep their rows on all nodes',
  covers: ['resync-subscription', 'resync-subscription-empties'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    for (const table of TABLES) {
      await cluster.createTable(table, 'id int primary key');
      await n1.sql(`insert into ${table} values (1), (2)`);
    }
    await cluster.settle();
    for (const table of TABLES) await n2.unreplicated(`delete from ${table} where id = 2`);

    const link = subscriptionName(n2, n1);
    await n2.sql`select spock.sub_alter_sync(${link}, true)`;
    for (const table of TABLES) expect.that(await isFetched(n2, link, table), `${table} is fetched`, n2);
    await cluster.settle();

    const left = await Promise.all(TABLES.map((table) => n1.value(`select count(*) from ${table}`)));
    if (left.every((rows) => rows === 0)) {
      defect(
        'a subscription that is fetched again is emptied elsewhere',
        'n1: all rows of its tables are gone',
      );
      await n2.sql(`truncate ${TABLES.join(', ')}`);
      return;
    }
    for (const table of TABLES) await expect.everywhere(`select id from ${table} order by id`, [[1], [2]]);
  },
});
