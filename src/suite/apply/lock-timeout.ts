import { ident } from '../../database/quote.js';
import { waitFor } from '../../wait.js';
import { interrupted } from '../log-lines.js';
import { test } from '../test.js';
import { inMidTransaction } from './in-mid-transaction.js';

export default test({
  scope: 'mesh',
  proves: 'a transaction that waits too long for a lock while it is applied is applied when the lock is free',
  covers: ['apply-locked-out', 'lock-timeout-loses-transaction'],
  leaves: interrupted(/canceling statement due to lock timeout/),

  async run(context) {
    const { cluster } = context;
    const [n1, n2] = cluster.nodes;
    // Apply takes the settings of its database when it starts.
    await n2.sql(`alter database ${ident(n2.database)} set lock_timeout = '200ms'`);
    await cluster.disable(n2, n1);
    await cluster.enable(n2, n1);
    await inMidTransaction(
      context,
      async (worker) => {
        const look = async () => {
          const [row] = await n2.sql`select from pg_locks where not granted and pid = ${worker}`;
          return row ? { notYet: 'it waits' } : { done: undefined };
        };
        await waitFor("n2's apply to give up waiting", look, { within: 10_000, signal: cluster.signal });
      },
      'lock timeout discards the transaction of apply',
    );
    await n2.sql(`alter database ${ident(n2.database)} reset lock_timeout`);
  },
});
