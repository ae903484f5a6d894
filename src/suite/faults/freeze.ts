import { session } from '../../workload/session.js';
import { set } from '../../workload/set.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'rows that are frozen while they are written go on as before',
  covers: ['faults-under-load'],
  workloads: [set, session],
  fault: (nodes) => ({ kind: 'freeze', nodes: [...nodes], tables: ['member', 'position'] }),
  lasts: 500,
});
