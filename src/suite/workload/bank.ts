import { bank } from '../../workload/bank.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves: 'transfers on all nodes neither make money nor lose any',
  covers: ['delta-columns'],
  needs: { faults: true },

  run: (context) => healthy(context, [bank]),
});
