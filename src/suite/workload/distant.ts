import { links } from '../../replication/names.js';
import type { Workload } from '../../workload/workload.js';
import { faultedRun } from '../faulted/run.js';
import type { ServersContext } from '../test.js';

/** One way, in milliseconds. */
const LATE_MS = 100;
const LOAD_MS = 2_500;
const AFTER_MS = 200;

/**
 * Clients on all nodes, whose links are as long as between distant cities: changes of the same row, or of one unique
 * value, meet each time, and not as chance has it. Then the checkers judge.
 */
export async function distant(context: ServersContext, workload: Workload): Promise<void> {
  const nodes = context.cluster.nodes.map((node) => node.name);
  const all = [...links(context.cluster.nodes)].map(({ subscriber, upstream }): [string, string] => [
    subscriber.name,
    upstream.name,
  ]);
  await faultedRun(context, {
    workloads: [workload],
    clientsPerNode: 2,
    rate: 25,
    faults: {
      version: 1,
      nodes,
      steps: [{ at: 0, fault: { kind: 'delay', links: all, delay: LATE_MS }, for: LOAD_MS }],
    },
    // pglogical's workers end whenever two nodes delete the same row: under load there is no moment in which all run.
    clientsBegin: 'under the first fault',
    after: AFTER_MS,
  });
}
