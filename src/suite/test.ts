import type { Property } from '../checkers/property.js';
import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../cluster/node.js';
import type { FaultSchedule } from '../faults/schedule.js';
import type { World } from '../faults/world.js';
import type { Figures } from '../metrics/figures.js';
import type { EngineKind } from '../replication/engine.js';
import type { ServerAbility } from '../runtime/runtime.js';
import type { Workload } from '../workload/workload.js';
import type { Expect } from './expect.js';
import type { Random } from './random.js';

export type { Action, Client, Transaction, Workload } from '../workload/workload.js';

/** What a test is handed. */
export interface TestContext {
  /** A private mesh that is up, every link proven; nobody else writes to it. */
  readonly cluster: Cluster;
  /** A server that is not part of the mesh yet, where the test's `needs` ask for one. */
  readonly spare: Node;
  /** What faults take, where the test's `needs` ask for them. */
  readonly faults: FaultContext;
  /** Milliseconds that it is to go on, where the test has a `duration`. */
  readonly duration: number;
  readonly expect: Expect;
  /** Random values from the run's seed, the same again with --seed. */
  readonly random: Random;
  /** Writes a line to the test's log. */
  log(line: string): void;
  /**
   * Says that a documented limitation of this very version showed itself: the verdict becomes `known`.
   *
   * @param records what the engine must have recorded of it, as conflict or exception; nothing unless given
   */
  known(limitation: string, reference: string, records?: RegExp): void;
}

/** What was found out about the data after faults, for the reports. */
export interface Told {
  readonly statement: string;
  readonly properties: Property[];
  readonly metrics: Figures;
}

/** What a test with faults is handed besides. */
export interface FaultContext {
  /** What faults are done to. */
  readonly world: World;
  /** The test's own name, topic/name. */
  readonly name: string;
  readonly seed: string;
  /** The test's own folder in the run directory; what it writes there is kept. */
  readonly folder: string;
  /** The user's own workload, to be used instead of built-in ones. */
  readonly workload?: Workload | undefined;
  /** Aborted when the run ends early, or the test's time is up. */
  readonly signal: AbortSignal;
  /** The faults of an earlier run, to be carried out instead of those that the test plans. */
  readonly replay?: FaultSchedule | undefined;
  /** Tells whoever watches what is going on, in a few words. */
  progress(text: string): void;
  report(told: Told): void;
}

/** What a test needs; where it is not there, the test is skipped with the reason, before anything starts. */
export interface Needs {
  /** The least number of nodes; 2 unless said. */
  readonly nodes?: number;
  readonly engines?: readonly EngineKind[];
  /** The test gets servers with an empty database and wires them itself. */
  readonly unwired?: true;
  /** The test gets one server more than the mesh has nodes. */
  readonly spare?: true;
  /** Every link leads through a proxy of its own, and the servers can be killed, paused and restarted. */
  readonly faults?: true;
  /** The servers are started so that this can be done to them. */
  readonly ability?: ServerAbility;
}

/**
 * What the test leaves behind on purpose. After every test the run itself checks tables, links, records and logs;
 * what is named here must then be there, and anything else must not.
 */
export interface Leaves {
  /** Replicated tables whose rows differ between the nodes afterwards. */
  readonly differing?: readonly string[];
  /**
   * What is not the same on all nodes of their schemas and replication sets: each pattern meets one difference or more,
   * as in /^column public\.account\.owner differs/.
   */
  readonly schema?: readonly RegExp[];
  /** Conflicts that the engine resolved; without this there must be none. */
  readonly conflicts?: 'resolved';
  /** The mesh is no longer whole: links, tables and records are not judged. */
  readonly mesh?: 'changed';
  /** Lines that the servers' background processes log as errors because of what the test does. */
  readonly errors?: readonly RegExp[];
}

/** One test of replication. */
export interface Test {
  /** What is proven when it passes: one sentence about replication. */
  readonly proves: string;
  readonly needs?: Needs;
  readonly leaves?: Leaves;
  /** Milliseconds that it goes on unless --duration says otherwise; a test without ends by itself. */
  readonly duration?: number;
  run(context: TestContext): Promise<void>;
}

/** Gives a test its type; the built-in tests and the users' own .mjs tests are written alike. */
export function test(definition: Test): Test {
  return definition;
}
