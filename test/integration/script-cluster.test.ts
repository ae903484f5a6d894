import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Node } from '../../src/database/node.js';
import { type ScriptCluster, scriptPorts, startScriptCluster } from '../../src/run/script-cluster.js';
import { bundleHost } from '../support/host-bundle.js';
import { openLane, requestFor } from '../support/mesh.js';
import { script, setupFile } from '../support/scripts.js';

// What starts the host is the built program; here it is a bundle of the sources as they are now.
const started = vi.hoisted(() => ({ program: '' }));
vi.mock('../../src/script/host-command.js', () => ({
  hostCommand: (file: string) => ({ program: process.execPath, args: [started.program, file] }),
}));

// The cluster that script tests share. MMR_TEST_PG_BIN names servers with Spock.

let place: Awaited<ReturnType<typeof openLane>>;
let scripts: ScriptCluster;
let bundle: Awaited<ReturnType<typeof bundleHost>>;
beforeAll(async () => {
  [place, bundle] = await Promise.all([openLane(), bundleHost()]);
  started.program = bundle.program;
  const request = requestFor();
  scripts = await startScriptCluster(request, place.chosen.runtime, place.chosen.engine, {
    firstPort: await scriptPorts(request),
    database: 'lcdb',
    setupSql: await setupFile(place.place, 'create table set_up (id int primary key)'),
    signal: place.place.signal,
  });
}, 120_000);
afterAll(async () => {
  scripts?.cluster.close();
  await Promise.all((scripts?.servers ?? []).map((server) => server.stop()));
  await Promise.all([place?.close(), bundle?.remove()]);
});

/** What a session sees that has just begun, asked again and again. */
const polled = (node: Node, query: string) =>
  expect.poll(
    async () => {
      await node.reconnect();
      return node.value(query);
    },
    { timeout: 20_000 },
  );

test("set-up's tables replicate, from every node to every other", async () => {
  const { nodes } = scripts.cluster;
  for (const [i, node] of nodes.entries()) await node.sql`insert into set_up values (${i})`;
  await scripts.cluster.settle();
  for (const node of nodes) expect(await node.value`select count(*) from set_up`).toBe(3);
});

test("the sets of the user's tables hold the user's tables, and nothing else is there where barriers need none", async () => {
  const { nodes, engine } = scripts.cluster;
  for (const node of nodes) {
    const members = (await engine.membership(node)).filter(({ set }) => set !== 'mmr');
    expect(members).toEqual([{ set: 'default', table: 'public.set_up' }]);
    const ours = await node.value`select count(*) from pg_namespace where nspname = 'mmr'`;
    expect(ours).toBe(engine.marksInStream ? 0 : 1);
    if (!engine.marksInStream) continue;
    expect(await engine.replicatedTables(node)).toEqual(['public.set_up']);
    expect(await engine.sets(node)).not.toHaveProperty('mmr');
  }
});

test('a .mjs test creates its tables on every node, whether DDL replicates by itself or not', async () => {
  const { run, folder } = await script(
    scripts,
    'creates.mjs',
    `export default { proves: 'it', async run({ cluster, expect }) {
       await cluster.createTable('made_everywhere', 'id int primary key');
       for (const [i, node] of cluster.nodes.entries()) await node.sql\`insert into made_everywhere values (\${i})\`;
       await cluster.settle();
       await expect.everywhere('select count(*) from made_everywhere', [[3]]);
     } }`,
  );
  const outcome = await run();
  expect(outcome, await readFile(join(folder, 'result/output.log'), 'utf8')).toEqual({ verdict: 'pass' });
});

test('where DDL replicates by itself, so do the rows of what it makes, from every node, until a test turns it off', async ({
  skip,
}) => {
  const { nodes, engine } = scripts.cluster;
  if (!engine.replicateDdl) skip(`${engine.kind} does not replicate DDL by itself`);
  const [n1, n2] = nodes;
  await n1.sql`create table made_by_itself (id int primary key)`;
  for (const node of nodes) await polled(node, "select to_regclass('made_by_itself') is not null").toBe(true);
  for (const [i, node] of nodes.entries()) await node.sql`insert into made_by_itself values (${i})`;
  for (const node of nodes) await polled(node, 'select count(*) from made_by_itself').toBe(3);

  await n2.sql`alter system set spock.enable_ddl_replication = off`;
  await n2.sql`select pg_reload_conf()`;
  await polled(n2, 'show spock.enable_ddl_replication').toBe('off');
  await n2.sql`create table of_its_own (id int primary key)`;
  await scripts.cluster.settle();
  expect(await n1.value`select to_regclass('of_its_own') is null`).toBe(true);
});
