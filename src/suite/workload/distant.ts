import type { Workload } from '../../workload/workload.js';
import { underFault } from '../faulted/under-fault.js';
import type { ServersContext } from '../test.js';

/** One way, in milliseconds. */
const LATE_MS = 40;
const LOAD_MS = 2_500;

/**
 * Clients on all nodes, whose links are as long as between distant cities: changes of the same row, or of one unique
 * value, meet each time, and not as chance has it. Then the checkers judge.
 */
export async function distant(context: ServersContext, workload: Workload): Promise<void> {
  await underFault(context, {
    workloads: [workload],
    fault: (nodes) => ({
      kind: 'delay',
      links: nodes.flatMap((to) =>
        nodes.filter((from) => from !== to).map((from) => [to, from] as [string, string]),
      ),
      delay: LATE_MS,
    }),
    lasts: LOAD_MS,
    calm: 200,
  });
}
