import { DeadlineError, messageOf } from '../../errors.js';
import { links } from '../../replication/names.js';
import { test } from '../test.js';
import { linksUnmade } from './state.js';

export default test({
  scope: 'look',
  proves:
    'no link is behind for good: what every node has committed is applied on every other within the usual time',
  covers: ['health-lag'],

  async run({ cluster, expect, log }) {
    const { nodes, engine } = cluster;
    const missing = await linksUnmade(nodes, engine);
    expect.that(missing.length === 0, missing.join('\n'));
    const late: string[] = [];
    await Promise.all(
      [...links(nodes)].map(async ({ subscriber, upstream }) => {
        const slot = await engine.slot(subscriber, upstream);
        const behind = async () => {
          const [row] = await upstream.sql`
            select pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::text as bytes
              from pg_replication_slots where slot_name = ${slot} and database = current_database()`;
          return row
            ? `${row.bytes ?? 'an unknown number of'} bytes of WAL that ${subscriber.name} has yet to confirm`
            : `no slot ${slot}`;
        };
        const before = await behind();
        const started = performance.now();
        try {
          await cluster.barrier(upstream, subscriber);
          const took = performance.now() - started;
          log(
            `${upstream.name} had ${before}; what it had committed was applied after ${took.toFixed(0)} ms`,
          );
        } catch (error) {
          if (!(error instanceof DeadlineError)) throw error;
          late.push(`${messageOf(error)}; ${upstream.name} has ${await behind()}`);
        }
      }),
    );
    if (late.length > 0) throw new DeadlineError(late.sort().join('\n'));
  },
});
