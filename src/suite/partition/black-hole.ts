import { halves } from '../../faults/arrangements.js';
import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { FAULTED } from '../faulted/under-fault.js';
import { test } from '../test.js';
import { partitioned } from './partitioned.js';

export default test({
  scope: 'servers',
  proves: 'links that pass nothing on, and tell nobody, catch up without loss when they do again',
  covers: ['partitions'],
  needs: { faults: true },
  leaves: FAULTED,

  run: (context) =>
    partitioned(context, {
      workloads: [set, register],
      arrangement: halves,
      kind: 'black hole',
      lasts: 4_000,
    }),
});
