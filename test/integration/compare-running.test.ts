import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SET } from '../../src/replication/engine.js';
import type { Mesh } from '../../src/run/lane.js';
import { Comparing } from '../support/compare.js';
import { openLane } from '../support/mesh.js';

// A mesh that replicates, with clients that write while it is compared.

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ nodes: 3 });
});
afterAll(() => place.close());

async function onMesh(work: (mesh: Mesh, comparing: Comparing) => Promise<void>): Promise<void> {
  const mesh = await place.lane.fresh();
  const comparing = new Comparing(mesh.cluster.nodes);
  try {
    await work(mesh, comparing);
  } finally {
    comparing.clear();
    await place.lane.clear(mesh, 'broken');
  }
}

/** Clients on every node that write all the time, each its own rows, until they are told to stop. */
function writing({ cluster }: Mesh): { rounds(): number; stop(): Promise<void> } {
  let [going, rounds] = [true, 0];
  const clients = cluster.nodes.map(async (node, i) => {
    for (let round = 1; going; round++) {
      const id = (i + 1) * 1_000_000 + round;
      await node.sql(`insert into account values (${id}, 'new', ${round})`);
      await node.sql(`update account set balance = balance + 1 where id = ${i}`);
      if (round % 3 === 0) await node.sql(`delete from account where id = ${id - 2}`);
      await node.sql(`insert into log values (${i}, 'round ${round}'), (${i}, 'round ${round}')`);
      rounds++;
    }
  });
  const stop = async () => {
    going = false;
    await Promise.all(clients);
  };
  return { rounds: () => rounds, stop };
}

async function prepare({ cluster }: Mesh): Promise<void> {
  await cluster.createTable('account', 'id int primary key, owner text, balance int');
  // Without a key; only inserts pass.
  await cluster.createTable('log', 'at int, what text', { set: cluster.engine.insertOnlySet ?? DEFAULT_SET });
  await cluster.nodes[0].sql`insert into account select g, 'first', 0 from generate_series(0, 2000) g`;
  await cluster.settle();
}

test('a healthy mesh is never different while clients write, and what differs is found all the same', () =>
  onMesh(async (mesh, comparing) => {
    const { nodes } = mesh.cluster;
    await prepare(mesh);
    const clients = writing(mesh);
    try {
      const verdicts: string[] = [];
      for (let i = 0; i < 12; i++) {
        const before = clients.rounds();
        const { status, text } = await comparing.run({ within: 3_000 });
        verdicts.push(status === 0 ? 'equal' : text);
        expect(status, text).not.toBe(1);
        expect(clients.rounds()).toBeGreaterThan(before);
      }
      // Rows that clients write all the time may not stand still, but now and then they do.
      expect(verdicts).toContain('equal');
      await nodes[1].unreplicated(`update account set owner = 'me' where id = 1000`);
      await nodes[2]!.unreplicated('delete from account where id in (1001, 1002)');
      await nodes[0].unreplicated(`insert into log values (9, 'here')`);
      const { status, text } = await comparing.run({ within: 3_000, json: comparing.at('found.json') });
      expect(status, text).toBe(1);
      const found = JSON.parse(comparing.read('found.json'));
      const named = found.tables.flatMap(({ table, differing }: { table: string; differing: Row[] }) =>
        differing.filter(({ state }) => state === 'differs').map(({ key }) => `${table} ${key.id ?? ''}`),
      );
      expect(named.sort()).toEqual([
        'public.account 1000',
        'public.account 1001',
        'public.account 1002',
        'public.log ',
      ]);
    } finally {
      await clients.stop();
    }
    await mesh.cluster.settle();
  }));

interface Row {
  readonly state: string;
  readonly key: Readonly<Record<string, string>>;
}

