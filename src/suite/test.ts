import type { Property } from '../checkers/property.js';
import type { Cluster } from '../cluster/cluster.js';
import type { LookCluster } from '../cluster/looked-at.js';
import type { TablesCluster } from '../cluster/own-schema.js';
import type { Node } from '../database/node.js';
import type { FaultSchedule } from '../faults/schedule.js';
import type { World } from '../faults/world.js';
import type { Figures } from '../metrics/figures.js';
import type { Random } from '../random.js';
import type { Engine } from '../replication/engine.js';
import type { AnomalyName, DefectName } from '../replication/profile.js';
import type { Answer } from '../report/answer.js';
import type { Conflicts } from '../report/conflicts.js';
import type { Course } from '../report/course.js';
import type { Aftermath } from '../workload/aftermath.js';
import type { Workload } from '../workload/workload.js';
import type { Expect } from './expect.js';
import type { Leaves, LeftByDefect, LeftException } from './leaves.js';
import type { Needs } from './needs.js';

export type { Action, Client, Transaction, Workload } from '../workload/workload.js';
export {
  type Bounds,
  exactly,
  type Leaves,
  type LeftByDefect,
  type LeftConflicts,
  type LeftErrors,
  type LeftException,
  withDefect,
} from './leaves.js';
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

/** What a test is handed that only looks. */
export interface LookContext extends Omit<Given, 'known' | 'anomaly' | 'defect'> {
  /** As for others. What a node threw away is everybody's matter, and nothing to be left. */
  known(limitation: string, reference: string): void;
  anomaly(name: AnomalyName): void;
  defect(name: DefectName, seen: string): void;
  /** A mesh as it is, as its administrator sees it, in sessions that read only: others work in it at the same time. */
  readonly cluster: LookCluster;
}

/** What a test is handed that works in tables of its own. */
export interface TablesContext extends Omit<LookContext, 'defect' | 'cluster'> {
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

/** What a test leaves on this cluster. */
export function leavesOf({ leaves = {} }: Pick<Test, 'leaves'>, cluster: LeavesGiven): Leaves {
  const left = typeof leaves === 'function' ? leaves(cluster) : leaves;
  if (!left.errors) return left;
  const { defects } = cluster.engine.profile;
  return { ...left, errors: left.errors.filter(({ by }) => by === undefined || by in defects) };
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

/** It only looks: it gets the mesh as it is, in which others work at the same time, and makes nothing of its own there. */
export interface LookTest extends Proof {
  readonly scope: 'look';
  readonly needs?: TablesNeeds;
  readonly leaves?: never;
  readonly duration?: never;
  readonly shortest?: never;
  run(context: LookContext): Promise<void>;
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
export type Test = LookTest | TablesTest | MeshTest | ServersTest;

/** A test in a file of the user's: in a cluster that it shares with all scripts, or in tables of its own. */
export type ScriptTest = ClusterScript | (TablesTest & { readonly scope: 'tables' });

interface ClusterScript extends Proof {
  readonly scope?: never;
  readonly needs?: Pick<Needs, 'nodes' | 'engines'>;
  run(context: Given & { readonly cluster: Cluster }): Promise<void>;
}

/** Whether it can share a mesh with others. */
export function sharesMesh(test: Test): test is LookTest | TablesTest {
  return test.scope === 'look' || worksInSchema(test);
}

/** Whether it is given a schema of its own, in a mesh that it shares with others. */
export function worksInSchema(test: Test): test is TablesTest {
  return test.scope === undefined || test.scope === 'tables';
}

/** Gives a test its type; the built-in tests and the users' own .mjs tests are written alike. */
export function test(definition: Test): Test {
  return definition;
}
