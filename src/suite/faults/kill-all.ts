import { counter } from '../../workload/counter.js';
import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves:
    'servers that are all killed at once come back with every acknowledged write, the same on all of them',
  covers: ['node-crashes', 'faults-under-load', 'nothing-twice-after-crash', 'crash-applies-again'],
  workloads: [set, register, counter, whole],
  fault: (nodes) => ({ kind: 'kill', nodes: [...nodes] }),
  lasts: 1_000,
});
