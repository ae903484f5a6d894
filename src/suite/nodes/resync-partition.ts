import { DEFAULT_SET } from '../../replication/engine.js';
import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { FETCH_TIMEOUT, isFetched } from './is-fetched.js';

export default test({
  scope: 'mesh',
  proves: 'a partition that one node fetches again keeps its rows on all nodes, and so do the others',
  covers: ['resync-empties-partition', 'resync-table'],
  // Before, a fetch empties the other nodes, too, or waits: nodes/resync-table has that.
  needs: { engines: ['spock'], releases: '>=5.0.6' },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.everywhere(
      'create table event (id int, year int, primary key (id, year)) partition by list (year)',
    );
    for (const year of [2025, 2026])
      await cluster.everywhere(`create table event_${year} partition of event for values in (${year})`);
    await cluster.addTable(DEFAULT_SET, 'event');
    await n1.sql`insert into event values (1, 2025), (2, 2026)`;
    await cluster.settle();

    const link = subscriptionName(n2, n1);
    await n2.sql`select spock.sub_resync_table(${link}, 'event_2026', true)`;
    expect.that(
      await isFetched(n2, link, 'event_2026'),
      `the partition is there within ${FETCH_TIMEOUT}`,
      n2,
    );
    await cluster.settle();
    const rows = 'select id, year from event order by id';
    const all = [
      [1, 2025],
      [2, 2026],
    ];
    await expect.rows(n1, rows, all);
    if (JSON.stringify((await n2.table(rows)).rows) !== '[[1,2025]]') return expect.everywhere(rows, all);
    defect('a partition that is fetched again is emptied', 'n2: all rows of the partition are gone', {
      differing: { event_2026: 1, event: 1 },
    });
  },
});
