import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { isFetched } from './is-fetched.js';
import { setReadOnly } from './set-read-only.js';

export default test({
  scope: 'mesh',
  proves:
    'a node that is read-only refuses to fetch all tables of a subscription again, and keeps their rows',
  covers: ['resync-on-read-only-empties', 'resync-subscription'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    const rows = 'select id from account order by id';
    const link = subscriptionName(n2, n1);
    await cluster.createTable('account', 'id int primary key');
    await n1.sql`insert into account values (1), (2)`;
    await cluster.settle();

    await setReadOnly(n2, 'user');
    const fetching = n2.sql`select spock.sub_alter_sync(${link}, true)`;
    // What it is refused with is looked at below.
    const accepted = await fetching.catch(() => undefined);
    if (!accepted) {
      await expect.refused(fetching, { message: /cannot resync table .* read-only/ });
      await setReadOnly(n2, 'off');
      await cluster.settle();
      return expect.everywhere(rows, [[1], [2]]);
    }
    defect('a read-only node that fetches a subscription again is emptied', 'n2: all rows are gone', {
      errors: [{ text: /read-only cluster|table copy failed/, process: /./, least: 0 }],
    });
    await setReadOnly(n2, 'off');
    expect.that(await isFetched(n2, link, 'account'), 'the table is fetched', n2);
    await n2.sql`truncate account`;
  },
});
