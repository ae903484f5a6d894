import { set } from '../../workload/set.js';
import { whole } from '../../workload/whole.js';
import { underFaults } from '../faulted/log-lines.js';
import { faultTest } from '../faulted/under-fault.js';
import { TRIED_AGAIN } from '../log-lines.js';

export default faultTest({
  proves:
    'a server whose disk is full loses nothing that it acknowledged or that it was sent, and takes part again when there is room',
  covers: ['faults-under-load', 'full-disk-loses-transaction'],
  needs: { ability: 'fillVolume' },
  workloads: [set, whole],
  fault: { kind: 'fillVolume', node: 'n1' },
  lasts: 2_000,
  errors: [
    ...underFaults([
      { text: /No space left on device/, process: /./ },
      // A server that gave itself up cannot write its first checkpoint either.
      { text: /^checkpoint request failed$/, process: /^startup$/ },
    ]),
    TRIED_AGAIN,
  ],
});
