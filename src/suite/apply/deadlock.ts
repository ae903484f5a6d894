import { interrupted } from '../log-lines.js';
import { test } from '../test.js';
import { inMidTransaction } from './in-mid-transaction.js';

export default test({
  scope: 'mesh',
  proves: 'a transaction that is the victim of a deadlock while it is applied is applied all the same',
  covers: ['apply-locked-out', 'apply-against-sessions', 'deadlock-victim-loses-transaction'],
  leaves: interrupted(/deadlock detected/),

  async run(context) {
    await inMidTransaction(
      context,
      async (_, client) => {
        // Apply looks for deadlocks after a second, and this client after a minute.
        await client.sql`set local deadlock_timeout = '1min'`;
        await client.sql`select from account where id = 1 for update`;
      },
      'deadlock discards the transaction of apply',
    );
  },
});
