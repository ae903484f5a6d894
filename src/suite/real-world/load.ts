import { deafLinks, isolate } from '../../faults/arrangements.js';
import type { Fault } from '../../faults/fault.js';
import type { Workload } from '../../workload/workload.js';
import { faultedRun } from '../faulted/run.js';
import { FAULTED } from '../faulted/under-fault.js';
import { type ServersContext, type Test, test } from '../test.js';

const CLIENTS_PER_NODE = 4;

/** Milliseconds: the whole load, and where there is a fault, when it begins and how long it lasts. */
const WHOLE_MS = 8_000;
const FAULT_AT_MS = 3_000;
const PARTITION_MS = 4_000;
/** From the kill to the start of the server. */
const DOWN_MS = 1_500;
const AFTER_MS = 3_000;

/** The load alone. */
export function calm(workload: Workload, proves: string, covers: readonly string[]): Test {
  return test({
    scope: 'servers',
    proves,
    covers,
    needs: { faults: true },
    run: (context) => load(context, workload, [], WHOLE_MS),
  });
}

/** The last node is cut off from the others in the middle of the load. */
export function isolated(workload: Workload, proves: string, covers: readonly string[]): Test {
  return test({
    scope: 'servers',
    proves,
    covers,
    needs: { nodes: 3, faults: true },
    leaves: FAULTED,
    run: (context) => {
      const links = deafLinks(isolate(context.cluster.nodes.map(({ name }) => name)));
      const fault: Fault = { kind: 'cut', links };
      return load(context, workload, [{ at: FAULT_AT_MS, fault, for: PARTITION_MS }], AFTER_MS);
    },
  });
}

/** The last node's server is killed in the middle of the load, and started again. */
export function killed(workload: Workload, proves: string, covers: readonly string[]): Test {
  return test({
    scope: 'servers',
    proves,
    covers,
    needs: { faults: true },
    leaves: FAULTED,
    run: (context) => {
      const fault: Fault = { kind: 'kill', nodes: [context.cluster.nodes.at(-1)!.name] };
      return load(context, workload, [{ at: FAULT_AT_MS, fault, for: DOWN_MS }], AFTER_MS);
    },
  });
}

function load(
  context: ServersContext,
  workload: Workload,
  steps: readonly { at: number; fault: Fault; for: number }[],
  after: number,
): Promise<void> {
  return faultedRun(context, {
    workloads: [workload],
    clientsPerNode: CLIENTS_PER_NODE,
    rate: Number.POSITIVE_INFINITY,
    faults: { version: 1, nodes: context.cluster.nodes.map(({ name }) => name), steps },
    after,
  });
}
