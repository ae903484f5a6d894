import { registerOf } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';

// Of contested rows a later write is lost, for as long as n1 does not write to the row again: with fewer rows, or after a
// shorter time, there may be none of which that is so in the end.
const CONTESTED = 64;

export default faultTest({
  proves: 'a node whose clock is wrong for a while costs no row that only one node writes',
  covers: ['faults-under-load', 'clock-skew'],
  needs: { ability: 'skewClock' },
  workloads: [set, registerOf(CONTESTED), whole],
  fault: { kind: 'skewClock', node: 'n1', seconds: 30 },
  lasts: 4_000,
});
