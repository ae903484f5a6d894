import { counter } from '../../workload/counter.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';
import { TRIED_AGAIN } from '../log-lines.js';

export default faultTest({
  proves: 'a subscription that is disabled while rows flow leaves nothing out when it is enabled again',
  covers: ['sub-disable-enable', 'faults-under-load', 'disable-in-mid-transaction-loses-it'],
  workloads: [set, counter, whole],
  fault: { kind: 'disable', links: [['n2', 'n1']] },
  lasts: 1_500,
  errors: [TRIED_AGAIN],
});
