import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { Arrivals, TIMED } from './arrivals.js';

/** Milliseconds that a transaction has to wait. */
const DELAY = 1_500;

export default test({
  scope: 'mesh',
  proves: 'a subscription with a delay keeps to it although the server reads its settings again meanwhile',
  covers: ['apply-delay', 'apply-delay-cut-short'],
  needs: { engines: ['spock', 'pglogical'] },

  async run({ cluster, expect, defect }) {
    const { engine, signal } = cluster;
    const [n1, n2, ...others] = cluster.nodes;
    await cluster.createTable('parcel', TIMED);
    await cluster.settle();
    await engine.unsubscribe(n2, n1);
    await engine.subscribe(n2, n1, { applyDelay: `${DELAY} milliseconds` });
    await cluster.untilUp(n2, n1);
    await cluster.barrier(n1, n2);

    const arrivals = await Arrivals.of(n2, 'parcel');
    await n1.sql`insert into parcel values (1)`;
    await cluster.barrier(n1, others);
    const look = async () => {
      if ((await arrivals.all()).length > 0) return { done: undefined };
      await n2.sql`select pg_reload_conf()`;
      return { notYet: 'it is not there' };
    };
    await waitFor('the row to come to n2', look, { within: DELAY + 10_000, signal });
    const [row] = await arrivals.all();
    await arrivals.end();
    const seen = `n2: a row came ${Math.round(row!.waited)} ms after it was written, with a delay of ${DELAY} ms`;
    if (row!.waited < DELAY) defect('a delay of apply ends with any signal', seen);
    await cluster.settle();
    await expect.everywhere('select id from parcel', [[1]]);
  },
});
