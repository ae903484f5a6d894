import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeadlineError } from '../../src/errors.js';
import type { Mesh } from '../../src/run/lane.js';
import { verify } from '../../src/run/verify.js';
import { judge, openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane();
});
afterAll(() => place.close());

async function withMesh(work: (mesh: Mesh) => Promise<void>): Promise<void> {
  const mesh = await place.lane.fresh();
  try {
    await work(mesh);
  } finally {
    await place.lane.clear(mesh, 'broken');
  }
}

describe('barrier', () => {
  test('after it, every row is visible: a thousand times', () =>
    withMesh(async ({ cluster }) => {
      const [n1, n2, n3] = cluster.nodes;
      await cluster.createTable('t', 'id int primary key');
      for (let id = 0; id < 1000; id++) {
        await n1!.sql`insert into t values (${id})`;
        await cluster.barrier(n1!, [n2!, n3!]);
        expect(await n2!.value`select count(*) from t where id = ${id}`, `row ${id} on n2`).toBe(1);
        expect(await n3!.value`select count(*) from t where id = ${id}`, `row ${id} on n3`).toBe(1);
      }
    }));

  test('a link that stands still is named with its state', () =>
    withMesh(async ({ cluster }) => {
      const [n1, n2] = cluster.nodes;
      await cluster.disable(n2!, n1!);
      await n1!.sql`update mmr.marker set barrier = 5 where node = 'n1'`;
      const waiting = cluster.settle({ within: 200 });
      await expect(waiting).rejects.toThrow(DeadlineError);
      await expect(waiting).rejects.toThrow(
        /n2 to apply n1's changes up to \S+; last seen: .+; sub_n2_n1 is disabled/,
      );
    }));
});

describe('a mesh that cannot come up', () => {
  test('ends within the stated time with the state of each subscription', async () => {
    const mesh = await place.lane.fresh({ unwired: true });
    const { cluster } = mesh;
    try {
      const [n1] = cluster.nodes;
      Object.defineProperty(n1!, 'peerDsn', { value: n1!.peerDsn.replace(/dbname=\S+/, 'dbname=elsewhere') });
      const started = performance.now();
      await expect(cluster.wire({ within: 1000 })).rejects.toThrow(/3 nodes did not come up.*/s);
      expect(performance.now() - started).toBeLessThan(20_000);
    } finally {
      await place.lane.clear(mesh, 'broken');
    }
  });
});

describe('the look over after each test', () => {
  const looks = [
    [
      'a row that differs is named with its key and both values',
      async ({ cluster }: Mesh) => {
        await cluster.createTable('t', 'id int primary key, v text');
        await cluster.nodes[0]!.sql`insert into t values (7, 'ann')`;
        await cluster.settle();
        // Behind replication's back: an origin of its own, which links with origin = none do not pass on.
        await cluster.nodes[1]!.transaction(async (s) => {
          await s.sql`select pg_replication_origin_create('planted')`;
          await s.sql`select pg_replication_origin_session_setup('planted')`;
          await s.sql`update t set v = 'bob' where id = 7`;
        });
        await cluster.nodes[1]!.sql`select pg_replication_origin_session_reset()`;
      },
      {},
      /public\.t: 1 row differs\n {2}id=7: n1 \(7,ann\) \| n2 \(7,bob\) \| n3 \(7,ann\)/,
    ],
    [
      'a link that stands still',
      ({ cluster }: Mesh) => cluster.disable(cluster.nodes[1]!, cluster.nodes[0]!),
      {},
      /replication stands still after the test: .*sub_n2_n1 disabled/,
    ],
    [
      'a table that is not there on one node',
      async ({ cluster }: Mesh) => {
        await cluster.createTable('t', 'id int primary key');
        await cluster.nodes[2]!.sql`drop table t`;
      },
      {},
      /public\.t: cannot be compared on all nodes: relation "public.t" does not exist/,
    ],
    [
      'a difference that was announced and is not there',
      ({ cluster }: Mesh) => cluster.createTable('t', 'id int primary key'),
      { differing: { t: 1 } },
      /the test says that 1 of its rows differ between the nodes, but 0 do/,
    ],
    [
      'an apply worker that fails and its log line',
      async ({ cluster }: Mesh) => {
        await cluster.createTable('t', 'id int primary key');
        await cluster.concurrently([
          [cluster.nodes[0]!, 'insert into t values (1)'],
          [cluster.nodes[1]!, 'insert into t values (1)'],
        ]);
      },
      {},
      /apply worker logged ERROR: .*(conflict|duplicate key)/s,
    ],
  ] as const;

  test.each(looks)('%s', (_, damage, leaves, found) =>
    withMesh(async (mesh) => {
      await damage(mesh);
      // The first look waits for links to recover; a short wait is enough for what is damaged for good.
      expect((await verify(mesh.cluster, mesh.marks, leaves)).join('\n')).toMatch(found);
    }));

  test('finds nothing on a healthy cluster', () =>
    withMesh(async (mesh) => {
      await mesh.cluster.createTable('t', 'id int primary key');
      await mesh.cluster.nodes[0]!.sql`insert into t select generate_series(1, 100)`;
      expect(await verify(mesh.cluster, mesh.marks)).toEqual([]);
    }));
});

