import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import pLimit from 'p-limit';
import { FaultError, messageOf } from '../errors.js';
import { FAULTS_FILE, type FaultSchedule, lengthOf } from '../faults/schedule.js';
import { bounded } from '../report/bounded.js';
import type { TestResult } from '../report/results.js';
import { troubleSince } from '../runtime/log-trouble.js';
import type { RunPlace } from '../runtime/runtime.js';
import { LogMark } from '../runtime/server-log.js';
import { runScript } from '../script/run.js';
import { isTablesTest, leavesOf, type Test } from '../suite/test.js';
import type { OwnWorkload } from '../workload/own/load.js';
import { type Outcome, runBuiltIn } from './built-in.js';
import type { Chosen } from './choose-runtime.js';
import { aloneFor, commandFor } from './command-line.js';
import { type Ground, wholeMesh } from './ground.js';
import { Lane, type Mesh } from './lane.js';
import type { RunLog } from './log.js';
import type { Observer } from './observer.js';
import type { PlanItem } from './plan.js';
import { type Record, round } from './record.js';
import type { RunRequest } from './request.js';
import type { ScriptCluster } from './script-cluster.js';
import { LOOK_OVER, LOOK_OVER_PROVES, ScriptLookOver } from './script-look-over.js';
import { runSharing, type SharedStage } from './sharing.js';

/** Everything that running the tests of a plan takes. */
export interface Execution extends Chosen {
  readonly request: RunRequest;
  /** What to ask for to have the same run again. */
  readonly again: RunRequest;
  readonly place: RunPlace;
  readonly seed: string;
  /** Tests at a time. */
  readonly jobs: number;
  readonly items: readonly PlanItem[];
  /** Each test's own folder, by its name; relative. */
  readonly folders: ReadonlyMap<string, string>;
  /** What --replay names. */
  readonly replay: FaultSchedule | undefined;
  readonly record: Record;
  readonly observer: Observer;
  /** The user's own workload, for tests with faults. */
  readonly own: OwnWorkload | undefined;
  readonly log: RunLog;
}

type Item<Kind> = Extract<PlanItem, { kind: Kind }>;

/**
 * Runs the plan: skips first, then built-in tests in lanes and scripts in order, at most `jobs` at a time in all.
 *
 * @param startScripts brings the script cluster up when the first script needs it
 * @param ready told once when the first mesh is up
 * @throws ClusterError when servers or a mesh do not come up: nothing after that could be judged
 */
export async function execute(
  run: Execution,
  startScripts: () => Promise<ScriptCluster>,
  ready: () => void,
): Promise<void> {
  const builtIns = run.items.filter((item): item is Item<'built-in'> => item.kind === 'built-in');
  const scripts = run.items.filter((item): item is Item<'script'> => item.kind === 'script');
  for (const item of builtIns) {
    if (item.skip) ended(run, item, 0, { verdict: 'skip', reason: item.skip });
  }
  const turn = pLimit(run.jobs);
  const failed = new AbortController();
  const parts = [
    runLanes(
      run,
      builtIns.filter((item) => !item.skip),
      turn,
      ready,
      failed.signal,
    ),
    runScripts(run, scripts, startScripts, turn, ready, failed.signal),
  ];
  const all = await Promise.allSettled(
    parts.map((part) =>
      part.catch((error: unknown) => {
        failed.abort(error);
        throw error;
      }),
    ),
  );
  const first = all.find((part) => part.status === 'rejected');
  if (first) throw first.reason;
}

/** How many lanes there are at most, with any engine. */
export function mostLanes(tests: number, jobs: number): number {
  return Math.min(tests, 2 * jobs);
}

type Turn = <T>(work: () => Promise<T>) => Promise<T>;

