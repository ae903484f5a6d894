import { oneWay } from '../../faults/arrangements.js';
import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { FAULTED } from '../faulted/under-fault.js';
import { test } from '../test.js';
import { partitioned } from './partitioned.js';

export default test({
  scope: 'servers',
  proves: 'nodes that do not hear another one which hears them catch up with it whole',
  covers: ['partitions'],
  needs: { faults: true },
  leaves: FAULTED,

  run: (context) =>
    partitioned(context, { workloads: [set, register, whole], arrangement: oneWay, lasts: 4_000 }),
});
