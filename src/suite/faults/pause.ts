import { counter } from '../../workload/counter.js';
import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a server that stands still for a while goes on where it was, and the others did not wait for it',
  covers: ['faults-under-load'],
  workloads: [set, register, counter],
  fault: { kind: 'pause', nodes: ['n1'] },
  lasts: 2_000,
});
