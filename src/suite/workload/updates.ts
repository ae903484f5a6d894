import { counter } from '../../workload/counter.js';
import { register } from '../../workload/register.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves:
    'of concurrent updates every node keeps the last one, and totals hold all that was added on all nodes',
  covers: ['update-update', 'delta-columns', 'delta-under-load'],
  needs: { faults: true },

  run: (context) => healthy(context, [register, counter]),
});
