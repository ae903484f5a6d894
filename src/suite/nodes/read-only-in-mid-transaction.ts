import { waitFor } from '../../wait.js';
import { inMidTransaction } from '../apply/in-mid-transaction.js';
import { interrupted } from '../log-lines.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a transaction in the midst of which a node becomes read-only for all is applied when it is no more',
  covers: ['read-only', 'read-only-discards'],
  needs: { engines: ['spock'] },
  leaves: interrupted(/cluster is in read-only mode, not performing replication/),

  async run(context) {
    const { signal, nodes, engine } = context.cluster;
    const [n1, n2] = nodes;
    // The server's own setting is the one that processes take up while they run.
    const set = async (mode: 'off' | 'all') => {
      await n2.sql(
        `alter system ${mode === 'off' ? 'reset spock.readonly' : `set spock.readonly = '${mode}'`}`,
      );
      await n2.sql`select pg_reload_conf()`;
      const look = async () => {
        await n2.reconnect();
        const seen = await n2.value`select current_setting('spock.readonly')`;
        return seen === mode ? { done: undefined } : { notYet: String(seen) };
      };
      await waitFor(`n2 to have spock.readonly = ${mode}`, look, { within: 10_000, signal });
    };
    const stopped = async (worker: number) => {
      const [row] = await n2.sql`select wait_event_type from pg_stat_activity where pid = ${worker}`;
      if (!row) return { done: undefined };
      const waits = row.wait_event_type;
      return waits && waits !== 'Lock' ? { done: undefined } : { notYet: `it goes on, waiting for ${waits}` };
    };
    await inMidTransaction(
      context,
      async (worker, client) => {
        try {
          await set('all');
          await client.sql`commit`;
          await waitFor("n2's apply to stop", () => stopped(worker), { within: 10_000, signal });
        } finally {
          await set('off');
        }
        await engine.nudge?.(n1);
      },
      'a node that becomes read-only discards what it is applying',
    );
  },
});
