import { counter } from '../../workload/counter.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';
import { TRIED_AGAIN } from '../log-lines.js';

export default faultTest({
  proves: 'a transaction whose connection ends in its midst arrives all the same, once',
  covers: ['connection-lost', 'faults-under-load', 'lost-connection-skips-transaction'],
  workloads: [set, counter, whole],
  fault: {
    kind: 'cutAfter',
    links: [
      ['n2', 'n1'],
      ['n1', 'n2'],
    ],
    bytes: 20_000,
  },
  lasts: 1_000,
  errors: [TRIED_AGAIN],
});
