import { isolate } from '../../faults/arrangements.js';
import { counter } from '../../workload/counter.js';
import { register } from '../../workload/register.js';
import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { FAULTED } from '../faulted/under-fault.js';
import { test } from '../test.js';
import { partitioned } from './partitioned.js';

export default test({
  scope: 'servers',
  proves:
    'while one node is cut off both sides go on; afterwards all nodes are the same and right, and no acknowledged write is lost without a later one in its place',
  covers: ['partitions', 'update-update', 'acknowledged-writes'],
  needs: { nodes: 3, faults: true },
  leaves: FAULTED,

  run: (context) =>
    partitioned(context, {
      workloads: [set, register, counter, session],
      arrangement: isolate,
      lasts: 6_000,
    }),
});
