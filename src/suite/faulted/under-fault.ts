import type { Fault } from '../../faults/fault.js';
import type { Workload } from '../../workload/workload.js';
import { type Leaves, type LeftErrors, type Needs, type ServersContext, type Test, test } from '../test.js';
import { LOST_CONNECTION } from './log-lines.js';
import { faultedRun } from './run.js';

/** What a test with faults leaves behind: rows and records are judged with the history that it hands over. */
export const FAULTED = { mesh: 'faulted', errors: LOST_CONNECTION } as const satisfies Leaves;

/** One fault under load. */
export interface UnderFault {
  readonly workloads: readonly Workload[];
  /** The fault, or which one it is among nodes of these names. */
  readonly fault: Fault | ((nodes: readonly string[]) => Fault);
  /** Milliseconds that it lasts. */
  readonly lasts: number;
  /** Milliseconds before it and after it, in which all is well and clients write all the same. */
  readonly calm: number;
}

/** Clients on all nodes before, during and after one fault; then the checkers judge. */
export async function underFault(context: ServersContext, what: UnderFault): Promise<void> {
  const nodes = context.cluster.nodes.map((node) => node.name);
  const fault = typeof what.fault === 'function' ? what.fault(nodes) : what.fault;
  await faultedRun(context, {
    workloads: what.workloads,
    clientsPerNode: 2,
    rate: 25,
    faults: { version: 1, nodes, steps: [{ at: what.calm, fault, for: what.lasts }] },
    after: what.calm,
  });
}

const CALM_MS = 1_000;

/** A test of one fault under load, between two short calms. */
export function faultTest(
  what: Omit<UnderFault, 'calm'> &
    Pick<Test, 'proves' | 'covers'> & { needs?: Needs; errors?: readonly LeftErrors[] },
): Test {
  return test({
    scope: 'servers',
    proves: what.proves,
    covers: what.covers ?? [],
    needs: { ...what.needs, faults: true },
    leaves: { ...FAULTED, errors: [...FAULTED.errors, ...(what.errors ?? [])] },
    run: (context) => underFault(context, { ...what, calm: CALM_MS }),
  });
}
