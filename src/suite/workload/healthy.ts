import type { Workload } from '../../workload/workload.js';
import { faultedRun } from '../faulted/run.js';
import type { ServersContext } from '../test.js';

/** Milliseconds that clients write. */
const LOAD_MS = 2_500;

/** Clients on all nodes while nothing is done to links or servers; then the checkers judge. */
export async function healthy(context: ServersContext, workloads: readonly Workload[]): Promise<void> {
  const nodes = context.cluster.nodes.map((node) => node.name);
  await faultedRun(context, {
    workloads,
    clientsPerNode: 2,
    rate: 25,
    faults: { version: 1, nodes, steps: [] },
    after: LOAD_MS,
  });
}