async function runLanes(
  run: Execution,
  items: readonly Item<'built-in'>[],
  turn: Turn,
  ready: () => void,
  elsewhereFailed: AbortSignal,
): Promise<void> {
  const sharing = items.filter(({ test }) => isTablesTest(test));
  const queue = items.filter(({ test }) => !isTablesTest(test));
  // Wiring a mesh is mostly waiting: more sets of servers than tests at a time, so that a mesh stands ready.
  const most = run.engine.extension
    ? mostLanes(items.length, run.jobs)
    : Math.min(items.length, run.jobs + 1);
  const { nodes, pgSettings } = run.request;
  const lanes = Array.from(
    { length: Math.min(most, queue.length + (sharing.length > 0 ? 1 : 0)) },
    (_, i) => new Lane(`lane${i + 1}`, nodes, run.runtime, run.engine, run.place.signal, pgSettings),
  );
  let broken = false;
  const over = () => broken || elsewhereFailed.aborted || run.place.signal.aborted;
  const stage: SharedStage<Item<'built-in'>> = {
    turn: run.jobs,
    inTurn: turn,
    play: (item, ground, visited) => play(run, item, ground, visited),
    ended: (item, took, outcome) => void ended(run, item, took, outcome),
    note: (line) => run.observer.note(line),
    nameOf: ({ name }) => name,
    over,
  };
  let sharedIsUp = () => {};
  const shared = new Promise<void>((resolve) => {
    sharedIsUp = resolve;
  });
  if (sharing.length === 0) sharedIsUp();
  const up = () => {
    ready();
    sharedIsUp();
  };
  const work = async (lane: Lane, i: number) => {
    try {
      // The first mesh is for those who share it: they begin while the other lanes are still being wired.
      if (i === 0 && sharing.length > 0) await runSharing(lane, sharing, stage, up);
      else await shared;
      while (!over() && queue.length > 0) await runNext(lane);
    } catch (error) {
      broken = true;
      throw error;
    } finally {
      sharedIsUp();
      await lane.stop();
    }
  };
  const runNext = async (lane: Lane) => {
    const item = queue.shift()!;
    const started = performance.now();
    const mesh = await lane.fresh(item.test.needs).catch((error: unknown) => {
      if (error instanceof FaultError) return error;
      throw error;
    });
    if (mesh instanceof FaultError) {
      // It is about this test's links alone: others need none.
      ended(run, item, (performance.now() - started) / 1000, { verdict: 'error', reason: mesh.message });
      await lane.stop();
      return;
    }
    ready();
    const { outcome, took } = await turn(() => play(run, item, wholeMesh(mesh), mesh));
    const { verdict } = ended(run, item, took, outcome);
    const intact = verdict !== 'fail' && verdict !== 'error' && !leavesOf(item.test, mesh.cluster).mesh;
    if (queue.length > 0) await lane.clear(mesh, intact && !item.test.needs?.unwired);
    else mesh.cluster.close();
  };
  const all = await Promise.allSettled(lanes.map(work));
  const first = all.find((lane) => lane.status === 'rejected');
  if (first) throw first.reason;
}

/** Runs one test and says how long it took, in seconds. */
async function play(
  run: Execution,
  item: Item<'built-in'>,
  ground: Ground,
  { servers, cluster }: Mesh,
): Promise<{ outcome: Outcome; took: number }> {
  run.observer.testStarted(item.name);
  run.log.line(
    `${item.name} starts on ${servers.map((s) => s.name).join(', ')}, ${cluster.nodes[0].database}`,
  );
  const started = performance.now();
  const outcome = await runBuiltIn(item.test, ground, {
    name: item.name,
    seed: `${run.seed}/${item.name}`,
    timeout: run.request.testTimeout + goesOn(run, item.test),
    testDir: testDir(run, item.name),
    signal: run.place.signal,
    own: run.own,
    duration: run.request.duration,
    replay: run.replay,
    progress: (text) => run.observer.testProgress?.(item.name, text),
  });
  return { outcome, took: (performance.now() - started) / 1000 };
}

/** Milliseconds that a test is told to go on, besides what it takes by itself. */
function goesOn({ request, replay }: Execution, { duration }: Test): number {
  if (replay) return lengthOf(replay);
  return duration === undefined ? 0 : (request.duration ?? duration);
}

