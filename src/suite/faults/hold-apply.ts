import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'changes that wait for a table that somebody has locked are applied when the lock is gone',
  covers: ['faults-under-load', 'apply-against-sessions'],
  workloads: [set, register],
  fault: { kind: 'holdApply', node: 'n2', table: 'member' },
  lasts: 1_500,
});
