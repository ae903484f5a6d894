import { register } from '../../workload/register.js';
import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a server that is shut down and started again has sent and receives everything',
  covers: ['faults-under-load'],
  workloads: [set, register, session],
  fault: { kind: 'restart', nodes: ['n1'], mode: 'fast' },
  lasts: 1_000,
});
