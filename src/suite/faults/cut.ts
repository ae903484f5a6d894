import { deafLinks, isolate } from '../../faults/arrangements.js';
import { counter } from '../../workload/counter.js';
import { register } from '../../workload/register.js';
import { set } from '../../workload/set.js';
import { faultTest } from '../faulted/under-fault.js';

export default faultTest({
  proves: 'a node whose links are cut, and refused, comes back and misses nothing',
  covers: ['connection-lost', 'faults-under-load', 'lost-connection-skips-transaction'],
  workloads: [set, register, counter],
  fault: (nodes) => ({ kind: 'cut', links: deafLinks(isolate(nodes)) }),
  lasts: 2_000,
});
