import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster } from '../../src/cluster/cluster.js';
import type { Engine } from '../../src/replication/engine.js';
import { type Outcome, runBuiltIn } from '../../src/run/built-in.js';
import { openRuntime } from '../../src/run/choose-runtime.js';
import type { Chosen } from '../../src/run/chosen.js';
import { wholeMesh } from '../../src/run/ground.js';
import { Lane } from '../../src/run/lane.js';
import { workBase } from '../../src/run/place.js';
import { DEFAULTS, type RunRequest } from '../../src/run/request.js';
import type { RunPlace } from '../../src/runtime/runtime.js';
import { type GivenSchema, leavesOf, type Test } from '../../src/suite/test.js';
import type { OwnWorkload } from '../../src/workload/own/load.js';
import { makePlace } from './place.js';

/** A request with every default, on the embedded servers unless MMR_TEST_PG_BIN names others. */
export function requestFor(changes: Partial<RunRequest> = {}): RunRequest {
  return {
    wanted: [],
    nodes: DEFAULTS.nodes,
    runtime: 'local',
    engine: 'auto',
    pgBin: process.env.MMR_TEST_PG_BIN ?? 'embedded',
    image: '',
    pgSettings: {},
    testTimeout: 30_000,
    keep: false,
    strict: false,
    resultsDir: join(tmpdir(), 'mmr-results'),
    configs: [],
    env: {},
    skipPortCheck: false,
    calling: { runner: './runner', folder: '', repository: process.cwd(), machineStays: true },
    ...changes,
  };
}

const SERVER_BYTES = 128 * 1024 * 1024;

/** A lane of real servers for integration tests; `close` stops them and removes every trace. */
export async function openLane(
  changes: Partial<RunRequest> = {},
): Promise<{ lane: Lane; chosen: Chosen; place: RunPlace; close(): Promise<void> }> {
  const request = requestFor(changes);
  const place = await makePlace(await workBase(request.nodes * SERVER_BYTES));
  const chosen = await openRuntime('local', request, place, () => {});
  const lane = new Lane(
    'lane1',
    request.nodes,
    chosen.runtime,
    chosen.engine,
    place.signal,
    request.pgSettings,
    chosen.next,
  );
  const close = async () => {
    await lane.stop();
    await place.remove();
  };
  return { lane, chosen, place, close };
}

/** Runs one built-in test on a fresh mesh of the lane, as a run does. */
export async function judge(
  test: Test,
  { lane, place }: Awaited<ReturnType<typeof openLane>>,
  options: {
    timeout?: number;
    duration?: number;
    own?: OwnWorkload;
    setupSql?: GivenSchema;
    /** What the engine does instead. */
    engine?: (real: Engine) => Partial<Engine>;
  } = {},
): Promise<Outcome> {
  const mesh = await lane.fresh(test.needs);
  const { engine, ...rest } = options;
  const { nodes, engine: real, route } = mesh.cluster;
  const cluster = engine
    ? new Cluster(nodes, Object.assign(Object.create(real), engine(real)) as Engine, place.signal, route)
    : mesh.cluster;
  try {
    const testDir = join(place.runDir, 'tests', randomBytes(4).toString('hex'));
    return await runBuiltIn(test, wholeMesh({ ...mesh, cluster }), {
      name: 'it',
      seed: 'seed',
      timeout: 60_000,
      testDir,
      signal: place.signal,
      ...rest,
    });
  } finally {
    const changed = test.needs?.unwired || leavesOf(test, mesh.cluster).mesh;
    await lane.clear(mesh, changed ? 'broken' : 'whole');
  }
}
