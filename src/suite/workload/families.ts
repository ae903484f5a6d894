import { families } from '../../workload/families.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves: 'no child is left without its parent where one node deletes the parent that another gives a child',
  covers: ['foreign-keys', 'orphans'],
  needs: { faults: true },

  run: (context) => healthy(context, [families]),
});
