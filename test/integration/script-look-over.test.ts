import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cluster } from '../../src/cluster/cluster.js';
import { Node } from '../../src/database/node.js';
import { type ScriptCluster, scriptPorts, startScriptCluster } from '../../src/run/script-cluster.js';
import { ScriptLookOver } from '../../src/run/script-look-over.js';
import type { ScriptLeaves } from '../../src/script/leaves.js';
import { openLane, requestFor } from '../support/mesh.js';
import { setupFile } from '../support/scripts.js';

// What scripts leave behind, seen by the run; here the damage is done without a script. MMR_TEST_PG_BIN names other servers.

let place: Awaited<ReturnType<typeof openLane>>;
let scripts: ScriptCluster;
/** The scripts' cluster seen by somebody whose DDL stays where it is. */
let cluster: Cluster;
beforeAll(async () => {
  place = await openLane();
  const request = requestFor();
  const { engine, runtime } = place.chosen;
  scripts = await startScriptCluster(request, runtime, engine, {
    firstPort: await scriptPorts(request),
    database: 'lcdb',
    setupSql: await setupFile(
      place.place,
      'create table t (id int primary key, v int); create sequence s owned by t.v;',
    ),
    signal: place.place.signal,
  });
  const nodes = scripts.cluster.nodes.map((n) => new Node(n.name, n.endpoint, n.database, engine.withoutDdl));
  cluster = new Cluster(nodes, engine, place.place.signal);
}, 60_000);
afterAll(async () => {
  cluster?.close();
  scripts?.cluster.close();
  await Promise.all((scripts?.servers ?? []).map((server) => server.stop()));
  await place.close();
});

const NOTHING: ScriptLeaves = { differing: [], exceptions: false };

/** Looks over after each of these, and says what came of it, and what was looked at. */
async function lookedOver(...damages: [name: string, work: () => Promise<unknown>, leaves?: ScriptLeaves][]) {
  const folder = join(place.place.runDir, 'tests', randomBytes(4).toString('hex'));
  const signal = place.place.signal;
  const lookOver = await ScriptLookOver.begin(scripts, { folder, limit: 60_000, signal });
  // What the tests before this one have left in the records is none of its business.
  await lookOver.after([{ name: 'before', leaves: { differing: [], exceptions: true } }], false);
  for (const [i, [name, work, leaves = NOTHING]] of damages.entries()) {
    await work();
    await lookOver.after([{ name, leaves }], i === damages.length - 1);
  }
  const { verdict, reason = '' } = (await lookOver.result())!;
  return { verdict, lines: reason.split('\n'), log: await readFile(join(folder, 'test.log'), 'utf8') };
}

/** Only how many there are is asked for. */
async function* noLog(): AsyncGenerator<never> {}

test('a cluster that is right passes, and the log says what was compared', async () => {
  const [n1] = cluster.nodes;
  const { verdict, lines, log } = await lookedOver(['a.sh', () => n1.sql`insert into t values (1, 1)`]);
  expect({ verdict, lines }).toEqual({ verdict: 'pass', lines: [''] });
  expect(log).toMatch(/^after a\.sh: compared .*public\.t; left out none$/m);
});

test('rows that differ are told once, after the script that left them; not where a script says so', async () => {
  const [, n2] = cluster.nodes;
  const spoil = () => n2.unreplicated('insert into t values (2, 2)');
  const { verdict, lines } = await lookedOver(
    ['a.sh', async () => {}],
    ['b.sh', spoil],
    ['c.sh', () => n2.unreplicated('insert into t values (3, 3)')],
  );
  expect(verdict).toBe('fail');
  expect(lines[0]).toMatch(/^after b\.sh: public\.t: 1 row differs/);
  expect(lines.filter((line) => line.startsWith('after'))).toHaveLength(1);

  const mend = () => n2.unreplicated('delete from t where id in (2, 3)');
  await mend();
  const left = await lookedOver(['b.sh', spoil, { differing: ['public.t'], exceptions: false }]);
  await mend();
  expect(left).toMatchObject({ verdict: 'pass', log: expect.stringMatching(/left out public\.t$/m) });
});

test.each([
  ['a column', 'alter table t add x int', 'alter table t drop x', /column public\.t\.x differs: n1 .*int/],
  [
    'a default',
    'alter table t alter v set default 7',
    'alter table t alter v drop default',
    /column public\.t\.v differs/,
  ],
  [
    'a constraint',
    'alter table t add constraint c check (v < 1000)',
    'alter table t drop constraint c',
    /constraint c on public\.t differs/,
  ],
  ['an index', 'create index i on t (v)', 'drop index i', /index public\.i on public\.t differs/],
  [
    'a sequence',
    'alter sequence s increment 3',
    'alter sequence s increment 1',
    /sequence public\.s differs/,
  ],
])('%s that differs', async (_, spoil, mend, reason) => {
  const [n1] = cluster.nodes;
  const { verdict, lines } = await lookedOver(['a.sh', () => n1.unreplicated(spoil)]);
  await n1.unreplicated(mend);
  expect(lines.join('\n')).toMatch(reason);
  expect(verdict).toBe('fail');
});

