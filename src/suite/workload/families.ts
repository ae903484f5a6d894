import { families } from '../../workload/families.js';
import { FAULTED } from '../faulted/under-fault.js';
import { TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { distant } from './distant.js';

export default test({
  scope: 'servers',
  proves: 'no child is left without its parent where one node deletes the parent that another gives a child',
  covers: ['foreign-keys', 'orphans'],
  needs: { faults: true },
  // A row of a family may be deleted while apply waits for it.
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN] },

  run: (context) => distant(context, families),
});
