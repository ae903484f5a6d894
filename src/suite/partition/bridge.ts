import { bridge } from '../../faults/arrangements.js';
import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { FAULTED } from '../faulted/under-fault.js';
import { test } from '../test.js';
import { partitioned } from './partitioned.js';

export default test({
  scope: 'servers',
  proves: 'two nodes that hear each other no more, and both still a third, end up the same as that one',
  covers: ['partitions', 'several-upstreams', 'orders-differ', 'late-changes-three-nodes'],
  needs: { nodes: 3, faults: true },
  leaves: FAULTED,

  run: (context) =>
    partitioned(context, { workloads: [set, register, whole], arrangement: bridge, lasts: 5_000 }),
});
