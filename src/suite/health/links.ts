import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import { DeadlineError, messageOf } from '../../errors.js';
import { withinLimit } from '../../limit.js';
import { links } from '../../replication/names.js';
import { seconds, waitFor } from '../../wait.js';
import { test } from '../test.js';
import { linksMissing, stateOf, statesOf } from './state.js';

export default test({
  scope: 'tables',
  proves: 'every node receives from every other, both ways: a row of each arrives on all',
  covers: ['health-links'],

  async run({ cluster, expect, log }) {
    const { nodes, engine, signal } = cluster;
    const missing = await linksMissing(nodes, engine);
    expect.that(missing.length === 0, missing.join('\n'));
    const states = await statesOf(nodes, engine);
    // To take a table in, a link of the core has to come to the end of what it is applying.
    await withinLimit(
      cluster.createTable('sign_of_life', 'node text primary key'),
      SETTLE_TIMEOUT_MS,
      () =>
        new DeadlineError(
          `no new table replicates within ${seconds(SETTLE_TIMEOUT_MS)}; ${states.join(', ')}`,
        ),
    );
    const written = performance.now();
    await Promise.all(nodes.map((node) => node.sql`insert into sign_of_life values (${node.name})`));
    const late: string[] = [];
    await Promise.all(
      [...links(nodes)].map(async ({ subscriber, upstream }) => {
        const look = async () => {
          const seen = await subscriber.value`
            select exists (select from sign_of_life where node = ${upstream.name})`;
          return seen === true ? { done: undefined } : { notYet: 'it is not there' };
        };
        const what = `${upstream.name}'s row on ${subscriber.name}`;
        try {
          await waitFor(what, look, { within: SETTLE_TIMEOUT_MS, signal });
          const took = performance.now() - written;
          log(`${subscriber.name} had ${upstream.name}'s row after ${took.toFixed(0)} ms`);
        } catch (error) {
          if (!(error instanceof DeadlineError)) throw error;
          late.push(`${messageOf(error)}; ${await stateOf(engine, subscriber, upstream)}`);
        }
      }),
    );
    if (late.length > 0) throw new DeadlineError(late.sort().join('\n'));
  },
});
