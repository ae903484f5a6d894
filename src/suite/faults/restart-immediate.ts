import { counter } from '../../workload/counter.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a server that ends without a checkpoint recovers, and replication with it',
  covers: ['node-crashes', 'faults-under-load', 'nothing-twice-after-crash', 'crash-applies-again'],
  workloads: [set, counter, whole],
  fault: { kind: 'restart', nodes: ['n1'], mode: 'immediate' },
  lasts: 1_000,
});
