import { races } from '../../workload/races.js';
import { FAULTED } from '../faulted/under-fault.js';
import { insertedAtOnce, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { distant } from './distant.js';

export default test({
  scope: 'servers',
  proves: 'rows that some delete while others update them end up the same everywhere, and cost no other row',
  covers: ['update-delete'],
  needs: { faults: true, engines: ['spock', 'pglogical'] },
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN, insertedAtOnce('contested_pkey')] },

  run: (context) => distant(context, races),
});
