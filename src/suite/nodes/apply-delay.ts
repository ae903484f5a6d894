import { test } from '../test.js';
import { Arrivals, TIMED } from './arrivals.js';

/** Milliseconds that a transaction has to wait. */
const DELAY = 700;

export default test({
  scope: 'mesh',
  proves: 'a subscription with a delay applies every transaction, in order, and no earlier than that',
  covers: ['apply-delay'],
  needs: { engines: ['spock', 'pglogical'] },

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1, n2, ...others] = cluster.nodes;
    const rows = 'select id from parcel order by id';
    await cluster.createTable('parcel', TIMED);
    await cluster.settle();
    await engine.unsubscribe(n2, n1);
    await engine.subscribe(n2, n1, { applyDelay: `${DELAY} milliseconds` });
    await cluster.untilUp(n2, n1);

    const arrivals = await Arrivals.of(n2, 'parcel');
    await n1.sql`insert into parcel values (1), (2)`;
    await n1.sql`insert into parcel values (3)`;
    await cluster.barrier(n1, others);
    for (const node of others) await expect.rows(node, rows, [[1], [2], [3]]);
    await cluster.barrier(n1, n2);

    await expect.everywhere(rows, [[1], [2], [3]]);
    for (const { id, waited } of await arrivals.all())
      expect.that(waited >= DELAY, `row ${id} came after ${waited} ms, with a delay of ${DELAY} ms`, n2);
    expect.equal(
      (await arrivals.all()).map(({ id }) => id),
      [1, 2, 3],
      'rows as they came',
      n2,
    );
    await arrivals.end();
  },
});
