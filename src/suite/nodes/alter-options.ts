import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { Arrivals, TIMED } from './arrivals.js';

/** Milliseconds that a transaction has to wait. */
const DELAY = 600;

export default test({
  scope: 'mesh',
  proves:
    'options of a subscription are changed together and take effect, and where one is wrong none is changed',
  covers: ['sub-alter-options'],
  needs: { engines: ['spock'], releases: '>=6.0.0-beta.1' },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    const link = subscriptionName(n2, n1);
    const alter = (options: unknown) =>
      n2.value`select spock.sub_alter_options(${link}, ${JSON.stringify(options)}::jsonb)`;
    const options = async () => {
      const [found] = await n2.sql`
        select extract(epoch from sub_apply_delay)::float8 as delay, to_json(sub_skip_schema) as left_out,
               to_json(sub_forward_origins) as forwarded from spock.subscription where sub_name = ${link}`;
      return found;
    };
    await cluster.createTable('parcel', TIMED);
    await cluster.settle();
    const before = await options();

    expect.equal(await alter({}), false, 'whether nothing at all has changed anything', n2);
    const delayed = { apply_delay: `${DELAY} milliseconds`, skip_schema: ['shop', 'Odd one'] };
    for (const [wrong, message] of [
      [['all'], /must be a JSON object/],
      [{ ...delayed, no_such_option: '1' }, /unrecognized subscription option "no_such_option"/],
      [{ ...delayed, forward_origins: ['n3'] }, /invalid value "n3" for option "forward_origins"/],
      [{ ...delayed, forward_origins: 'all' }, /must be a JSON array/],
      [{ ...delayed, skip_schema: [1] }, /must contain only strings/],
      [{ skip_schema: [], apply_delay: 'soon' }, /invalid input syntax for type interval/],
    ] as const)
      await expect.refused(alter(wrong), { message });
    expect.equal(await options(), before, 'options, after wrong ones were refused', n2);

    await cluster.restarting(n2, n1, async () => {
      expect.equal(await alter(delayed), true, 'whether something has changed', n2);
    });
    expect.equal(
      await options(),
      { ...before, delay: DELAY / 1000, left_out: delayed.skip_schema },
      'options',
      n2,
    );
    const arrivals = await Arrivals.of(n2, 'parcel');
    await n1.sql`insert into parcel values (1)`;
    await cluster.barrier(n1, n2);
    for (const { waited } of await arrivals.all())
      expect.that(waited >= DELAY, `a row came after ${waited} ms, with a delay of ${DELAY} ms`, n2);

    await cluster.restarting(n2, n1, () => alter({ apply_delay: '0', skip_schema: [] }));
    expect.equal(await options(), before, 'options, when they are as they were', n2);
    await n1.sql`insert into parcel values (2)`;
    await cluster.settle();
    await expect.everywhere('select id from parcel order by id', [[1], [2]]);
    await arrivals.end();
  },
});
