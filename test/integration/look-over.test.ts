import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Cluster } from '../../src/cluster/cluster.js';
import type { FinalRow, History } from '../../src/history/operation.js';
import { Course } from '../../src/report/course.js';
import type { Mesh } from '../../src/run/lane.js';
import { tablesAfterClients } from '../../src/run/tables-after-clients.js';
import { lookOver, verify } from '../../src/run/verify.js';
import { faultedRun } from '../../src/suite/faulted/run.js';
import { FAULTED } from '../../src/suite/faulted/under-fault.js';
import type { ServersTest } from '../../src/suite/test.js';
import { waitFor } from '../../src/wait.js';
import { set } from '../../src/workload/set.js';
import type { Workload } from '../../src/workload/workload.js';
import { judge, openLane } from '../support/mesh.js';

// What the look over finds after clients have written, on real servers; MMR_TEST_PG_BIN names other ones.

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ nodes: 2 });
}, 60_000);
afterAll(() => place.close());

/** Inserts, each with a line in a table that no query of the workload reads, and a note that none does. */
const unseen: Workload = {
  ...set,
  name: 'unseen',
  async setUp(cluster) {
    await cluster.createTable('member', 'id bigint primary key, version bigint not null, note text');
    await cluster.createTable('audit', 'id bigint primary key');
  },
  next(client) {
    const version = client.version();
    return {
      f: 'insert',
      value: null,
      async run(transaction) {
        await transaction.sql(`insert into member values ($1, $1, 'fine')`, version);
        await transaction.sql('insert into audit values ($1)', version);
        transaction.wrote({ table: 'member', key: String(version), kind: 'insert', version, replaced: null });
      },
    };
  },
};

/** What n2 does to replicated rows of a table, standing for a bug of the engine; schemas are the same on all nodes. */
async function onN2(cluster: Cluster, table: string, body: string): Promise<void> {
  const spoil = (what: string) =>
    `create or replace function public.spoil() returns trigger language plpgsql as $$ begin ${what} end $$`;
  await cluster.everywhere(spoil('return new;'));
  await cluster.everywhere(
    `create trigger spoil before insert on ${table} for each row execute function public.spoil()`,
  );
  await cluster.everywhere(`alter table ${table} enable replica trigger spoil`);
  await cluster.nodes[1].sql(spoil(body));
}

function underCut(damage?: (cluster: Cluster) => Promise<void>): ServersTest {
  const workload: Workload = {
    ...unseen,
    async setUp(cluster) {
      await unseen.setUp(cluster);
      await damage?.(cluster);
    },
  };
  return {
    scope: 'servers',
    proves: 'anything',
    needs: { faults: true },
    leaves: FAULTED,
    run: (context) =>
      faultedRun(context, {
        workloads: [workload],
        clientsPerNode: 2,
        rate: 25,
        faults: {
          version: 1,
          nodes: ['n1', 'n2'],
          steps: [{ at: 300, fault: { kind: 'cut', links: [['n1', 'n2']] }, for: 400 }],
        },
        after: 400,
      }),
  };
}

