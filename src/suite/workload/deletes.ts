import { races } from '../../workload/races.js';
import { insertedAtOnce, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { healthy } from './healthy.js';

export default test({
  scope: 'servers',
  proves: 'rows that some delete while others update them end up the same everywhere, and cost no other row',
  covers: ['update-delete'],
  needs: { faults: true, engines: ['spock', 'pglogical'] },
  leaves: { errors: [TRIED_AGAIN, insertedAtOnce('contested_pkey')] },

  run: (context) => healthy(context, [races]),
});
