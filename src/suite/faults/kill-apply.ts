import { counter } from '../../workload/counter.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';
import { TRIED_AGAIN } from '../log-lines.js';

export default faultTest({
  proves: 'an apply worker that is terminated while it applies is followed by one that leaves nothing out',
  covers: ['faults-under-load', 'disable-in-mid-transaction-loses-it'],
  workloads: [set, counter, whole],
  fault: {
    kind: 'killApply',
    links: [
      ['n2', 'n1'],
      ['n1', 'n2'],
    ],
  },
  lasts: 1_000,
  errors: [TRIED_AGAIN],
});
