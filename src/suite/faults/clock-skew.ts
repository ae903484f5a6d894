import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a node whose clock is wrong for a while costs no row that only one node writes',
  covers: ['faults-under-load', 'clock-skew'],
  needs: { ability: 'skewClock' },
  workloads: [set, register, whole],
  fault: { kind: 'skewClock', node: 'n1', seconds: 30 },
  lasts: 2_000,
});
