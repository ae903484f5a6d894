import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readMetrics } from '../../src/metrics/read.js';
import type { Metrics, NodeSample } from '../../src/metrics/record.js';
import { METRICS_FILE, Recorder } from '../../src/metrics/recorder.js';
import { waitFor } from '../../src/wait.js';
import { openLane } from '../support/mesh.js';

let opened: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  opened = await openLane({ nodes: 2 });
});
afterAll(() => opened.close());

async function recorded(): Promise<{
  file: string;
  until(what: string, seen: (m: Metrics) => boolean): Promise<Metrics>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-metrics-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, METRICS_FILE);
  const until = (what: string, seen: (m: Metrics) => boolean) =>
    waitFor(
      what,
      async () => {
        const metrics = (await readMetrics(file))!;
        return seen(metrics) ? { done: metrics } : { notYet: JSON.stringify(metrics.samples.slice(-2)) };
      },
      { within: 15_000 },
    );
  return { file, until };
}

/** A mesh that is gone after the test, whatever becomes of that. */
async function freshMesh() {
  const mesh = await opened.lane.fresh();
  onTestFinished(() => opened.lane.clear(mesh, 'broken'));
  return mesh;
}

const of = (metrics: Metrics, node: string) =>
  metrics.samples.filter((s): s is NodeSample => s.node === node && !('unreachable' in s));

const countsOf = (metrics: Metrics, node: string) =>
  of(metrics, node).filter((s) => s.conflicts !== undefined);

