import { isolate } from '../../faults/arrangements.js';
import { races } from '../../workload/races.js';
import { set } from '../../workload/set.js';
import { test } from '../test.js';
import { FAULTED, partitioned } from './partitioned.js';

/**
 * Apply starts over where the row comes or goes while it looks: Spock, when it tries a transaction again that it could
 * not apply; pglogical, when the row is deleted while it waits for its lock.
 */
export const TRIED_AGAIN = /exception handling had no exception|unexpected HTSU_Result after locking/;

export default test({
  proves:
    'rows that one side deletes and the other updates end up the same everywhere, as the last write would have them, and cost no other row',
  needs: { nodes: 3, faults: true, engines: ['spock', 'pglogical'] },
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN] },

  run: (context) => partitioned(context, { workloads: [races, set], arrangement: isolate, lasts: 4_000 }),
});
