import type { Fault } from '../../faults/fault.js';
import { races } from '../../workload/races.js';
import { FAULTED, underFault } from '../faulted/under-fault.js';
import { insertedAtOnce, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';

/** Every link is as long as between distant cities: changes of the same row meet each time, and not as chance has it. */
function distant(nodes: readonly string[]): Fault {
  const links = nodes.flatMap((to) =>
    nodes.filter((from) => from !== to).map((from) => [to, from] as [string, string]),
  );
  return { kind: 'delay', links, delay: 40 };
}

export default test({
  scope: 'servers',
  proves: 'rows that some delete while others update them end up the same everywhere, and cost no other row',
  covers: ['update-delete'],
  needs: { faults: true, engines: ['spock', 'pglogical'] },
  leaves: { ...FAULTED, errors: [...FAULTED.errors, TRIED_AGAIN, insertedAtOnce('contested_pkey')] },

  run: (context) => underFault(context, { workloads: [races], fault: distant, lasts: 2_500, calm: 200 }),
});
