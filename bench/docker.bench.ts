import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { test } from 'vitest';
import { output } from '../src/process/output.js';
import { selectEngine } from '../src/replication/select.js';
import { Lane } from '../src/run/lane.js';
import { DockerRuntime } from '../src/runtime/docker/docker.js';
import { sweepDocker } from '../src/runtime/docker/sweep.js';
import { paired, ratio, report, timed } from './measure.js';

const image = process.env.MMR_BENCH_IMAGE;

const detached = ['run', '-d', '--name'];
const listening = ['postgres', '-c', 'listen_addresses=*'];

/** Three containers as `docker run` starts them, to the first answer over the published port. */
async function bareContainers(): Promise<number> {
  const names = [1, 2, 3].map((n) => `mmr-bench-${randomBytes(4).toString('hex')}-${n}`);
  const password = randomBytes(12).toString('hex');
  const took = await timed(() =>
    Promise.all(
      names.map(async (name) => {
        const env = { ...process.env, POSTGRES_PASSWORD: password };
        await output(
          'docker',
          // Not every image listens on more than the loopback address unless told to.
          [...detached, name, '-e', 'POSTGRES_PASSWORD', '-p', '127.0.0.1::5432', image!, ...listening],
          { env },
        );
        const published = await output('docker', ['port', name, '5432/tcp']);
        const port = Number(published.trim().split(':').pop());
        for (;;) {
          const client = new pg.Client({
            host: '127.0.0.1',
            port,
            user: 'postgres',
            password,
            database: 'postgres',
          });
          client.on('error', () => {});
          try {
            await client.connect();
            await client.query('select 1');
            return await client.end();
          } catch {
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      }),
    ),
  );
  await output('docker', ['rm', '--force', '--volumes', ...names]);
  return took;
}

async function meshReady(): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'mmr-bench-'));
  const runId = randomBytes(6).toString('hex');
  const signal = new AbortController().signal;
  const started = performance.now();
  const place = {
    runId,
    workDir: join(dir, `mmr-${runId}`),
    runDir: join(dir, 'run'),
    password: runId,
    signal,
  };
  const runtime = await DockerRuntime.open(image!, place);
  const lane = new Lane(
    'lane1',
    3,
    runtime,
    selectEngine('auto', runtime.facts, runtime.description),
    signal,
  );
  const mesh = await lane.fresh();
  const took = performance.now() - started;
  mesh.cluster.close();
  await lane.stop();
  await sweepDocker(runId);
  await rm(dir, { recursive: true });
  return took;
}

test.skipIf(!image)('docker mesh', async () => {
  const times = await paired(5, meshReady, bareContainers);
  report(
    `docker cluster of ${image} ready, against three bare containers to their first query`,
    ratio(times),
    '1.6×',
  );
});
