import { counter } from '../../workload/counter.js';
import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a server that is killed comes back with every acknowledged write, and the others have them, too',
  covers: ['node-crashes', 'faults-under-load', 'nothing-twice-after-crash', 'crash-applies-again'],
  workloads: [set, register, counter, whole],
  fault: { kind: 'kill', nodes: ['n1'] },
  lasts: 1_500,
});