describe('a recorder', () => {
  test('sees heartbeats arrive with their latency, slots and commits of every link', async () => {
    const mesh = await freshMesh();
    const { file, until } = await recorded();
    const recorder = await Recorder.start(mesh.cluster, { file, interval: 50 });
    try {
      await until('ten heartbeats of n1 on n2', (m) => of(m, 'n2').flatMap((s) => s.arrivals).length >= 10);
    } finally {
      await recorder.stop();
    }
    const metrics = (await readMetrics(file))!;
    expect(metrics.damage).toEqual([]);
    expect(metrics.head).toMatchObject({ version: 1, nodes: ['n1', 'n2'], interval: 50 });
    const arrivals = of(metrics, 'n2').flatMap((s) => s.arrivals);
    // Each one once, in order, none left out.
    expect(arrivals.map((a) => a.beat)).toEqual(arrivals.map((_, i) => arrivals[0]!.beat + i));
    for (const { origin, latency } of arrivals) {
      expect(origin).toBe('n1');
      expect(latency).toBeGreaterThan(0);
      expect(latency).toBeLessThan(5_000_000);
    }
    const last = of(metrics, 'n1').at(-1)!;
    expect(last.slots).toEqual([
      expect.objectContaining({ subscriber: 'n2', active: true, wal: 'reserved' }),
    ]);
    expect(last.committed).toBeGreaterThan(0);
  });

  test('sees lag and held WAL grow behind a link that stands still', async () => {
    const mesh = await freshMesh();
    const [n1, n2] = mesh.cluster.nodes;
    await mesh.cluster.createTable('t', 'id int primary key, filler text');
    const { file, until } = await recorded();
    const recorder = await Recorder.start(mesh.cluster, { file, interval: 50 });
    try {
      await until('n2 to hear n1', (m) => of(m, 'n2').at(-1)?.heard.n1 !== undefined);
      await mesh.cluster.disable(n2, n1);
      const before = (await until(
        'an idle slot',
        (m) => of(m, 'n1').at(-1)?.slots[0]?.active === false,
      )) as Metrics;
      const heard = of(before, 'n2').at(-1)!.heard.n1!;
      await n1.sql`insert into t select i, repeat('x', 1000) from generate_series(1, 1000) i`;
      const grown = await until('a lag of a megabyte', (m) => (of(m, 'n1').at(-1)?.slots[0]?.lag ?? 0) > 1e6);
      expect(of(grown, 'n1').at(-1)!.slots[0]!.held).toBeGreaterThan(1e6);
      expect(of(grown, 'n2').at(-1)!.heard.n1).toBeLessThanOrEqual(heard + 1);
      expect(of(grown, 'n2').at(-1)!.slots[0]).toMatchObject({ subscriber: 'n1', active: true });
      await mesh.cluster.enable(n2, n1);
      const caughtUp = await until('n2 to catch up', (m) => of(m, 'n2').at(-1)!.heard.n1! > heard + 2);
      // What came at once was noted one by one, with the time that it really took.
      expect(
        Math.max(...of(caughtUp, 'n2').flatMap((s) => s.arrivals.map((a) => a.latency))),
      ).toBeGreaterThan(50_000);
    } finally {
      await recorder.stop();
    }
  });

  test('counts conflicts by kind, where the engine has records of them', async (context) => {
    const { cluster } = await freshMesh();
    context.skip(!cluster.engine.incidentCounts, `${cluster.engine.kind} keeps no records`);
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('t', 'id int primary key, v int');
    await n1.sql`insert into t values (1, 0)`;
    await cluster.settle();
    const { file, until } = await recorded();
    const recorder = await Recorder.start(cluster, { file, interval: 50 });
    try {
      await Promise.all([cluster.disable(n1, n2), cluster.disable(n2, n1)]);
      await n1.sql`update t set v = 1`;
      await n2.sql`update t set v = 2`;
      await Promise.all([cluster.enable(n1, n2), cluster.enable(n2, n1)]);
      await cluster.settle();
      // The core's workers report their statistics once a second.
      await until('a conflict of updates', (m) =>
        m.samples.some(
          (s) =>
            'conflicts' in s &&
            Object.keys({ ...s.conflicts, ...s.overwrites }).some((k) => /^update_/.test(k)),
        ),
      );
      const counted = await until('two counts', (m) => countsOf(m, 'n1').length >= 2);
      // Counting is a statement more, and samples come twenty times a second here.
      expect(countsOf(counted, 'n1').at(-1)!.at - countsOf(counted, 'n1').at(-2)!.at).toBeGreaterThan(
        990_000,
      );
    } finally {
      await recorder.stop();
    }
  });

  test('an update that follows that of another node is no conflict', async (context) => {
    const { cluster } = await freshMesh();
    context.skip(cluster.engine.profile.overwrites === 'not recorded', 'there is no record of it');
    context.skip(!cluster.engine.incidentCounts, `${cluster.engine.kind} keeps no records`);
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('t', 'id int primary key, v int');
    const { file, until } = await recorded();
    const recorder = await Recorder.start(cluster, { file, interval: 50 });
    try {
      await n1.sql`insert into t values (1, 0)`;
      await cluster.settle();
      await n2.sql`update t set v = 1`;
      await cluster.settle();
      await until('the update to be counted', (m) =>
        m.samples.some((s) => 'overwrites' in s && Object.keys(s.overwrites ?? {}).length > 0),
      );
      const { samples } = (await readMetrics(file))!;
      expect(samples.flatMap((s) => ('conflicts' in s ? Object.keys(s.conflicts ?? {}) : []))).toEqual([]);
    } finally {
      await recorder.stop();
    }
  });

  test('a server that goes away is a sample, too', async () => {
    const mesh = await freshMesh();
    const { file, until } = await recorded();
    const recorder = await Recorder.start(mesh.cluster, { file, interval: 50 });
    try {
      await until('a first sample', (m) => of(m, 'n2').length > 0);
      await mesh.servers[1]!.stop();
      const seen = await until('n2 to be unreachable', (m) =>
        m.samples.some((s) => s.node === 'n2' && 'unreachable' in s && /ECONNREFUSED/.test(s.unreachable)),
      );
      expect(of(seen, 'n1').length).toBeGreaterThan(0);
    } finally {
      await recorder.stop();
    }
  });

  test('a file that cannot be written is an error, at the start', async () => {
    const mesh = await freshMesh();
    await expect(Recorder.start(mesh.cluster, { file: '/nowhere/metrics.jsonl' })).rejects.toThrow(/ENOENT/);
  });
});

test('a damaged file gives the samples that are whole, and says what is missing', async () => {
  const { file } = await recorded();
  const head = { version: 1, nodes: ['n1'], epoch: 0, interval: 250 };
  const sample = { at: 1, node: 'n1', unreachable: 'x' };
  await writeFile(file, `${JSON.stringify(head)}\n${JSON.stringify(sample)}\n{"at":2,"no`);
  const metrics = (await readMetrics(file))!;
  expect(metrics.samples).toEqual([sample]);
  expect(metrics.damage).toEqual([`${file}, line 3: is no sample`]);
  await writeFile(file, 'something else\n');
  await expect(readMetrics(file)).rejects.toThrow(/does not hold metrics/);
});