describe('after a test with faults', () => {
  test('all is well, and what no checker follows is told', async () => {
    const { verdict, reason, statement, course } = await judge(underCut(), place);
    expect({ verdict, reason }).toEqual({ verdict: 'pass', reason: undefined });
    // What a picture of it is drawn from is that of the run.
    const [cut, ...others] = Course.parse(course).faults;
    expect(cut).toMatchObject({ kind: 'cut', on: 'links', what: 'cut of n2→n1' });
    expect(cut!.accepted!.sides.map(({ nodes }) => nodes)).toEqual([['n1'], ['n2']]);
    expect(others).toEqual([]);
    expect([cut!.to! > cut!.from, course!.rest! > cut!.to!]).toEqual([true, true]);
    expect(statement).toMatch(/compared in all columns, also what no checker follows: audit\.$/);
  });

  test('a column that no query reads', async () => {
    const damage = (cluster: Cluster) => onN2(cluster, 'member', `new.note := 'spoilt'; return new;`);
    const { verdict, reason, statement } = await judge(underCut(damage), place);
    expect(verdict).toBe('fail');
    expect(reason).toMatch(
      /^public\.member: \d+ rows differ\n {2}id=\d+: n1 \(\d+,fine,\d+\) \| n2 \(\d+,spoilt,/m,
    );
    expect(statement).toMatch(/Rows that no checker has found to differ differ in member\.$/);
  });

  test('a table that no query reads', async () => {
    const { verdict, reason } = await judge(
      underCut((c) => onN2(c, 'audit', 'return null;')),
      place,
    );
    expect(verdict).toBe('fail');
    expect(reason).toMatch(/^public\.audit: \d+ rows differ/m);
    expect(reason).toContain('no checker follows this table, but it is replicated');
  });

  test('a server that crashed although no fault was to crash it', async () => {
    const crash: ServersTest = {
      ...underCut(),
      async run(context) {
        await underCut().run(context);
        const [n1] = context.cluster.nodes;
        // A backend that ends like this takes the whole server with it.
        const victim = await n1.session();
        const pid = await victim.value`select pg_backend_pid()`;
        const signal = n1.sql(`copy (select 1) to program 'kill -SEGV ${pid}'`);
        await signal.catch(() => undefined);
        const answers = async () => {
          try {
            return { done: await n1.value`select 1` };
          } catch (error) {
            return { notYet: String(error) };
          }
        };
        const noticed = async () => {
          for await (const { text } of marks.since(server!)) {
            if (text.includes('all server processes terminated')) return { done: undefined };
          }
          return { notYet: 'it runs' };
        };
        const server = context.faults.world.servers.get('n1');
        const { LogMark } = await import('../../src/runtime/server-log.js');
        const marks = LogMark.fromBeginning([server!]);
        await waitFor('the crash', noticed, { within: 10_000 });
        await waitFor('n1 to be back', answers, { within: 20_000 });
      },
    };
    const { verdict, reason } = await judge(crash, place);
    expect(verdict).toBe('fail');
    expect(reason).toMatch(/n1: postmaster logged LOG: .* was terminated by signal 11/);
  }, 60_000);
});

describe('rows that the history shows to differ', () => {
  let mesh: Mesh;
  let cluster: Cluster;
  beforeEach(async () => {
    mesh = await place.lane.fresh();
    cluster = mesh.cluster;
    return () => place.lane.clear(mesh, 'broken');
  });

  /** What is found where these rows have other versions on n2, and something else was done to n2 besides. */
  async function found(definition: string, query: string, versions: string, besides?: string) {
    await cluster.createTable('t', definition);
    const [n1, n2] = cluster.nodes;
    await n1.sql(`insert into t select g, g + 1, 1, 'fine' from generate_series(1, 300) g`);
    await cluster.settle();
    await n2.unreplicated(versions);
    if (besides) await n2.unreplicated(besides);
    const rows = (node: typeof n1) => node.sql(`select key, version from (${query}) q`);
    const final = async (node: typeof n1) =>
      (await rows(node)).map(
        (r): FinalRow => ({ key: String(r.key), version: Number(r.version), committed: null, values: null }),
      );
    const history = {
      head: { nodes: ['n1', 'n2'] },
      operations: [],
      final: { tables: { t: { n1: await final(n1), n2: await final(n2) } }, rejections: [], settled: true },
      damage: [],
    } as unknown as History;
    const workload = { ...set, tables: { t: query } };
    return tablesAfterClients({ cluster, workloads: [workload], history, servers: new Map(), faults: [] });
  }

  const SIMPLE = 'a int primary key, b int, version int, note text';
  const BOTH = 'b int, a int, version int, note text, primary key (a, b)';
  const differ = 'update t set version = 2 where a % 10 = 0';

  test.each([
    ['by the key', SIMPLE, 'select a::text as key, version, xmin from t'],
    ['by a composite key', BOTH, `select a || '/' || b as key, version, xmin from t`],
    ['by letters and the key', SIMPLE, `select 't' || a as key, version, xmin from t`],
  ])('%s are left out, and no others', async (_, definition, query) => {
    expect(await found(definition, query, differ)).toEqual({
      wrong: [],
      told: 'Every replicated table was compared in all columns.',
    });
  });

  test.each([
    ['by the key', SIMPLE, 'select a::text as key, version, xmin from t'],
    ['by a composite key', BOTH, `select a || '/' || b as key, version, xmin from t`],
    ['by letters and the key', SIMPLE, `select 't' || a as key, version, xmin from t`],
  ])('%s do not hide another one', async (_, definition, query) => {
    const { wrong } = await found(definition, query, differ, `update t set note = 'spoilt' where a = 77`);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^public\.t: 1 row differs, besides \d+ that may\n.*77/);
  });

  test('are counted where the history has keys of its own', async () => {
    const query = 'select md5(a::text) as key, version, xmin from t';
    const { wrong, told } = await found(SIMPLE, query, differ);
    expect(wrong).toEqual([]);
    expect(told).toMatch(/but for t \(its keys are not those of the history/);
  });

  test('are counted, and one more is seen', async () => {
    const query = 'select md5(a::text) as key, version, xmin from t';
    const { wrong } = await found(SIMPLE, query, differ, `update t set note = 'spoilt' where a = 77`);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^public\.t: 31 rows differ.*of these the history shows 30 to differ$/s);
  });

  test('are none of a table of which only a part is replicated', async () => {
    await cluster.createTable('part', 'id int primary key, own text', { columns: ['id'] });
    const { wrong, told } = await found(SIMPLE, 'select a::text as key, version, xmin from t', differ);
    expect(wrong).toEqual([]);
    expect(told).toMatch(/but for part \(only parts of it are replicated\)/);
  });
});

