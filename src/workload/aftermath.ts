import type { Cluster } from '../cluster/cluster.js';
import type { FaultReport } from '../faults/carry-out.js';
import type { History } from '../history/operation.js';
import type { Server } from '../runtime/runtime.js';
import type { Workload } from './workload.js';

/** What is known at the end of a run of clients, and what the cluster is looked over with. */
export interface Aftermath {
  /** All nodes, also one that has joined meanwhile. */
  readonly cluster: Cluster;
  /** The servers by the names of their nodes. */
  readonly servers: ReadonlyMap<string, Server>;
  readonly workloads: readonly Workload[];
  /** Judged already. */
  readonly history: History;
  /** Every fault that was carried out; `invoked` and `completed` by the history's clock. */
  readonly faults: readonly FaultReport[];
}
