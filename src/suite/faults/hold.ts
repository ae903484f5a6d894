import { register } from '../../workload/register.js';
import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a link that passes nothing on, and tells nobody, catches up when it does again',
  covers: ['connection-lost', 'faults-under-load'],
  workloads: [set, register, session],
  fault: { kind: 'hold', links: [['n2', 'n1']], direction: 'both' },
  lasts: 2_000,
});
