import { unique } from '../../workload/unique.js';
import { notApplied, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves: 'of rows with different keys and the same unique value every node keeps the same one',
  covers: ['second-unique-index', 'second-unique-diverges'],
  needs: { faults: true, engines: ['spock', 'pglogical'] },
  leaves: { errors: [TRIED_AGAIN, notApplied('guest_seat_key')] },

  run: (context) => healthy(context, [unique]),
});
