import type { EngineKind } from '../replication/engine.js';
import type { ServerAbility } from '../runtime/runtime.js';

/** What a test needs; where it is not there, the test is skipped with the reason, before anything starts. */
export interface Needs {
  /** The least number of nodes; 2 unless said. */
  readonly nodes?: number;
  readonly engines?: readonly EngineKind[];
  /** Releases of the engine that have what the test is about, as a range of semver. */
  readonly releases?: string;
  /** The test gets servers with an empty database and wires them itself. */
  readonly unwired?: true;
  /** The test gets one server more than the mesh has nodes. */
  readonly spare?: true;
  /** Every link leads through a proxy of its own, and the servers can be killed, paused and restarted. */
  readonly faults?: true;
  /** The servers are started so that this can be done to them. */
  readonly ability?: ServerAbility;
  /** Nodes can be given physical standbys. */
  readonly standby?: true;
  /** The run names servers that nodes are upgraded to. */
  readonly upgrade?: true;
  /** Nodes differ in their releases. */
  readonly mixed?: true;
  /** Settings of the servers, off unless somebody sets them, with which it would judge by the wrong rules. */
  readonly off?: readonly string[];
  /** It judges how the run has set its servers up, which is more than a mesh has to have. */
  readonly setUpHere?: true;
  /** It works on the user's own tables: those of --setup-sql. */
  readonly setupSql?: true;
}
