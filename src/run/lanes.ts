import { FaultError } from '../errors.js';
import { lengthOf } from '../faults/schedule.js';
import type { Verdict } from '../report/results.js';
import { type GivenSchema, leavesOf, sharesMesh, type Test, worksInSchema } from '../suite/test.js';
import { type Outcome, runBuiltIn } from './built-in.js';
import { type Execution, ended, type Item, type Turn, testDir } from './execution.js';
import { type Ground, hasSchema, wholeMesh } from './ground.js';
import { Lane, type Mesh, type MeshState } from './lane.js';
import { setUp } from './setup-sql.js';
import { runSharing, type SharedStage } from './sharing.js';
import { runTablesScript } from './tables-script.js';

/** How many lanes there are at most: one more than tests at a time, so that a mesh stands ready while others are wired. */
export function mostLanes(tests: number, jobs: number): number {
  return Math.min(tests, jobs + 1);
}

/** How many there are for so many tests, where so many could make use of one. */
function lanesFor({ jobs, runtime }: Execution, tests: number, useful: number): number {
  return Math.min(mostLanes(tests, jobs), useful, runtime.setsOfServers ?? useful);
}

/** What runs in lanes. */
export type InLanes = Item<'built-in'> | Item<'tables script'>;

/** Runs tests that share a mesh, and the others in lanes. */
export async function runLanes(
  run: Execution,
  items: readonly InLanes[],
  turn: Turn,
  ready: () => void,
  elsewhereFailed: AbortSignal,
): Promise<void> {
  const sharing = items.filter(isSharing);
  const queue = items.filter((item): item is Item<'built-in'> => !isSharing(item));
  const { nodes, pgSettings } = run.request;
  const lanes = Array.from(
    { length: lanesFor(run, items.length, queue.length + (sharing.length > 0 ? 1 : 0)) },
    (_, i) =>
      new Lane(
        `lane${i + 1}`,
        nodes,
        run.runtime,
        run.engine,
        run.place.signal,
        pgSettings,
        run.next,
        (line) => run.observer.note(`lane${i + 1} ${line}`),
      ),
  );
  let broken = false;
  const over = () => broken || elsewhereFailed.aborted || run.place.signal.aborted;
  const stage: SharedStage<InLanes> = {
    turn: run.jobs,
    inTurn: turn,
    play: (item, ground, visited) => {
      if (item.kind === 'built-in') return play(run, item, ground, visited);
      if (!hasSchema(ground)) throw new TypeError('a script that shares a mesh works in a schema of its own');
      return timed(run, item, visited, () => runTablesScript(run, item, ground));
    },
    ended: (item, took, outcome) => void ended(run, item, took, outcome),
    note: (line) => run.observer.note(line),
    nameOf: ({ name }) => name,
    worksInSchema: (item) => item.kind === 'tables script' || worksInSchema(item.test),
    over,
    more: () => queue.length > 0,
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
    const { verdict, known = [] } = await turn(async () => {
      const { outcome, took } = await play(run, item, wholeMesh(mesh), mesh);
      return ended(run, item, took, outcome);
    });
    if (queue.length > 0)
      await lane.clear(
        mesh,
        leftBy(item.test, verdict, mesh),
        known.some(({ kind }) => kind === 'defect'),
      );
    else mesh.cluster.close();
  };
  const all = await Promise.allSettled(lanes.map(work));
  const first = all.find((lane) => lane.status === 'rejected');
  if (first) throw first.reason;
}

function leftBy(test: Test, verdict: Verdict, { cluster }: Mesh): MeshState {
  const { mesh } = leavesOf(test, cluster);
  if (verdict === 'fail' || verdict === 'error' || mesh === 'faulted') return 'broken';
  return mesh === 'changed' || test.needs?.unwired ? 'changed' : 'whole';
}

/** Runs one built-in test. */
function play(
  run: Execution,
  item: Item<'built-in'>,
  ground: Ground,
  mesh: Mesh,
): Promise<{ outcome: Outcome; took: number }> {
  return timed(run, item, mesh, () =>
    runBuiltIn(item.test, ground, {
      name: item.name,
      seed: `${run.seed}/${item.name}`,
      timeout: run.request.testTimeout + besides(run, item.test),
      testDir: testDir(run, item.name),
      signal: run.place.signal,
      own: run.own,
      setupSql: givenSchema(run),
      duration: run.request.duration,
      replay: run.replay,
      progress: (text) => run.observer.testProgress?.(item.name, text),
    }),
  );
}

/** What --setup-sql names, for a test. */
function givenSchema({ setupSql, runtime, place }: Execution): GivenSchema | undefined {
  if (!setupSql) return undefined;
  const { clientBin } = runtime;
  return { file: setupSql.file, on: (node) => setUp(node, setupSql, { clientBin, signal: place.signal }) };
}

/** Tells that a test starts, and says how long it took, in seconds. */
async function timed(
  run: Execution,
  { name }: InLanes,
  { servers, cluster }: Mesh,
  work: () => Promise<Outcome>,
): Promise<{ outcome: Outcome; took: number }> {
  run.observer.testStarted(name);
  run.log.line(`${name} starts on ${servers.map((s) => s.name).join(', ')}, ${cluster.nodes[0].database}`);
  const started = performance.now();
  const outcome = await work();
  return { outcome, took: (performance.now() - started) / 1000 };
}

function isSharing(item: InLanes): boolean {
  return item.kind === 'tables script' || sharesMesh(item.test);
}

/** Milliseconds that a test is told to go on, or has for all that it does, besides what any test may take. */
export function besides({ request, replay }: Pick<Execution, 'request' | 'replay'>, test: Test): number {
  if (replay) return lengthOf(replay);
  if (test.duration !== undefined) return request.duration ?? test.duration;
  return 'allowance' in test ? (test.allowance ?? 0) : 0;
}
