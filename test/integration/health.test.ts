import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Cluster } from '../../src/cluster/cluster.js';
import { DEFAULT_SET } from '../../src/replication/engine.js';
import { type Outcome, runBuiltIn } from '../../src/run/built-in.js';
import type { Mesh } from '../../src/run/lane.js';
import { SharedMesh } from '../../src/run/shared-mesh.js';
import { suite } from '../../src/suite/all.js';
import { worksInSchema } from '../../src/suite/test.js';
import { waitFor } from '../../src/wait.js';
import { openLane } from '../support/mesh.js';
import { isMissing, PLACES } from '../support/sharing.js';

// A mesh in which clients write, and define things, all the time: health/* is green there, and sees what is wrong all the same.

const TESTS = Object.keys(suite).filter((name) => name.startsWith('health/'));
const ROUNDS = 3;

/** Clients on every node, each with rows and tables of its own, until they are told to stop. */
function busy({ nodes }: Cluster): { rounds(): number; stop(): Promise<void> } {
  let [going, rounds] = [true, 0];
  const writers = nodes.map(async (node, i) => {
    for (let round = 1; going; round++) {
      const id = (i + 1) * 1_000_000 + round;
      await node.sql(`insert into account values (${id}, 'new', ${round})`);
      await node.sql(`update account set balance = balance + 1 where id = ${i}`);
      if (round % 3 === 0) await node.sql(`delete from account where id = ${id - 2}`);
      await node.sql(`insert into log values (${i}, 'round ${round}')`);
      rounds++;
    }
  });
  // What nobody replicates comes and goes.
  const definers = nodes.map(async (node, i) => {
    while (going) {
      await node.sql(`create table scratch_${i} (id int primary key, what text)`);
      await node.sql(`drop table scratch_${i}`);
    }
  });
  const stop = async () => {
    going = false;
    await Promise.all([...writers, ...definers]);
  };
  return { rounds: () => rounds, stop };
}

async function prepare(cluster: Cluster): Promise<void> {
  const [n1, n2] = cluster.nodes;
  await cluster.createTable('account', 'id int primary key, owner text, balance int');
  await cluster.createTable('log', 'at int, what text', { set: cluster.engine.insertOnlySet ?? DEFAULT_SET });
  await n1.sql`insert into account select g, 'first', 0 from generate_series(0, 2000) g`;
  // Each node may have what it likes beside what replicates.
  await n1.unreplicated('create schema monitoring');
  await n1.unreplicated('create table monitoring.seen (at timestamptz primary key)');
  await n1.unreplicated('create view monitoring.last as select max(at) from monitoring.seen');
  await n2.unreplicated('create table here (id int primary key)');
  for (const node of cluster.nodes) await node.unreplicated('create table own (id int primary key)');
  await n2.unreplicated('create rule never as on delete to own do instead nothing');
  await cluster.settle();
}

for (const pgBin of PLACES) {
  describe.skipIf(isMissing(pgBin))(`on ${pgBin}`, () => {
    let place: Awaited<ReturnType<typeof openLane>>;
    let mesh: Mesh;
    beforeAll(async () => {
      place = await openLane({ nodes: 3, pgBin });
    });
    beforeEach(async () => {
      mesh = await place.lane.fresh();
      await prepare(mesh.cluster);
    });
    afterEach(() => place.lane.clear(mesh, 'broken'));
    afterAll(() => place?.close());

    let played = 0;
    const run = async (name: string, beforeBarrier?: () => Promise<void>): Promise<Outcome> => {
      const shared = await SharedMesh.open(mesh);
      const definition = suite[name]!;
      const visit = (await shared.enter(worksInSchema(definition) ? `t_${played}` : undefined))!;
      const testDir = `${place.place.runDir}/tests/health-${++played}`;
      const { cluster } = visit.ground;
      const settle = async () => {
        await beforeBarrier?.();
        await cluster.settle();
      };
      const ground = { ...visit.ground, cluster: Object.assign(Object.create(cluster), { settle }) };
      const outcome = await runBuiltIn(definition, ground, {
        ...{ name, seed: 's', timeout: 60_000, testDir, signal: place.place.signal },
      });
      await shared.leave(visit);
      return outcome;
    };

    test('clients write all the time, and nothing is wrong', async () => {
      const clients = busy(mesh.cluster);
      try {
        for (let round = 0; round < ROUNDS; round++) {
          for (const name of TESTS) {
            const before = clients.rounds();
            expect({ name, ...(await run(name)) }).toEqual({ name, verdict: 'pass' });
            expect(clients.rounds()).toBeGreaterThan(before);
          }
        }
      } finally {
        await clients.stop();
      }
    });

    test('what is under way at the first look is no difference', async () => {
      const [n1, n2] = mesh.cluster.nodes;
      const session = await n2.session();
      await session.sql`begin`;
      await session.sql`lock table account in exclusive mode`;
      await n1.sql`insert into account values (6000, 'under way', 0)`;
      const seen: number[] = [];
      const arrive = async () => {
        seen.push(Number(await n2.value`select count(*) from account where id = 6000`));
        await session.sql`rollback`;
      };
      expect(await run('health/tables', arrive)).toEqual({ verdict: 'pass' });
      expect(seen[0]).toBe(0);
      await session.close();
    });

    test('a definition that comes to the nodes one after the other is no difference', async () => {
      const [n1, ...others] = mesh.cluster.nodes;
      const column = 'alter table account add column more int';
      await n1.unreplicated(column);
      let came = false;
      const arrive = async () => {
        if (!came) for (const node of others) await node.unreplicated(column);
        came = true;
      };
      expect(await run('health/schemas', arrive)).toEqual({ verdict: 'pass' });
      expect(came).toBe(true);
    });

    test('what has failed and been mended is no failure', async ({ skip }) => {
      const { cluster } = mesh;
      if (cluster.engine.kind !== 'native') skip('only the core counts errors, and dates none');
      const [n1, n2] = cluster.nodes;
      await n2.unreplicated(`alter table account add constraint nobody check (owner <> 'me')`);
      await n1.sql`insert into account values (5000, 'me', 0)`;
      const counted = async () => {
        const errors =
          await n2.value`select coalesce(sum(apply_error_count), 0)::int from pg_stat_subscription_stats`;
        return Number(errors) > 0 ? { done: undefined } : { notYet: 'none' };
      };
      await waitFor('an error of apply', counted, { within: 20_000 });
      await n2.unreplicated('alter table account drop constraint nobody');
      expect(await run('health/records')).toEqual({ verdict: 'pass' });
    });

    test('clients write all the time, and one row is another on one node', async () => {
      const clients = busy(mesh.cluster);
      try {
        await mesh.cluster.nodes[1].unreplicated(`update account set owner = 'n2' where id = 1000`);
        const { verdict, reason } = await run('health/tables');
        expect(verdict, reason).toBe('fail');
        expect(reason).toMatch(/id=1000: owner n1 first \| n2 n2 \| n3 first/);
        expect(reason!.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(1);
      } finally {
        await clients.stop();
      }
    });
  });
}
