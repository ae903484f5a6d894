import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { isFetched } from './is-fetched.js';
import { setReadOnly } from './set-read-only.js';

/** It cannot write, and then its subscription is dropped under it: which of these it says is chance. */
const CANNOT_FETCH =
  /^(table copy failed|tuple concurrently deleted|subscription \d+ table public\.account status not found)$/;

export default test({
  scope: 'mesh',
  proves:
    'a node that is read-only refuses to fetch a table again, and keeps its rows; afterwards it fetches it',
  covers: ['resync-on-read-only-empties', 'resync-table'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    const rows = 'select id from account order by id';
    const link = subscriptionName(n2, n1);
    await cluster.createTable('account', 'id int primary key');
    await n1.sql`insert into account values (1), (2)`;
    await cluster.settle();
    await n2.unreplicated('delete from account where id = 2');

    for (const mode of ['user', 'all'] as const) {
      await setReadOnly(n2, mode);
      const fetching = n2.sql`select spock.sub_resync_table(${link}, 'account', true)`;
      // What it is refused with is looked at below.
      if (await fetching.catch(() => undefined)) {
        await expect.rows(n2, rows, []);
        defect('a read-only node that fetches a table again is emptied', 'n2: all rows are gone', {
          errors: [{ text: CANNOT_FETCH, process: /^spock sync/, least: 0 }],
        });
        await setReadOnly(n2, 'off');
        // Fetching is broken in more than one way there: its process fails, and the subscription is dropped under it.
        await cluster.engine.unsubscribe(n2, n1);
        await cluster.engine.subscribe(n2, n1);
        await cluster.untilUp(n2, n1);
        await n1.sql`truncate account`;
        await cluster.settle();
        return;
      }
      await expect.refused(fetching, { message: /cannot resync table .* read-only/ });
      await expect.rows(n2, rows, [[1]]);
    }
    await setReadOnly(n2, 'off');
    await n2.sql`select spock.sub_resync_table(${link}, 'account', true)`;
    expect.that(await isFetched(n2, link, 'account'), 'the table is fetched', n2);
    await cluster.settle();
    await expect.everywhere(rows, [[1], [2]]);
  },
});
