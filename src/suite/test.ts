import type { Property } from '../checkers/property.js';
import type { Cluster } from '../cluster/cluster.js';
import type { TablesCluster } from '../cluster/own-schema.js';
import type { Node } from '../database/node.js';
import type { FaultSchedule } from '../faults/schedule.js';
import type { World } from '../faults/world.js';
import type { Figures } from '../metrics/figures.js';
import type { Random } from '../random.js';
import type { ConflictKind, Engine } from '../replication/engine.js';
import type { AnomalyName, DefectName } from '../replication/profile.js';
import type { Answer } from '../report/answer.js';
import type { Conflicts } from '../report/conflicts.js';
import type { Course } from '../report/course.js';
import type { Aftermath } from '../workload/aftermath.js';
import type { Workload } from '../workload/workload.js';
import type { Expect } from './expect.js';
import type { Needs } from './needs.js';

export type { Action, Client, Transaction, Workload } from '../workload/workload.js';
export type { Needs } from './needs.js';

/** What every test is handed. */
interface Given {
  readonly expect: Expect;
  /** Random values from the run's seed, the same again with --seed. */
  readonly random: Random;
  /** Writes a line to the test's log. */
  log(line: string): void;
  /**
   * Says that a documented limitation of this very version showed itself: the verdict becomes `known`.
   *
   * @param records what the engine must have recorded of it; nothing unless given
   */
  known(limitation: string, reference: string, records?: LeftException): void;
  /**
   * Says that an anomaly showed itself, exactly as it is recorded: the verdict becomes `known`, where it is a limitation
   * or a recorded defect of this very release.
   *
   * @param records what the engine must have recorded of it; nothing unless given
   * @throws ExpectationFailed where it is not: a defect that was mended, or that this engine never had
   */
  anomaly(name: AnomalyName, records?: LeftException): void;
  /**
   * Says that exactly what a bug does, which releases of this engine have on record, was seen. Where this very release
   * is one of them the verdict becomes `known`.
   *
   * @param seen what was seen, for the reader of a failure
   * @param left what the bug leaves behind, besides what the test leaves
   * @throws ExpectationFailed where this release is not known to have that bug
   */
  defect(name: DefectName, seen: string, left?: LeftByDefect): void;
}

/** What a test is handed that works in tables of its own. */
export interface TablesContext extends Omit<Given, 'known' | 'anomaly' | 'defect'> {
  /** As for others. What a node threw away is everybody's matter, and nothing to be left. */
  known(limitation: string, reference: string): void;
  anomaly(name: AnomalyName): void;
  defect(name: DefectName, seen: string, left?: TablesLeaves): void;
  /** A mesh that is up, every link proven, as the test's own account sees it: others work in it at the same time. */
  readonly cluster: TablesCluster;
}

/** What a test is handed that changes the mesh. */
export interface MeshContext extends Given {
  /** A private mesh that is up, every link proven; nobody else writes to it. */
  readonly cluster: Cluster;
  /** A server that is not part of the mesh yet, where the test's `needs` ask for one. */
  readonly spare: Node;
}

/** What a test is handed that does something to servers. */
export interface ServersContext extends MeshContext {
  readonly faults: FaultContext;
  /** Milliseconds that it is to go on, where the test has a `duration`. */
  readonly duration: number;
}

/** What a bug leaves behind; the run checks it as it checks what the test leaves. */
export type LeftByDefect = Pick<Leaves, 'differing' | 'schema' | 'conflicts' | 'exceptions' | 'errors'>;

/** What was found out about the data after faults, for the reports. */
export interface Told {
  readonly statement: string;
  readonly course: Course;
  readonly properties: Property[];
  readonly metrics: Figures;
}

/** The user's own schema. */
export interface GivenSchema {
  readonly file: string;
  /** Runs it on a node. @throws ClusterError with file and line of the statement that failed */
  on(node: Node): Promise<void>;
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
  /** What --setup-sql names, where the test's needs ask for it. */
  readonly setupSql?: GivenSchema | undefined;
  /** The user's own workload, to be used instead of built-in ones. */
  readonly workload?: Workload | undefined;
  /** Aborted when the run ends early, or the test's time is up. */
  readonly signal: AbortSignal;
  /** The faults of an earlier run, to be carried out instead of those that the test plans. */
  readonly replay?: FaultSchedule | undefined;
  /** Tells whoever watches what is going on, in a few words. */
  progress(text: string): void;
  report(told: Told): void;
  /** Hands over what became of changes that met. */
  met(conflicts: Conflicts): void;
  /** Hands over tables that say what was found out, and a line about them, for the reports. */
  answer(answers: readonly Answer[], line: string): void;
  /** Hands over what the run needs to look the cluster over when the test has ended. */
  left(aftermath: Aftermath): void;
}

/** Something that is there so many times, no more and no less. */
export function exactly<T>(times: number, what: T): T & Bounds {
  return { ...what, least: times, most: times };
}

/** How often all nodes together record or log something; once or more unless said, and without a limit. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** Conflicts that the engine finds because of what the test does. */
export interface LeftConflicts extends Bounds {
  readonly table: string;
  readonly types: readonly ConflictKind[];
}

/** A transaction that nodes throw away because of what the test does, by the engine's own records of it. */
export interface LeftException extends Bounds {
  readonly table: string;
  readonly reason: RegExp;
}

