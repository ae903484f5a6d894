import { isolate } from '../../faults/arrangements.js';
import { races } from '../../workload/races.js';
import { set } from '../../workload/set.js';
import { FAULTED } from '../faulted/under-fault.js';
import { insertedAtOnce, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { partitioned } from './partitioned.js';

export default test({
  scope: 'servers',
  proves:
    'rows that one side deletes and the other updates end up the same everywhere, as the last write would have them, and cost no other row',
  covers: ['partitions', 'update-delete', 'older-delete', 'older-delete-wins'],
  needs: { nodes: 3, faults: true, engines: ['spock', 'pglogical'] },
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN, insertedAtOnce('contested_pkey')] },

  run: (context) => partitioned(context, { workloads: [races, set], arrangement: isolate, lasts: 4_000 }),
});
