import { afterAll, beforeAll, test } from 'vitest';
import type { Cluster } from '../src/cluster/cluster.js';
import { Node } from '../src/database/node.js';
import { ident, literal } from '../src/database/quote.js';
import { type Links, openLinks } from '../src/faults/links.js';
import { output } from '../src/process/output.js';
import { subscriptionName } from '../src/replication/names.js';
import { openLane } from '../test/support/mesh.js';
import { median, paired, ratio, report, timed } from './measure.js';

const ROUNDS = Number(process.env.MMR_BENCH_ROUNDS ?? 7);
const SECONDS = 4;
const PGBENCH = process.env.MMR_BENCH_PGBENCH ?? '/usr/lib/postgresql/15/bin/pgbench';

let opened: Awaited<ReturnType<typeof openLane>>;
let cluster: Cluster;
let links: Links;
let n1: Node;
let n2: Node;

beforeAll(async () => {
  opened = await openLane({ nodes: 2 });
  cluster = (await opened.lane.fresh()).cluster;
  [n1, n2] = cluster.nodes;
  const target = { host: n1.endpoint.peerHost, port: n1.endpoint.peerPort };
  links = await openLinks([{ subscriber: 'n2', upstream: 'n1', target }], '127.0.0.1', 'bench');
  await cluster.createTable('t', 'id int, filler text');
});
afterAll(async () => {
  await links?.close();
  cluster?.close();
  await opened?.close();
});

/** Leads n2's subscription to n1 there, and returns when it receives. */
async function connectTo(host: string, port: number): Promise<void> {
  const { peerDsn } = new Node(n1.name, { ...n1.endpoint, peerHost: host, peerPort: port }, n1.database);
  const name = ident(subscriptionName(n2, n1));
  await n2.sql(`alter subscription ${name} connection ${literal(peerDsn)}`);
  await cluster.settle();
}

const throughProxy = () => connectTo(links.all[0]!.host, links.all[0]!.port);
const directly = () => connectTo(n1.endpoint.peerHost, n1.endpoint.peerPort);

test('bulk replication', async () => {
  const bulk = async () => {
    await n1.sql`truncate t`;
    await cluster.settle();
    return timed(async () => {
      await n1.sql`insert into t select i, repeat('x', 196) from generate_series(1, 100000) i`;
      await cluster.barrier(n1, n2);
    });
  };
  const { a, b } = await paired(
    ROUNDS,
    async () => {
      await throughProxy();
      return bulk();
    },
    async () => {
      await directly();
      return bulk();
    },
  );
  // Throughput is the inverse of the time.
  report('bulk replication through an idle link proxy, against direct', ratio({ a: b, b: a }), '0.9×');
});

async function pgbench(host: string, port: number, ...args: string[]): Promise<number> {
  const env = { ...process.env, PGPASSWORD: n1.endpoint.password };
  const where = ['-h', host, '-p', String(port), '-U', n1.endpoint.user, ...args, 'postgres'];
  const printed = await output(PGBENCH, where, { env });
  return Number(/tps = ([\d.]+) \(without/.exec(printed)?.[1]);
}

test.each([
  ['pgbench TPC-B, 8 clients', []],
  ['pgbench -S, 8 clients', ['-S']],
])('%s', async (what, script) => {
  const { endpoint } = n1;
  await pgbench(endpoint.host, endpoint.port, '-i', '-s', '10', '-q');
  const args = ['-n', '-c', '8', '-j', '2', '-T', String(SECONDS), ...script];
  const times = await paired(
    ROUNDS,
    () => pgbench(links.all[0]!.host, links.all[0]!.port, ...args),
    () => pgbench(endpoint.host, endpoint.port, ...args),
  );
  report(`${what}, through an idle link proxy, against direct`, ratio(times), '0.9×');
});

test('recovery', async () => {
  const link = links.all[0]!;
  await throughProxy();
  const times: number[] = [];
  for (let id = 1_000_000; id < 1_000_020; id++) {
    await link.set({ cut: true });
    await n1.sql`insert into t values (${id})`;
    const { refused } = await link.counters();
    // The subscriber is in the middle of its attempts.
    while ((await link.counters()).refused < refused + 3) await new Promise((r) => setTimeout(r, 7));
    const healed = performance.now();
    await link.set({});
    while ((await n2.value`select count(*) from t where id = ${id}`) !== 1);
    times.push(performance.now() - healed);
  }
  const reached = `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms)`;
  report('a row written behind a cut is on the subscriber after the link is open again', reached, '200 ms');
});
