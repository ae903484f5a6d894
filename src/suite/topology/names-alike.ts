import { ORIGIN_MOVED, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { arrives } from './arrives.js';
import { oneFails, separateTables } from './beside-a-failure.js';
import { SpockSubscription } from './spock-subscription.js';

export default test({
  scope: 'mesh',
  proves:
    'a subscription whose name begins like that of one that cannot apply a transaction applies that transaction, and goes on',
  covers: ['subscription-names-prefix', 'name-prefix-loses-transaction'],
  needs: { unwired: true, engines: ['spock'] },
  leaves: { mesh: 'changed', errors: [TRIED_AGAIN, ORIGIN_MOVED] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    for (const node of [n1, n2]) await cluster.prepare(node);
    // What a server remembers of names outlives their subscriptions: no other test is to have used them.
    const name = `of_${n2.database}_`;
    const pair = {
      failing: new SpockSubscription(cluster, n2, `${name}longer`),
      other: new SpockSubscription(cluster, n2, name),
    };
    await separateTables(n1, pair);

    if (await oneFails(cluster, n1, pair, expect))
      defect(
        'a subscription throws away what one of a longer name cannot apply',
        'n2: parcels are missing that came by a subscription without any error',
      );

    await pair.other.drop();
    expect.equal(
      await pair.failing.status(),
      'replicating',
      `${pair.failing.name} after the other is gone`,
      n2,
    );
    await n1.sql`insert into parcel values (5, 5)`;
    await n1.sql`insert into invoice values (4, 4)`;
    await arrives(cluster, n2, 'invoice', 4);
    await expect.rows(n2, 'select id from parcel where id = 5', []);
  },
});
