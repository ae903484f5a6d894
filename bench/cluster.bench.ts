import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, test } from 'vitest';
import { output } from '../src/process/output.js';
import { workBase } from '../src/run/place.js';
import { serverAccount } from '../src/runtime/local/account.js';
import { findBinaries } from '../src/runtime/local/binaries.js';
import { freePort } from '../src/runtime/local/ports.js';
import { openLane } from '../test/support/mesh.js';
import { median, paired, ratio, report, timed } from './measure.js';

const ROUNDS = 7;

/** Three bare servers: initdb as it is, start, first query; all three in parallel, in the same folder. */
async function bareServers(bin: string): Promise<number> {
  const account = await serverAccount();
  const dir = await mkdtemp(join(await workBase(2 ** 29), 'mmr-bench-'));
  await chmod(dir, 0o711);
  const servers: ReturnType<typeof spawn>[] = [];
  const took = await timed(() =>
    Promise.all(
      [1, 2, 3].map(async (n) => {
        const data = join(dir, `n${n}`);
        await mkdir(data, { mode: 0o700 });
        if (account) await chown(data, account.uid, account.gid);
        const as = { cwd: '/', ...(account && { uid: account.uid, gid: account.gid }) };
        await output(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust'], as);
        const port = await freePort();
        const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''];
        servers.push(spawn(join(bin, 'postgres'), args, { ...as, stdio: 'ignore', detached: true }));
        await firstAnswer({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
      }),
    ),
  );
  await Promise.all(
    servers.map(async (server) => {
      server.kill('SIGQUIT');
      await once(server, 'exit');
    }),
  );
  await rm(dir, { recursive: true, force: true });
  return took;
}

async function firstAnswer(config: pg.ClientConfig): Promise<void> {
  for (;;) {
    const client = new pg.Client(config);
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** Three nodes and all six links proven, from nothing but the programs. */
async function meshReady(pgBin: string): Promise<number> {
  const started = performance.now();
  const opened = await openLane({ pgBin });
  const mesh = await opened.lane.fresh();
  const took = performance.now() - started;
  mesh.cluster.close();
  await opened.close();
  return took;
}

let embedded: string;
beforeAll(async () => {
  embedded = (
    await findBinaries(
      'embedded',
      () => undefined,
      () => {},
    )
  ).bin;
});

test('native mesh with the template cached', async () => {
  const times = await paired(
    ROUNDS,
    () => meshReady('embedded'),
    () => bareServers(embedded),
  );
  report(
    'local native cluster ready, template cached, against three bare initdb + start',
    ratio(times),
    '0.6×',
  );
});

test('native mesh without a template', async () => {
  const cache = process.env.MMR_CACHE_DIR;
  const fresh = async () => {
    const dir = await mkdtemp(join(tmpdir(), 'mmr-bench-cache-'));
    await chmod(dir, 0o711);
    process.env.MMR_CACHE_DIR = dir;
    try {
      return await meshReady(embedded);
    } finally {
      await rm(dir, { recursive: true, force: true });
      if (cache === undefined) delete process.env.MMR_CACHE_DIR;
      else process.env.MMR_CACHE_DIR = cache;
    }
  };
  const times = await paired(ROUNDS, fresh, () => bareServers(embedded));
  report('the same without a template', ratio(times), '1.5×');
});

// Folders of server programs with Spock or pglogical, separated by colons.
for (const bin of (process.env.MMR_BENCH_PG_BINS ?? '').split(':').filter(Boolean)) {
  test(`mesh of ${bin}`, async () => {
    const { chosen, close } = await openLane({ pgBin: bin });
    await close();
    const times = await paired(
      ROUNDS,
      () => meshReady(bin),
      () => bareServers(bin),
    );
    const { kind, version } = chosen.engine;
    report(`local ${kind} ${version} cluster ready, against three bare initdb + start`, ratio(times), '2.5×');
  });

  test(`barrier of ${bin}`, () => barrierCost(bin));
}

test('barrier', () => barrierCost('embedded'));

/** What a barrier takes longer than the row itself takes to show on the other node. */
async function barrierCost(pgBin: string): Promise<void> {
  const { lane, chosen, close } = await openLane({ pgBin });
  const { cluster } = await lane.fresh();
  const [n1, n2] = cluster.nodes;
  await cluster.createTable('t', 'id int primary key');
  let id = 0;
  const visible = async () => {
    await n1!.sql`insert into t values (${++id})`;
    const started = performance.now();
    while ((await n2!.value`select count(*) from t where id = ${id}`) !== 1);
    return performance.now() - started;
  };
  const barrier = async () => {
    await n1!.sql`insert into t values (${++id})`;
    return timed(() => cluster.barrier(n1!, n2!));
  };
  const times = await paired(200, barrier, visible);
  const added = median(times.a) - median(times.b);
  const latency = `${median(times.b).toFixed(1)} ms`;
  const { kind, version } = chosen.engine;
  report(
    `a barrier adds to the replication latency (${kind} ${version}: ${latency})`,
    `${added.toFixed(1)} ms`,
    '5 ms',
  );
  cluster.close();
  await close();
}
