import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { faultTest } from '../faulted/under-fault.js';
import { ORIGIN_MOVED } from '../log-lines.js';

export default faultTest({
  proves: 'a node that joins while all the others write has every row, those written meanwhile, too',
  covers: ['node-added-under-load', 'copy-under-load-misses-rows'],
  needs: { spare: true, engines: ['spock', 'pglogical'] },
  workloads: [set, whole],
  fault: (nodes) => ({ kind: 'addNode', added: `n${nodes.length + 1}` }),
  lasts: 500,
  errors: [ORIGIN_MOVED],
});
