import { type Deafness, deafLinks } from '../../faults/arrangements.js';
import type { Fault } from '../../faults/fault.js';
import { LOST_CONNECTION } from '../../faults/log-lines.js';
import { faultedRun } from '../../workload/faulted-run.js';
import type { Workload } from '../../workload/workload.js';
import type { Leaves, TestContext } from '../test.js';

/** What a test with faults leaves behind: the mesh is judged by its own checkers, the servers' logs by the run. */
export const FAULTED = { mesh: 'changed', errors: LOST_CONNECTION } as const satisfies Leaves;

export interface Partitioned {
  readonly workloads: readonly Workload[];
  /** Who does not hear whom, of nodes by their names. */
  readonly arrangement: (nodes: readonly string[]) => Deafness;
  /** What is done to the links of the arrangement. */
  readonly kind?: 'cut' | 'black hole';
  /** Milliseconds that it lasts. */
  readonly lasts: number;
}

/** Milliseconds before the partition and after it, in which all is well and clients write all the same. */
const CALM_MS = 1_500;

/** Clients on all nodes before, during and after one partition; then the checkers judge. */
export async function partitioned(context: TestContext, what: Partitioned): Promise<void> {
  const nodes = context.cluster.nodes.map((node) => node.name);
  const links = deafLinks(what.arrangement(nodes));
  const { kind = 'cut' } = what;
  const fault: Fault = kind === 'cut' ? { kind, links } : { kind: 'hold', links, direction: 'both' };
  await faultedRun(context, {
    workloads: what.workloads,
    clientsPerNode: 2,
    rate: 25,
    faults: { version: 1, nodes, steps: [{ at: CALM_MS, fault, for: what.lasts }] },
    after: CALM_MS,
  });
}
