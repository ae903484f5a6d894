import { unique } from '../../workload/unique.js';
import { FAULTED } from '../faulted/under-fault.js';
import { notApplied, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { distant } from './distant.js';

export default test({
  scope: 'servers',
  proves: 'of rows with different keys and the same unique value every node keeps the same one',
  covers: ['second-unique-index', 'second-unique-diverges'],
  needs: { faults: true, engines: ['spock', 'pglogical'] },
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN, notApplied('guest_seat_key')] },

  run: (context) => distant(context, unique),
});
