import { interrupted } from '../log-lines.js';
import { test } from '../test.js';
import { inMidTransaction } from './in-mid-transaction.js';

export default test({
  scope: 'mesh',
  proves: 'a transaction whose apply process ends in its midst is applied by the next one',
  covers: ['disable-in-mid-transaction-loses-it'],
  leaves: interrupted(/StartTransactionCommand: unexpected state STARTED/),

  async run(context) {
    const [, n2] = context.cluster.nodes;
    await inMidTransaction(
      context,
      async (worker) => {
        await n2.sql`select pg_terminate_backend(${worker}::int)`;
      },
      'apply that ends in mid-transaction discards it',
    );
  },
});
