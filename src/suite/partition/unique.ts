import { isolate } from '../../faults/arrangements.js';
import { set } from '../../workload/set.js';
import { unique } from '../../workload/unique.js';
import { FAULTED } from '../faulted/under-fault.js';
import { notApplied, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { partitioned } from './partitioned.js';

export default test({
  scope: 'servers',
  proves:
    'of rows with different keys and the same unique value, written on both sides, every node keeps the same one, and no other row is lost',
  covers: ['partitions', 'second-unique-index', 'second-unique-diverges'],
  needs: { nodes: 3, faults: true, engines: ['spock', 'pglogical'] },
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN, notApplied('guest_seat_key')] },

  run: (context) => partitioned(context, { workloads: [unique, set], arrangement: isolate, lasts: 2_000 }),
});
