import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, test } from 'vitest';
import type { Cluster } from '../src/cluster/cluster.js';
import { HistoryWriter } from '../src/history/writer.js';
import { Recorder, SAMPLE_INTERVAL_MS } from '../src/metrics/recorder.js';
import { prepareLoad } from '../src/workload/drive.js';
import { set } from '../src/workload/set.js';
import { openLane } from '../test/support/mesh.js';
import { paired, processorTime, ratio, report } from './measure.js';

const ROUNDS = Number(process.env.MMR_BENCH_ROUNDS ?? 7);
const SECONDS = 4;
const WINDOW_MS = 1500;
/** Six clients that insert as fast as they can, two on each of three nodes. */
const LOAD = { workloads: [set], clientsPerNode: 2, rate: Number.POSITIVE_INFINITY, seed: 'bench' };

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

/** Operations a second of the load. */
async function throughput(history: (cluster: Cluster) => Promise<HistoryWriter>): Promise<number> {
  const mesh = await opened.lane.fresh();
  const { cluster } = mesh;
  const writer = await history(cluster);
  try {
    const load = await prepareLoad(cluster, LOAD, writer);
    await load.start();
    const before = writer.begun;
    const started = performance.now();
    await delay(SECONDS * 1000);
    const rate = ((writer.begun - before) * 1000) / (performance.now() - started);
    await load.stop(cluster.signal);
    return rate;
  } finally {
    await writer.close();
    await opened.lane.clear(mesh, 'whole');
  }
}

test('recording a history', async () => {
  const { a, b } = await paired(
    ROUNDS,
    () => throughput(recorded),
    () => throughput(unrecorded),
  );
  report('throughput of a load that is recorded, against unrecorded', ratio({ a, b }), 'above 0.97×');
});

test('metrics at 4 Hz', async () => {
  const mesh = await opened.lane.fresh();
  const { cluster } = mesh;
  const writer = await recorded(cluster);
  const load = await prepareLoad(cluster, LOAD, writer);
  const folders = mesh.servers.map(({ name }) => join(opened.place.workDir, name));
  /** Operations a second, and a second of processor time. */
  const rate = async () => {
    const [before, taken, started] = [writer.begun, processorTime(folders), performance.now()];
    await delay(WINDOW_MS);
    const done = writer.begun - before;
    const time = performance.now() - started;
    return { rate: done / time, cheapness: done / (processorTime(folders) - taken) };
  };
  const polled = async () => {
    const recorder = await Recorder.start(cluster, { file: join(folder, `metrics-${++histories}.jsonl`) });
    // Its connections are up.
    await delay(2 * SAMPLE_INTERVAL_MS);
    const found = await rate();
    await recorder.stop();
    return found;
  };
  await load.start();
  const pairs: Awaited<ReturnType<typeof rate>>[][] = [];
  // One load goes on through all of it, so that a pair has nothing but the metrics between them; each comes first in turn.
  for (let round = -2; round < 8 * ROUNDS; round++) {
    const pair = round % 2 === 0 ? [await polled(), await rate()] : [await rate(), await polled()].reverse();
    if (round >= 0) pairs.push(pair);
  }
  await load.stop(cluster.signal);
  await writer.close();
  await opened.lane.clear(mesh, 'whole');
  const against = (of: 'rate' | 'cheapness') =>
    ratio({ a: pairs.map(([a]) => a![of]), b: pairs.map(([, b]) => b![of]) });
  report('throughput while metrics are polled, against without', against('rate'), 'above 0.98×');
  report('operations a second of processor time, the same', against('cheapness'), 'above 0.98×');
});