test('rows that a stopped link holds back are neither equal nor different', () =>
  onMesh(async (mesh, comparing) => {
    const { cluster } = mesh;
    const [n1, n2] = cluster.nodes;
    await prepare(mesh);
    await cluster.disable(n2, n1);
    await n1.sql`update account set owner = 'later' where id = 5`;
    const { status, text } = await comparing.run({ within: 1_000 });
    expect(text).toMatch(
      /1 row differs, but may be under way; could not be judged: .*n2 has n1's changes up to \S+ of \S+, and is not connected/,
    );
    expect(text).toContain('id=5 (under way): owner n1 later | n2 first | n3 later');
    expect(text).toMatch(/^unjudged: 1 could not be judged/m);
    expect(status).toBe(2);
    await cluster.enable(n2, n1);
    await cluster.settle();
    expect((await comparing.run()).status).toBe(0);
  }));

test('nothing of a table that no set carries is under way, whatever else is', () =>
  onMesh(async ({ cluster }, comparing) => {
    const [n1, n2] = cluster.nodes;
    for (const [i, node] of cluster.nodes.entries()) {
      await node.unreplicated('create table own (id int primary key)');
      await node.unreplicated(`insert into own values (${i})`);
    }
    const stopped = async () => {
      await cluster.disable(n2, n1);
      await n1.sql`select pg_logical_emit_message(true, 'later', '')`;
      const { status, text } = await comparing.run({ tables: ['own'], within: 60_000 });
      expect(text).toMatch(
        /public\.own: 3 rows differ \(rows: .*\)\n {2}in no replication set: it may differ by design\n/,
      );
      expect(text).not.toContain('under way');
      expect(status).toBe(1);
    };
    // Where no table is in any set, too.
    await stopped();
    await cluster.enable(n2, n1);
    await cluster.createTable('carried', 'id int primary key');
    await stopped();
    await cluster.enable(n2, n1);
  }));

test('of a table that is replicated by no set or in part it is said that it may differ by design', () =>
  onMesh(async ({ cluster }, comparing) => {
    await cluster.createTable('part', 'id int primary key, v int', { where: 'v > 0' });
    for (const [i, node] of cluster.nodes.entries()) {
      await node.unreplicated('create table own (id int primary key)');
      await node.unreplicated(`insert into own values (${i})`);
      await node.unreplicated(`insert into part values (1, -${i})`);
      await node.unreplicated('create unlogged table scratch (id int)');
    }
    const { status, text } = await comparing.run();
    expect(text).toContain('public.scratch is unlogged');
    expect(text).toMatch(
      /public\.own: 3 rows differ.*\n {2}in no replication set: it may differ by design\n/,
    );
    expect(text).toMatch(
      /public\.part: 1 row differs.*\n {2}only some of its rows, columns or operations are in a replication set of every node: it may/,
    );
    expect(status).toBe(1);
    expect((await comparing.run({ except: ['own', 'public.part'] })).status).toBe(0);
  }));

test('SQL that mends one node is not passed on to the others', () =>
  onMesh(async (mesh, comparing) => {
    const { cluster } = mesh;
    const [n1, n2, n3] = cluster.nodes;
    await prepare(mesh);
    for (const node of [n2, n3!]) {
      await node.unreplicated(`update account set owner = 'of ${node.name}' where id = 10`);
      await node.unreplicated('delete from account where id = 11');
      await node.unreplicated(`insert into account values (-1, 'of ${node.name}')`);
    }
    const mend = { folder: comparing.at('sql'), from: 'n1' };
    expect((await comparing.run({ mend })).text).toContain('public.account: 3 rows differ');
    const session = await n2.session();
    await session.statements(comparing.read('sql/n2/public.account.sql'));
    await session.close();
    await n1.sql`update account set owner = 'behind it' where id = 12`;
    await cluster.settle();
    const { text } = await comparing.run();
    expect(text).toContain(`
  id=-1: no such row on n1; no such row on n2
  id=10: owner n1 first | n2 first | n3 of n3
  id=11: no such row on n3
`);
    expect(text).toContain('public.account: 3 rows differ (rows: n1 2001, n2 2001, n3 2001)');
    expect(await n2.value`select count(*) from pg_replication_origin where roname = 'mmr_mend'`).toBe(0);
  }));
