import { plainName } from '../cluster/quote.js';
import { crashes, type Fault } from '../faults/fault.js';
import { OperationColumns } from '../history/columns.js';
import type { History } from '../history/operation.js';
import { HEARTBEAT } from '../metrics/heartbeat.js';
import type { Engine } from '../replication/engine.js';
import { MARKER } from '../replication/marker.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import type { Aftermath } from '../workload/aftermath.js';
import type { Workload } from '../workload/workload.js';
import type { Explained } from './incidents-as-left.js';

/** What may discard any transaction, whatever is in it, and which faults that takes. */
const OF_ANY_TRANSACTION: readonly (readonly [AnomalyName, (fault: Fault) => boolean])[] = [
  ['interrupted apply discards a transaction', () => true],
  ['deadlock discards a transaction', () => true],
  ['lock timeout discards a transaction', () => true],
  ['full disk discards a transaction', ({ kind }) => kind === 'fillVolume'],
];

/**
 * What explains the incidents of a run of clients besides what its test leaves: conflicts are those of tables whose rows
 * several nodes write; a transaction of a client that was thrown away is judged by the checkers.
 */
export function explainedBy({ cluster, workloads, history, faults }: Aftermath): Explained {
  const done = faults.map(({ fault }) => fault);
  const contested = new Set(contestedTables(workloads, cluster.engine, done).map(plainName));
  let clients: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  return {
    conflict: ({ table }) => contested.has(plainName(table)),
    exception({ transaction, detail }) {
      // Nothing was thrown away: it was tried again, and what the log says of it is judged there.
      if (!transaction) return true;
      clients ??= transactionsOf(history);
      if (clients.get(transaction.origin)?.has(transaction.xid)) return true;
      return ofAnyTransaction(cluster.engine.profile, detail, done);
    },
  };
}

function contestedTables(workloads: readonly Workload[], engine: Engine, faults: readonly Fault[]): string[] {
  // A server that crashed may apply again what it had applied, and one that joins may receive what it has copied.
  if (faults.some((fault) => crashes(fault) || fault.kind === 'addNode'))
    return [...workloads.flatMap(({ tables }) => Object.keys(tables)), MARKER, HEARTBEAT];
  return workloads.flatMap((workload) => workload.contested?.(engine) ?? Object.keys(workload.tables));
}

/** The ids of the clients' transactions, in 32 bits, by their nodes. */
function transactionsOf({ operations }: History): Map<string, Set<number>> {
  const { length, xid, client, clients } = OperationColumns.of(operations);
  const found = new Map<string, Set<number>>();
  for (let i = 0; i < length; i++) {
    if (Number.isNaN(xid.data[i]!)) continue;
    const { node } = clients[client.data[i]!]!;
    const ids = found.get(node) ?? new Set();
    found.set(node, ids.add(xid.data[i]! % 2 ** 32));
  }
  return found;
}

function ofAnyTransaction({ anomalies }: Profile, detail: string, faults: readonly Fault[]): boolean {
  return OF_ANY_TRANSACTION.some(
    ([name, takes]) => anomalies[name]?.reason?.test(detail) && faults.some(takes),
  );
}