async function runScripts(
  run: Execution,
  scripts: readonly Item<'script'>[],
  startScripts: () => Promise<ScriptCluster>,
  turn: Turn,
  ready: () => void,
  elsewhereFailed: AbortSignal,
): Promise<void> {
  if (scripts.length === 0) return;
  const started = await startScripts();
  ready();
  const lookOver = await ScriptLookOver.begin(started, {
    folder: testDir(run, LOOK_OVER),
    limit: run.request.testTimeout,
    signal: run.place.signal,
  });
  const groups = grouped(scripts);
  for (const group of groups) {
    if (elsewhereFailed.aborted || run.place.signal.aborted) return;
    const results = await Promise.all(group.map((item) => turn(() => runOneScript(run, item, started))));
    if (run.place.signal.aborted) return;
    const ran = group.filter((_, i) => results[i]!.verdict !== 'skip');
    await lookOver.after(ran, group === groups.at(-1));
  }
  const looked = await lookOver.result();
  if (!looked) return;
  const { took, ...outcome } = looked;
  recorded(run, {
    name: LOOK_OVER,
    kind: 'built-in',
    proves: LOOK_OVER_PROVES,
    seconds: round(took / 1000),
    ...bounded(outcome),
    reproduce: commandFor(run.again),
    log: relative(run.place.runDir, testDir(run, LOOK_OVER)),
  });
}

async function runOneScript(
  run: Execution,
  item: Item<'script'>,
  { cluster, servers }: ScriptCluster,
): Promise<TestResult> {
  run.observer.testStarted(item.name);
  run.log.line(`${item.name} starts`);
  const started = performance.now();
  const dir = testDir(run, item.name);
  try {
    const marks = await LogMark.now(servers);
    const outcome = await runScript(item.file, {
      cluster,
      clientBin: run.runtime.clientBin,
      env: { ...run.request.env, MMR_SEED: run.seed, MMR_RUN_DIR: run.place.runDir },
      workDir: run.place.workDir,
      testDir: dir,
      timeout: run.request.testTimeout,
      signal: run.place.signal,
    });
    const took = (performance.now() - started) / 1000;
    return ended(run, item, took, { ...outcome, ...(await loggedMeanwhile(run, outcome, marks)) });
  } catch (error) {
    const reason = `could not be run: ${messageOf(error)}`;
    return ended(run, item, (performance.now() - started) / 1000, { verdict: 'error', reason });
  }
}

/** Of a script that went wrong, as of a built-in test, what the servers had to say: why a link is stuck, only they know. */
async function loggedMeanwhile(
  { place }: Execution,
  { verdict }: Pick<TestResult, 'verdict'>,
  marks: LogMark,
): Promise<Pick<TestResult, 'serverLog'>> {
  if ((verdict !== 'fail' && verdict !== 'error') || place.signal.aborted) return {};
  const serverLog = await troubleSince(marks);
  return serverLog.length > 0 ? { serverLog } : {};
}

function ended(
  run: Execution,
  item: PlanItem,
  took: number,
  outcome: Omit<TestResult, 'name' | 'kind' | 'seconds' | 'reproduce' | 'proves' | 'log'>,
): TestResult {
  return recorded(run, {
    name: item.name,
    kind: item.kind,
    ...(item.kind === 'built-in' && { proves: item.test.proves }),
    seconds: round(took),
    ...bounded(outcome),
    reproduce: commandFor(aloneFor(item, run.again, faultsOf(run, item, outcome))),
    ...(outcome.verdict !== 'skip' && { log: relative(run.place.runDir, testDir(run, item.name)) }),
  });
}

function recorded(run: Execution, result: TestResult): TestResult {
  run.log.line(`${result.name}: ${result.verdict}${result.reason ? `: ${result.reason}` : ''}`);
  run.record.add(result);
  run.observer.testEnded(result, run.record.done, run.record.planned);
  return result;
}

/** A failed test is reproduced with the faults as they were carried out; without their file, as the seed plans them. */
function faultsOf(
  run: Execution,
  { name }: PlanItem,
  { verdict }: Pick<TestResult, 'verdict'>,
): string | undefined {
  const file = join(testDir(run, name), FAULTS_FILE);
  if (verdict !== 'fail' || !run.request.calling.machineStays || !existsSync(file)) return undefined;
  return relative(process.cwd(), file);
}

/** A test's folder in the run directory. */
function testDir(run: Execution, name: string): string {
  return join(run.place.runDir, 'tests', run.folders.get(name)!);
}

function grouped(scripts: readonly Item<'script'>[]): Item<'script'>[][] {
  const groups = new Map<number, Item<'script'>[]>();
  for (const script of scripts) groups.set(script.group, [...(groups.get(script.group) ?? []), script]);
  return [...groups.values()];
}
