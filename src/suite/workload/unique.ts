import { unique } from '../../workload/unique.js';
import { NOT_APPLIED } from '../log-lines.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  proves: 'of rows with different keys and the same unique value every node keeps the same one',
  needs: { faults: true, engines: ['spock', 'pglogical'] },
  leaves: { mesh: 'changed', errors: [NOT_APPLIED] },

  run: (context) => healthy(context, [unique]),
});
