import { isolate } from '../../faults/arrangements.js';
import { families } from '../../workload/families.js';
import { FAULTED } from '../faulted/under-fault.js';
import { TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { partitioned } from './partitioned.js';

export default test({
  scope: 'servers',
  proves:
    'no child is left without its parent where one side deletes the parent that the other gives a child',
  covers: ['partitions', 'foreign-keys', 'orphans'],
  needs: { nodes: 3, faults: true },
  // A row of a family may be deleted while apply waits for it.
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN] },

  run: (context) => partitioned(context, { workloads: [families], arrangement: isolate, lasts: 2_000 }),
});
