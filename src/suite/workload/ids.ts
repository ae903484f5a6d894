import { ids } from '../../workload/ids.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves: 'no two nodes give out the same id',
  covers: ['sequences-by-node', 'serial-ids-collide'],
  needs: { faults: true },

  run: (context) => healthy(context, [ids]),
});
