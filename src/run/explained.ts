import { plainName } from '../database/quote.js';
import { copies, crashes, type Fault } from '../faults/fault.js';
import { HEARTBEAT } from '../metrics/heartbeat.js';
import type { Engine } from '../replication/engine.js';
import { MARKER } from '../replication/marker.js';
import type { Aftermath } from '../workload/aftermath.js';
import type { Workload } from '../workload/workload.js';
import type { Explained } from './incidents-as-left.js';

/**
 * What explains the incidents of a run of clients besides what its test leaves: conflicts are those of tables whose rows
 * several nodes write; transactions that were thrown away are judged by the checkers, all that the history has.
 */
export function explainedBy({ cluster, workloads, history, faults }: Aftermath): Explained {
  const done = faults.map(({ fault }) => fault);
  const contested = new Set(contestedTables(workloads, cluster.engine, done).map(plainName));
  const judged = new Set(
    (history.final?.rejections ?? []).map(({ node, origin, xid }) => `${node} ${origin} ${xid}`),
  );
  return {
    conflict: ({ table }) => contested.has(plainName(table)),
    // Where nothing was thrown away, it was tried again, and what the log says of it is judged there.
    exception: ({ transaction }, node) =>
      !transaction || judged.has(`${node} ${transaction.origin} ${transaction.xid}`),
  };
}

function contestedTables(workloads: readonly Workload[], engine: Engine, faults: readonly Fault[]): string[] {
  // A server that crashed may apply again what it had applied, and one that joins may receive what it has copied.
  if (faults.some((fault) => crashes(fault) || copies(fault)))
    return [...workloads.flatMap(({ tables }) => Object.keys(tables)), MARKER, HEARTBEAT];
  return workloads.flatMap((workload) => workload.contested?.(engine) ?? Object.keys(workload.tables));
}
