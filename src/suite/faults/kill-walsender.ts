import { counter } from '../../workload/counter.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a sender that is terminated while it sends is followed by one that leaves nothing out',
  covers: ['connection-lost', 'faults-under-load', 'lost-connection-skips-transaction'],
  workloads: [set, counter, whole],
  fault: {
    kind: 'killWalsender',
    links: [
      ['n2', 'n1'],
      ['n1', 'n2'],
    ],
  },
  lasts: 1_000,
});
