import { families } from '../../workload/families.js';
import { FAULTED } from '../faulted/under-fault.js';
import { test } from '../test.js';
import { distant } from './distant.js';

export default test({
  scope: 'servers',
  proves: 'no child is left without its parent where one node deletes the parent that another gives a child',
  covers: ['foreign-keys', 'orphans'],
  needs: { faults: true },
  leaves: FAULTED,

  run: (context) => distant(context, families),
});
