import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a link that is too slow for what is written falls behind, and catches up without loss',
  covers: ['faults-under-load'],
  workloads: [set, register, whole],
  fault: { kind: 'bandwidth', links: [['n2', 'n1']], bytesPerSecond: 4_096 },
  lasts: 2_500,
});
