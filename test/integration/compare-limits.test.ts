import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.js';
import { ReadServers } from '../../src/compare/servers.js';
import type { Node } from '../../src/database/node.js';
import { RequestError } from '../../src/errors.js';
import type { Mesh } from '../../src/run/lane.js';
import { parseClusterFile } from '../../src/runtime/services/cluster-file.js';
import { waitFor } from '../../src/wait.js';
import { Comparing } from '../support/compare.js';
import { openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
let mesh: Mesh;
let comparing: Comparing;
let nodes: readonly Node[];

beforeAll(async () => {
  place = await openLane({ nodes: 2 });
});
afterAll(() => place.close());
beforeEach(async () => {
  mesh = await place.lane.fresh({ unwired: true });
  nodes = mesh.cluster.nodes;
  comparing = new Comparing(nodes);
});
afterEach(async () => {
  comparing.clear();
  await place.lane.clear(mesh, 'broken');
});

const everywhere = (...statements: string[]) =>
  Promise.all(
    nodes.map(async (node) => {
      for (const statement of statements) await node.sql(statement);
    }),
  );

const quiet = {
  begun: () => undefined,
  schema: () => undefined,
  started: () => undefined,
  progress: () => undefined,
  ended: () => undefined,
  mended: () => undefined,
};

test('its sessions cannot write', async () => {
  await everywhere('create table t (id int)');
  const given = parseClusterFile(comparing.read('cluster.txt'), 'cluster.txt');
  const servers = await ReadServers.open(given, undefined);
  try {
    const refused = { code: '25006' };
    const [n1] = servers.nodes as [Node];
    await expect(n1.sql`insert into t values (1)`).rejects.toMatchObject(refused);
    await expect(n1.sql`create table other (id int)`).rejects.toMatchObject(refused);
    await expect(
      servers.reading(servers.nodes, ([first]) => first!.sql`insert into public.t values (1)`),
    ).rejects.toMatchObject(refused);
    expect(
      await n1.value`select application_name from pg_stat_activity where pid = pg_backend_pid()`,
    ).toMatch(/^mmr-compare /);
  } finally {
    servers.close();
  }
});

test('a table that a node does not have is a difference, and so are columns', async () => {
  await everywhere('create table t (id int primary key, v int)', 'insert into t values (1, 2)');
  await nodes[0]!.sql`create table only_here (id int)`;
  await nodes[1]!.sql`alter table t add extra text default 'x'`;
  const mend = { folder: comparing.at('sql'), from: 'n1' };
  const { status, text } = await comparing.run({ mend });
  expect(status).toBe(1);
  expect(text).toContain('public.only_here: missing on n2\n');
  expect(text).toContain('public.t: its columns differ');
  expect(text).toContain('  n2 "extra" text, "id" integer, "v" integer\n');
  expect(text).toContain(
    '  table public.only_here differs: n1 table, replica identity the primary key | n2 (none)\n',
  );
  expect(text).not.toContain('column public.only_here.id');
  expect(text).toContain('SQL that would mend it: 0 files');
  // Asked for one table, the others' schemas are not looked at.
  const one = await comparing.run({ tables: ['only_here'] });
  expect(one.text).toContain('schemas: 1 difference\n');
});

test('columns in another order, and columns that are gone, are no difference of rows', async () => {
  await nodes[0]!.sql`create table t (id int primary key, gone int, a text, b text)`;
  await nodes[1]!.sql`create table t (b text, id int primary key, a text)`;
  await nodes[0]!.sql`alter table t drop column gone`;
  await everywhere(
    `insert into t (id, a, b) values (1, 'x', 'y'), (2, 'x,y', ''), (3, null, ''), (4, '')`.replace(
      "(4, '')",
      "(4, '', null)",
    ),
  );
  expect((await comparing.run()).text).toMatch(/^equal: 1 table/m);
  // Shifted over a separator, and NULL beside nothing.
  await nodes[1]!.sql`update t set a = 'x', b = 'y,' where id = 2`;
  await nodes[1]!.sql`update t set a = '', b = null where id = 3`;
  const { status, text } = await comparing.run();
  expect(status).toBe(1);
  expect(text).toContain(`public.t: 2 rows differ (rows: n1 4, n2 4)
  id=2: a n1 'x,y' | n2 x; b n1 '' | n2 'y,'
  id=3: a n1 null | n2 ''; b n1 '' | n2 null
`);
});

describe('what the account may not read', () => {
  const user = () => ({ user: 'reader', password: 'secret words' });
  beforeEach(async () => {
    await everywhere(
      `do $$ begin create role reader login password 'secret words'; exception when duplicate_object then null; end $$`,
      'create table t (id int primary key)',
      'create table mine (id int primary key)',
      'grant select on mine to reader',
    );
  });
  afterEach(() => everywhere('drop owned by reader', 'drop role reader'));

  test('is not equal', async () => {
    comparing.clear();
    comparing = new Comparing(nodes, user());
    const { status, text } = await comparing.run();
    expect(text).toContain('public.t: could not be judged: reader may not read it on n1, n2');
    expect(text).toContain('1 could not be judged, 1 table is equal');
    expect(text).not.toContain('secret words');
    expect(status).toBe(2);
    expect((await comparing.run({ tables: ['mine'] })).status).toBe(0);
  });

  test('nor are rows that a policy hides', async () => {
    await everywhere(
      'alter table mine enable row level security',
      'create policy few on mine using (id > 10)',
      'insert into mine values (1)',
    );
    await nodes[0]!.sql`insert into mine values (2)`;
    comparing.clear();
    comparing = new Comparing(nodes, user());
    const { status, text } = await comparing.run({ tables: ['mine'] });
    expect(text).toMatch(/public\.mine: could not be judged: .*BYPASSRLS sees all/);
    expect(status).toBe(2);
  });
});

test.each([
  [
    'pg_extension',
    /^error: nothing has been compared: somebody had a table of the catalog locked for more than 10 s; on n2 pg_extension by process \d+ now\n$/,
  ],
  [
    'pg_publication_rel',
    /could not be read \(.*\): somebody had a table of the catalog locked for more than 10 s\n(?:still at work: schemas .*\n)?schemas: could not be compared: somebody had a table of the catalog or one of yours locked for more than 10 s\n/,
  ],
])('where somebody else has %s locked, that is said', async (catalog, words) => {
  await everywhere('create table t (id int primary key)');
  const locking = await nodes[1]!.session();
  await locking.sql`begin`;
  await locking.sql(`lock table ${catalog} in access exclusive mode`);
  const { status, text } = await comparing.run();
  await locking.close();
  expect(text).toMatch(words);
  expect(status).toBe(2);
});

test('a table that somebody else has locked could not be judged', async () => {
  await everywhere('create table t (id int primary key)', 'create table u (id int primary key)');
  const session = await nodes[1]!.session();
  await session.sql`begin`;
  await session.sql`lock table t`;
  const { status, text } = await comparing.run();
  await session.close();
  expect(text).toContain('public.t: could not be judged: somebody had it locked for more than 10 s');
  expect(text).toContain('1 table is equal');
  expect(status).toBe(2);
});

test('when it is ended its sessions are gone, in the middle of a statement, and so are its files', async () => {
  await everywhere('create table t (id int primary key)');
  const locking = await nodes[0]!.session();
  await locking.sql`begin`;
  await locking.sql`lock table t`;
  const controller = new AbortController();
  const sessions = (which: string, wanted: (n: number) => boolean) => async () => {
    const all = await Promise.all(
      nodes.map((node) =>
        node.value(
          `select count(*) from pg_stat_activity where application_name like 'mmr-compare %' and ${which}`,
        ),
      ),
    );
    return wanted(Math.max(...all.map(Number))) ? { done: undefined } : { notYet: `${all} sessions` };
  };
  const request = comparing.request({ json: comparing.at('found.json') });
  const ended = compare(request, quiet, controller.signal).catch((error: unknown) => error);
  await waitFor(
    'a statement to wait',
    sessions(`wait_event_type = 'Lock'`, (n) => n > 0),
    { within: 20_000 },
  );
  const reason = new Error('stopped');
  controller.abort(reason);
  expect(await ended).toBe(reason);
  await waitFor(
    'the sessions to be gone',
    sessions('true', (n) => n === 0),
    { within: 3_000 },
  );
  await locking.close();
  // Ended by us: servers before PostgreSQL 14 do not see that a client is gone.
  const killed = async () => {
    const n = await nodes[0]!
      .value`select sessions_killed from pg_stat_database where datname = current_database()`;
    return Number(n) > 0 ? { done: undefined } : { notYet: `${n} sessions ended` };
  };
  await waitFor('the server to have counted an ended session', killed, { within: 5_000 });
  expect(existsSync(comparing.at('found.json'))).toBe(false);
  expect(existsSync(comparing.at('found.json.part'))).toBe(false);
});

describe('wrong requests', () => {
  beforeEach(() => everywhere('create schema app', 'create table app.orders (id int primary key)'));
  test.each([
    [
      'a table that is not there',
      { tables: ['app.order'] },
      'no table of any node is called "app.order"; did you mean app.orders?',
    ],
    ['one to be left out that is not', { except: ['nothing'] }, 'no table of any node is called "nothing"'],
    ['all of it left out', { except: ['app.*'] }, 'nothing to compare: --except leaves none of the tables'],
    ['a pattern that is none', { tables: ['a.b.c'] }, 'table "a.b.c": accepted are schema.table'],
    [
      'a node that is none',
      { mend: { folder: 'x', from: 'n3' } },
      '--mend-from n3: the nodes are n1, n2; did you mean',
    ],
    ['a file that is not there', { cluster: 'nowhere.txt' }, '--cluster nowhere.txt cannot be read'],
    [
      'a file that cannot be written',
      { json: '/nowhere/x.json' },
      '--json /nowhere/x.json cannot be written',
    ],
  ])('%s', async (_, changes, message) => {
    const refused = await comparing.run(changes).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RequestError);
    expect((refused as Error).message).toContain(message);
  });

  test('no database, and a folder with something in it', async () => {
    const nameless = new Comparing(nodes, { dbname: '' });
    await expect(nameless.run()).rejects.toThrow(
      /line 1: n1 names no database\n.*\nsay dbname=NAME there, or --database/,
    );
    expect((await nameless.run({ database: nodes[0]!.database })).status).toBe(0);
    const mend = { folder: nameless.folder, from: 'n1' };
    await expect(comparing.run({ mend })).rejects.toThrow(/is not empty: name a new folder/);
    nameless.clear();
  });
});
