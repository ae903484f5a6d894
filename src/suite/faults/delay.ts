import { counter } from '../../workload/counter.js';
import { register } from '../../workload/register.js';
import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'changes that are late, some more than others, arrive in order and whole',
  covers: ['faults-under-load'],
  workloads: [set, register, counter, session],
  fault: {
    kind: 'delay',
    links: [
      ['n2', 'n1'],
      ['n1', 'n2'],
    ],
    delay: 200,
    jitter: 150,
  },
  lasts: 2_500,
});
