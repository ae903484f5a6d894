import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lane, type Mesh, type MeshState } from '../../src/run/lane.js';
import type { Server } from '../../src/runtime/runtime.js';
import { openLane } from '../support/mesh.js';

let opened: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  opened = await openLane();
}, 60_000);
afterAll(() => opened.close());

/** Whether the servers are still the same after a test has done this to its mesh. */
async function keepsServers(state: MeshState, doings: (mesh: Mesh) => Promise<void>): Promise<boolean> {
  const mesh = await opened.lane.fresh();
  await doings(mesh);
  await opened.lane.clear(mesh, state);
  const next = await opened.lane.fresh();
  await opened.lane.clear(next, 'whole');
  expect(next.cluster.nodes[0].database).not.toBe(mesh.cluster.nodes[0].database);
  return next.servers.every((server, i) => server === mesh.servers[i]);
}

test('one mesh follows another on the same servers, and nothing of the first is left', async () => {
  const kept = await keepsServers('whole', async ({ cluster }) => {
    await cluster.createTable('account', 'id int primary key');
    await cluster.nodes[0].sql`insert into account values (1)`;
    await cluster.settle();
  });
  expect(kept).toBe(true);
}, 60_000);

test('what a test leaves on the servers themselves is taken away with them', async () => {
  const kept = await keepsServers('whole', async ({ cluster }) => {
    await cluster.nodes[1]!.sql`create role auditor`;
  });
  expect(kept).toBe(false);
  const still = await keepsServers('whole', async ({ cluster }) => {
    await cluster.nodes[2]!.sql`alter system set work_mem = '5MB'`;
  });
  expect(still).toBe(false);
}, 60_000);

test('a mesh in an unknown state goes with its servers', async () => {
  expect(await keepsServers('broken', async () => {})).toBe(false);
}, 60_000);

test('a changed mesh goes with its databases, where they hold all of it', async () => {
  const { engine } = opened.chosen;
  const kept = await keepsServers('changed', async ({ cluster }) => {
    const [n1, n2, n3] = cluster.nodes;
    await engine.unsubscribe(n1, n2);
    await engine.disable(n2, n3!);
  });
  expect(kept).toBe(engine.dropping === 'whole');
}, 60_000);

test.each([
  ['on record: the next mesh has fresh ones', true, false],
  ['after a bug: the next mesh has fresh ones', false, true],
  ['of nothing that is known: the run ends, and says so', false, false],
])(
  'a server crashes between two tests, %s',
  async (_, recorded, afterBug) => {
    const { chosen, place } = opened;
    const defects = recorded
      ? { 'a worker that ends after its manager crashes the server': { reference: 'issue 1' } }
      : {};
    const profile = { ...chosen.engine.profile, defects };
    const engine = Object.assign(Object.create(chosen.engine), { profile });
    const notes: string[] = [];
    const note = (line: string) => void notes.push(line);
    const lane = new Lane('crash', 2, chosen.runtime, engine, place.signal, {}, undefined, note);
    try {
      const first = await lane.fresh();
      const pid = await first.cluster.nodes[1].value(
        "select pid from pg_stat_activity where backend_type = 'walwriter'",
      );
      await lane.clear(first, 'whole', afterBug);
      process.kill(Number(pid), 'SIGKILL');
      const crash = /crash-n2: postmaster logged LOG: .* was terminated by signal 9/;
      if (!recorded && !afterBug) {
        const { message } = await lane.fresh().then(
          () => new Error('a mesh'),
          (error: Error) => error,
        );
        expect(message).toMatch(/^a server crashed between two tests\n/);
        expect(message).toMatch(crash);
        return;
      }
      const next = await lane.fresh();
      expect(next.servers.some((server) => first.servers.includes(server))).toBe(false);
      expect(notes).toEqual([expect.stringMatching(crash)]);
      await lane.clear(next, 'whole');
    } finally {
      await lane.stop();
    }
  },
  60_000,
);

test('servers that keep a place for each link that they ever had go before they are full', async () => {
  const { chosen, place } = opened;
  const engine = Object.assign(Object.create(chosen.engine), { keepsPlaces: true });
  const lane = new Lane('full', 3, chosen.runtime, engine, place.signal, { max_worker_processes: '14' });
  try {
    const seen: (Server | undefined)[] = [];
    for (let number = 1; number <= 4; number++) {
      const mesh = await lane.fresh();
      seen.push(mesh.servers[0]);
      await lane.clear(mesh, 'whole');
    }
    // The third has had twelve of its fourteen places, and another mesh takes up to four.
    expect(seen.map((server) => server === seen[0])).toEqual([true, true, true, false]);
  } finally {
    await lane.stop();
  }
}, 60_000);
