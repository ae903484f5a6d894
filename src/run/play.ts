import { lengthOf } from '../faults/schedule.js';
import type { GivenSchema, Test } from '../suite/test.js';
import { type Outcome, runBuiltIn } from './built-in.js';
import { type Execution, type Item, testDir } from './execution.js';
import { type Ground, hasSchema, type SharedGround } from './ground.js';
import type { Mesh } from './lane.js';
import { setUp } from './setup-sql.js';
import { runTablesScript } from './tables-script.js';

/** What runs in lanes. */
export type InLanes = Item<'built-in'> | Item<'tables script'>;

/** Of a mesh, what is told of a test that starts there. */
type Played = Pick<Mesh, 'servers' | 'cluster'>;

/** Runs one built-in test. */
export function play(
  run: Execution,
  item: Item<'built-in'>,
  ground: Ground,
  mesh: Played,
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
  { servers, cluster }: Played,
  work: () => Promise<Outcome>,
): Promise<{ outcome: Outcome; took: number }> {
  run.observer.testStarted(name);
  run.log.line(`${name} starts on ${servers.map((s) => s.name).join(', ')}, ${cluster.nodes[0].database}`);
  const started = performance.now();
  const outcome = await work();
  return { outcome, took: (performance.now() - started) / 1000 };
}

/** Runs a test in a mesh that it shares. */
export function playShared(
  run: Execution,
  item: InLanes,
  ground: SharedGround,
  mesh: Played,
): Promise<{ outcome: Outcome; took: number }> {
  if (item.kind === 'built-in') return play(run, item, ground, mesh);
  if (!hasSchema(ground)) throw new TypeError('a script that shares a mesh works in a schema of its own');
  return timed(run, item, mesh, () => runTablesScript(run, item, ground));
}

/** Milliseconds that a test is told to go on, or has for all that it does, besides what any test may take. */
export function besides({ request, replay }: Pick<Execution, 'request' | 'replay'>, test: Test): number {
  if (replay) return lengthOf(replay);
  if (test.duration !== undefined) return request.duration ?? test.duration;
  return 'allowance' in test ? (test.allowance ?? 0) : 0;
}
