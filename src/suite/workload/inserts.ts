import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves:
    'rows that nobody fights over reach every node, once and with their transaction, and every client finds what it wrote',
  covers: ['acknowledged-writes', 'transactions-whole'],
  needs: { faults: true },

  run: (context) => healthy(context, [set, whole, session]),
});