describe('conflicts and exceptions that nobody declared', () => {
  let mesh: Mesh;
  beforeEach(async () => {
    mesh = await place.lane.fresh();
    return () => place.lane.clear(mesh, 'broken');
  });

  test('a delete of a row that is not there', async () => {
    const { cluster, marks } = mesh;
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('t', 'id int primary key');
    await n1.sql`insert into t values (1)`;
    await cluster.settle();
    await n2.unreplicated('delete from t');
    await n1.sql`delete from t`;
    await cluster.settle();
    if (cluster.engine.kind === 'native' && Number(cluster.engine.version.split('.')[0]) < 18) return;
    expect((await verify(cluster, marks)).join()).toMatch(/n2: delete_missing conflict on public\.t/);
    const left = { conflicts: [{ table: 't', types: ['delete_missing'] as const, least: 1, most: 1 }] };
    expect(await verify(cluster, marks, left)).toEqual([]);
    // As after clients none of whose tables it is in.
    const history = {
      head: { nodes: ['n1', 'n2'], epoch: 0 },
      operations: [],
      damage: [],
    } as unknown as History;
    const aftermath = { cluster, servers: new Map(), workloads: [set], history, faults: [] };
    expect((await lookOver(cluster, marks, {}, { aftermath })).wrong.join()).toMatch(/delete_missing/);
  });

  test('a transaction of nobody that is thrown away', async ({ skip }) => {
    const { cluster, marks } = mesh;
    if (cluster.engine.kind !== 'spock') skip('only Spock throws a transaction away');
    const [n1] = cluster.nodes;
    await cluster.createTable('t', 'id int primary key');
    await onN2(cluster, 't', `raise exception 'cache lookup failed for type 4711' using errcode = 'XX000';`);
    await n1.sql`insert into t values (1)`;
    await cluster.settle();
    await n1.sql`delete from t`;
    await cluster.settle();
    expect((await verify(cluster, marks)).join()).toMatch(
      /exception of n1's transaction \d+ on public\.t: .*cache/,
    );
  });
});