test('large tables are compared at last, and the scripts before are named, too', async () => {
  const [n1, n2] = cluster.nodes;
  const fill = async () => {
    await cluster.createTable('large', 'id int primary key, text text');
    await n1.sql`insert into large select i, repeat('x', 7000) from generate_series(1, 5000) i`;
    await cluster.everywhere('alter table large alter text set storage plain');
    await n1.sql`update large set text = repeat('y', 7000)`;
  };
  const { verdict, lines, log } = await lookedOver(
    ['a.sh', fill],
    ['b.sh', () => n2.unreplicated('delete from large where id = 1')],
    ['c.sh', async () => {}],
  );
  await cluster.removeTable('default', 'large');
  await cluster.everywhere('drop table large');
  expect(lines[0]).toMatch(/^after a\.sh, b\.sh, c\.sh: public\.large: 1 row differs/);
  expect(log).toMatch(/^after a\.sh, b\.sh: compared without their rows/m);
  expect(verdict).toBe('fail');
}, 60_000);

test('what is replicated only in part is left out', async () => {
  const [n1] = cluster.nodes;
  await cluster.createTable('part', 'id int primary key', { where: 'id < 10' });
  const { verdict, log } = await lookedOver(['a.sh', () => n1.sql`insert into part values (20)`]);
  expect({ verdict, log }).toEqual({
    verdict: 'pass',
    log: expect.stringMatching(/left out .*public\.part/),
  });
});

test('a transaction that was thrown away, unless the script says so', async ({ skip }) => {
  const { engine, nodes } = cluster;
  if (!engine.rejections) skip(`${engine.kind} throws nothing away`);
  const [n1, n2] = nodes;
  const discard = async () => {
    await n1.sql`insert into t values (50, 0)`;
    await cluster.settle();
    for (const node of nodes.slice(1)) await node.unreplicated('delete from t where id = 50');
    await n1.sql`update t set v = 1 where id = 50`;
    await cluster.settle();
    await n1.unreplicated('delete from t where id = 50');
  };
  const { verdict, lines } = await lookedOver(['a.sh', discard]);
  expect(lines.join('\n')).toMatch(/after a\.sh: n2: exception of n1's transaction/);
  expect(verdict).toBe('fail');
  const before = (await engine.rejections!(n2, noLog())).length;
  const said = await lookedOver(
    ['a.sh', discard, { differing: [], exceptions: true }],
    ['b.sh', async () => {}],
  );
  expect((await engine.rejections!(n2, noLog())).length).toBeGreaterThan(before);
  expect(said).toMatchObject({ verdict: 'pass' });
});

test('a link that is down, unless the next script lets it go on', async () => {
  const [n1, n2] = cluster.nodes;
  const down = () => cluster.disable(n2, n1);
  const up = () => cluster.enable(n2, n1);
  const { verdict, lines } = await lookedOver(['a.sh', down], ['b.sh', async () => {}]);
  expect(lines[0]).toMatch(/^after a\.sh: replication stands still: sub_n2_n1 is disabled$/);
  expect(verdict).toBe('fail');
  const write = () => n1.sql`insert into t values (80, 0)`;
  const goesOn = await lookedOver(['a.sh', async () => {}], ['b.sh', write], ['c.sh', up]);
  expect(goesOn).toMatchObject({ verdict: 'pass', lines: [''] });
}, 60_000);

test('a crash, and after it nothing any more', async () => {
  const [n1] = cluster.nodes;
  const crash = async () => {
    const session = await n1.session();
    process.kill(Number(await session.value`select pg_backend_pid()`), 'SIGKILL');
    await expect(session.sql`select 1`).rejects.toThrow();
    session.destroy();
  };
  const { verdict, lines } = await lookedOver(['a.sh', crash], ['b.sh', async () => {}]);
  expect(lines.join('\n')).toMatch(/after a\.sh: n1: postmaster logged LOG: .* was terminated by signal 9/);
  expect(lines.join('\n')).not.toMatch(/after b\.sh: n1: postmaster logged/);
  expect(verdict).toBe('fail');
}, 60_000);

test('a mesh that a script has taken apart is said not to have been looked at', async () => {
  const { engine, nodes } = cluster;
  const apart = async () => {
    await engine.disconnect(nodes);
    await engine.dropNode(nodes[0]);
    await engine.uninstall(nodes[0]);
  };
  const { verdict, lines } = await lookedOver(['a.sh', async () => {}], ['uninstall.sh', apart]);
  expect({ verdict, lines }).toEqual({
    verdict: 'skip',
    lines: [
      expect.stringMatching(
        /^after uninstall\.sh: rows and schemas could not be compared: n1 is no node any more, n2 has no subscription sub_n2_n1/,
      ),
    ],
  });
});