describe('verdicts', () => {
  test('a test that hangs is ended at its time limit and fails', async () => {
    const mesh = await place.lane.fresh();
    const { runBuiltIn } = await import('../../src/run/built-in.js');
    const { wholeMesh } = await import('../../src/run/ground.js');
    const hanging = {
      proves: 'x',
      run: async ({ cluster }: never) =>
        void (await (cluster as Mesh['cluster']).nodes[0]!.sql`select pg_sleep(600)`),
    };
    const outcome = await runBuiltIn(hanging, wholeMesh(mesh), {
      name: 'hang',
      seed: 's',
      timeout: 500,
      testDir: `${place.place.runDir}/tests/hang`,
      signal: place.place.signal,
    });
    await place.lane.clear(mesh, 'broken');
    expect(outcome.verdict).toBe('fail');
    expect(outcome.reason).toBe('timed out after 0.5 s');
  });

  test('an error of the server fails the test, a mistake in the test is an error', async () => {
    const refused = {
      proves: 'x',
      run: async ({ cluster }: never) => void (await (cluster as Mesh['cluster']).nodes[0]!.sql`select 1/0`),
    };
    expect(await judge(refused, place)).toMatchObject({
      verdict: 'fail',
      reason: 'the server refused: division by zero (22012)',
    });
    const broken = { proves: 'x', run: async () => void (undefined as never as { x: { y: 1 } }).x.y };
    expect(await judge(broken, place)).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(/the test itself broke/),
    });
  });

  test('a limitation that showed itself makes the verdict known', async () => {
    const limited = {
      proves: 'x',
      run: async ({ known }: { known(l: string, r: string): void }) => known('it is so', 'docs, page 1'),
    };
    expect(await judge(limited as never, place)).toEqual({
      verdict: 'known',
      reason: 'it is so',
      known: [{ kind: 'limitation', what: 'it is so', reference: 'docs, page 1' }],
    });
  });
});

test('servers listen on the loopback address only, and their password is in no log and no command line', async () => {
  await withMesh(async ({ servers, cluster }) => {
    expect(await cluster.nodes[0]!.value`show listen_addresses`).toBe('127.0.0.1');
    for (const server of servers) {
      expect(await readFile(server.logFile, 'utf8')).not.toContain(server.password);
      const dsns = JSON.stringify(await cluster.nodes[0]!.sql`select subconninfo from pg_subscription`);
      expect(dsns).toContain('host=127.0.0.1');
      expect(dsns).not.toContain(server.password);
    }
    const { output } = await import('../../src/process/output.js');
    expect(await output('ps', ['-eo', 'args'])).not.toContain(place.place.password);
  });
});
