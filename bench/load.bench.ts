import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, test } from 'vitest';
import type { Cluster } from '../src/cluster/cluster.js';
import { HistoryWriter } from '../src/history/writer.js';
import { Recorder } from '../src/metrics/recorder.js';
import { prepareLoad } from '../src/workload/drive.js';
import { set } from '../src/workload/set.js';
import { openLane } from '../test/support/mesh.js';
import { paired, ratio, report } from './measure.js';

const ROUNDS = Number(process.env.MMR_BENCH_ROUNDS ?? 7);
const SECONDS = 4;

let opened: Awaited<ReturnType<typeof openLane>>;
let folder: string;
beforeAll(async () => {
  opened = await openLane();
  folder = await mkdtemp(join(tmpdir(), 'mmr-bench-'));
});
afterAll(async () => {
  await opened?.close();
  await rm(folder, { recursive: true, force: true });
});

let histories = 0;
const recorded = (cluster: Cluster) =>
  HistoryWriter.create(join(folder, `${++histories}.jsonl`), {
    ...{ test: 'bench', seed: 'bench', nodes: cluster.nodes.map(({ name }) => name) },
    ...{ engine: cluster.engine.kind, engineVersion: cluster.engine.version },
  });

/** Counts, and writes nothing down. */
async function unrecorded(): Promise<HistoryWriter> {
  let begun = 0;
  const nothing: Partial<HistoryWriter> = {
    invoke: () => begun++,
    complete: () => undefined,
    room: async () => undefined,
    close: async () => undefined,
    get begun() {
      return begun;
    },
  };
  return nothing as HistoryWriter;
}

/** Operations a second of six clients that insert as fast as they can, two on each of three nodes. */
async function throughput(
  history: (cluster: Cluster) => Promise<HistoryWriter>,
  metrics: boolean,
): Promise<number> {
  const mesh = await opened.lane.fresh();
  const { cluster } = mesh;
  const writer = await history(cluster);
  try {
    const options = { workloads: [set], clientsPerNode: 2, rate: Number.POSITIVE_INFINITY, seed: 'bench' };
    const load = await prepareLoad(cluster, options, writer);
    const file = join(folder, `metrics-${++histories}.jsonl`);
    const recorder = metrics ? await Recorder.start(cluster, { file }) : undefined;
    await load.start();
    const before = writer.begun;
    const started = performance.now();
    await delay(SECONDS * 1000);
    const rate = ((writer.begun - before) * 1000) / (performance.now() - started);
    await load.stop(cluster.signal);
    await recorder?.stop();
    return rate;
  } finally {
    await writer.close();
    await opened.lane.clear(mesh, 'whole');
  }
}

test('recording a history', async () => {
  const { a, b } = await paired(
    ROUNDS,
    () => throughput(recorded, false),
    () => throughput(unrecorded, false),
  );
  report('throughput of a load that is recorded, against unrecorded', ratio({ a, b }), 'above 0.97×');
});

test('metrics at 4 Hz', async () => {
  const { a, b } = await paired(
    ROUNDS,
    () => throughput(recorded, true),
    () => throughput(recorded, false),
  );
  report('throughput while metrics are polled, against without', ratio({ a, b }), 'above 0.98×');
});
