import { FaultError } from '../errors.js';
import type { Verdict } from '../report/results.js';
import { leavesOf, sharesMesh, type Test, worksInSchema } from '../suite/test.js';
import { type Execution, ended, type Item, type Turn } from './execution.js';
import { wholeMesh } from './ground.js';
import { Lane, type Mesh, type MeshState } from './lane.js';
import { type InLanes, play, playShared } from './play.js';
import { runSharing, type SharedStage } from './sharing.js';

/** How many lanes there are at most: one more than tests at a time, so that a mesh stands ready while others are wired. */
export function mostLanes(tests: number, jobs: number): number {
  return Math.min(tests, jobs + 1);
}

/** How many there are for so many tests, where so many could make use of one. */
function lanesFor({ jobs, runtime }: Execution, tests: number, useful: number): number {
  return Math.min(mostLanes(tests, jobs), useful, runtime.setsOfServers ?? useful);
}

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
    play: (item, ground, visited) => playShared(run, item, ground, visited),
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

function isSharing(item: InLanes): boolean {
  return item.kind === 'tables script' || sharesMesh(item.test);
}