/** Lines that the servers' own processes log as errors because of what the test does. */
export interface LeftErrors extends Bounds {
  readonly text: RegExp;
  /** The kind of process, as the log has it: "walsender", "logical replication apply worker". */
  readonly process: RegExp;
  /** It tells of a crash of the server. */
  readonly crash?: true;
  /** Logged because of faults, as chance has it: none before the first one. */
  readonly underFaults?: true;
  /** Logged by a recorded defect: on releases without it, it is a failure like any other. */
  readonly by?: DefectName;
}

/**
 * What the test leaves behind on purpose. After every test the run itself checks tables, links, records and logs;
 * what is named here must then be there, and anything else must not.
 */
export interface Leaves {
  /** Replicated tables whose rows differ between the nodes afterwards, and how many rows. */
  readonly differing?: Readonly<Record<string, number>>;
  /** What of schemas and sets is not the same everywhere: each pattern meets one difference or more. */
  readonly schema?: readonly RegExp[];
  readonly conflicts?: readonly LeftConflicts[];
  readonly exceptions?: readonly LeftException[];
  readonly errors?: readonly LeftErrors[];
  /**
   * `changed`: the mesh is no longer whole, so that links, tables and records are not judged. `faulted`: they are, but
   * faults were done to the servers, which nobody uses again.
   */
  readonly mesh?: 'changed' | 'faulted';
}

/** What a test leaves on this cluster. */
export function leavesOf({ leaves = {} }: Pick<Test, 'leaves'>, cluster: LeavesGiven): Leaves {
  const left = typeof leaves === 'function' ? leaves(cluster) : leaves;
  if (!left.errors) return left;
  const { defects } = cluster.engine.profile;
  return { ...left, errors: left.errors.filter(({ by }) => by === undefined || by in defects) };
}

/** What a test leaves, and what a bug that showed itself in it leaves besides: that is counted first. */
export function withDefect(leaves: Leaves, left: LeftByDefect): Leaves {
  return {
    ...leaves,
    differing: { ...leaves.differing, ...left.differing },
    schema: [...(leaves.schema ?? []), ...(left.schema ?? [])],
    conflicts: [...(leaves.conflicts ?? []), ...(left.conflicts ?? [])],
    exceptions: [...(left.exceptions ?? []), ...(leaves.exceptions ?? [])],
    errors: [...(left.errors ?? []), ...(leaves.errors ?? [])],
  };
}

/** What is known of the cluster when a test says what it leaves. */
export interface LeavesGiven {
  readonly nodes: readonly Node[];
  readonly engine: Pick<Engine, 'kind' | 'version' | 'profile'>;
}

interface Proof {
  /** What is proven when it passes: one sentence about replication. */
  readonly proves: string;
  /** Ids of rows of docs/coverage.json that it really asserts; every built-in test has some. */
  readonly covers?: readonly string[];
}

/** What a test needs that shares a mesh with others. */
export interface TablesNeeds extends Needs {
  readonly unwired?: never;
  readonly spare?: never;
  readonly faults?: never;
  readonly ability?: never;
  readonly standby?: never;
}

/** An error of a link, and what it throws away, is the matter of all who share it. */
export interface TablesLeaves extends Leaves {
  readonly exceptions?: never;
  readonly errors?: never;
  readonly mesh?: never;
}

/** Works in tables that it creates through the cluster, in a schema of its own, and touches nothing else. */
export interface TablesTest extends Proof {
  readonly scope?: 'tables';
  readonly needs?: TablesNeeds;
  readonly leaves?: TablesLeaves | ((cluster: LeavesGiven) => TablesLeaves);
  readonly duration?: never;
  readonly shortest?: never;
  run(context: TablesContext): Promise<void>;
}

/** What a test needs that has a mesh of its own. */
export interface MeshNeeds extends Needs {
  readonly faults?: never;
  readonly ability?: never;
  readonly standby?: never;
}

/** Changes nodes, subscriptions, sets or settings of the database, or has apply fail: it gets a fresh mesh. */
export interface MeshTest extends Proof {
  readonly scope: 'mesh';
  readonly needs?: MeshNeeds;
  readonly leaves?: Leaves | ((cluster: LeavesGiven) => Leaves);
  readonly duration?: never;
  readonly shortest?: never;
  run(context: MeshContext): Promise<void>;
}

/** Has faults done to servers and links: it gets servers of its own. */
export interface ServersTest extends Proof {
  readonly scope: 'servers';
  readonly needs?: Needs;
  readonly leaves?: Leaves | ((cluster: LeavesGiven) => Leaves);
  /** Milliseconds that it goes on unless --duration says otherwise; a test without ends by itself. */
  readonly duration?: number;
  /** With fewer milliseconds than this it can do nothing, on a cluster of so many nodes. */
  readonly shortest?: (nodes: number) => number;
  /** Milliseconds that it may take besides --test-timeout, where it has more to do than others. */
  readonly allowance?: number;
  run(context: ServersContext): Promise<void>;
}

/** One test of replication; it says how much of the world it needs. */
export type Test = TablesTest | MeshTest | ServersTest;

/** A test in a file of the user's: in a cluster that it shares with all scripts, or in tables of its own. */
export type ScriptTest = ClusterScript | (TablesTest & { readonly scope: 'tables' });

interface ClusterScript extends Proof {
  readonly scope?: never;
  readonly needs?: Pick<Needs, 'nodes' | 'engines'>;
  run(context: Given & { readonly cluster: Cluster }): Promise<void>;
}

/** Whether it can share a mesh with others. */
export function isTablesTest(test: Test): test is TablesTest {
  return test.scope === undefined || test.scope === 'tables';
}

/** Gives a test its type; the built-in tests and the users' own .mjs tests are written alike. */
export function test(definition: Test): Test {
  return definition;
}
