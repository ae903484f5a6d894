import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Node } from '../../src/database/node.js';
import type { Link } from '../../src/faults/link.js';
import type { Links } from '../../src/faults/links.js';
import type { Mesh } from '../../src/run/lane.js';
import { waitFor } from '../../src/wait.js';
import { throughProxies } from '../support/links.js';
import { openLane } from '../support/mesh.js';

let opened: Awaited<ReturnType<typeof openLane>>;
let mesh: Mesh;
let links: Links;
/** From n1 to n2. */
let link: Link;
let n1: Node;
let n2: Node;

beforeAll(async () => {
  opened = await openLane({ nodes: 2 });
});
afterAll(() => opened.close());

beforeEach(async () => {
  mesh = await opened.lane.fresh();
  [n1, n2] = mesh.cluster.nodes;
  // Without a key, a row that is applied twice is there twice.
  await mesh.cluster.createTable('t', 'id int, filler text');
  links = await throughProxies(mesh.cluster);
  link = links.between('n2', 'n1');
});
afterEach(async () => {
  await links.close();
  await opened.lane.clear(mesh, 'broken');
});

const ids = async (node: Node) =>
  String(await node.value`select string_agg(id::text, ',' order by id) from t`);

/** Proves that n2's changes still reach n1, and that those of n1 had as much time to come. */
async function otherWayWorks(): Promise<void> {
  await n2.sql`insert into t values (1000)`;
  await mesh.cluster.barrier(n2, n1);
}

test('a cut link passes nothing on, the other direction does, and all arrives when it is open again', async () => {
  await link.set({ cut: true });
  const cut = await link.counters();
  expect(cut.reset).toBe(1);
  await n1.sql`insert into t values (1)`;
  await otherWayWorks();
  const tried = async () => {
    const { refused } = await link.counters();
    return refused > 1 ? { done: undefined } : { notYet: `${refused} attempts` };
  };
  await waitFor('n2 to have tried to connect', tried, { within: 10_000 });
  expect(await ids(n2)).toBe('1000');
  expect((await link.counters()).bytesToSubscriber).toBe(cut.bytesToSubscriber);
  await link.set({});
  await mesh.cluster.settle();
  expect(await ids(n2)).toBe('1,1000');
  expect(await ids(n1)).toBe('1,1000');
});

test('a black hole passes nothing on and breaks nothing', async () => {
  await link.set({ hold: 'both' });
  const held = await link.counters();
  await n1.sql`insert into t values (1)`;
  await otherWayWorks();
  expect(await ids(n2)).toBe('1000');
  expect(await link.counters()).toEqual(held);
  await link.set({});
  await mesh.cluster.settle();
  expect(await ids(n2)).toBe('1,1000');
  // The same connection went on.
  expect(await link.counters()).toMatchObject({ connections: held.connections, refused: 0, reset: 0 });
});

test('a cut in the middle of a transaction: it arrives afterwards, whole and once', async () => {
  await link.set({ cutAfter: 1_000_000 });
  const before = await link.counters();
  await n1.sql`insert into t select i, repeat('x', 200) from generate_series(1, 20000) i`;
  await mesh.cluster.settle();
  const after = await link.counters();
  expect(after.reset).toBe(1);
  expect(after.connections).toBeGreaterThan(before.connections);
  // It was sent a second time from its beginning.
  const size = 20_000 * 200;
  expect(after.bytesToSubscriber - before.bytesToSubscriber).toBeGreaterThan(1_000_000 + size);
  expect(await n2.value`select count(*) from t`).toBe(20_000);
  expect(await n2.value`select count(distinct id) from t`).toBe(20_000);
});

test('a late link is late by that much, and complete', async () => {
  await link.set({ delay: 150, jitter: 50 });
  const started = performance.now();
  await n1.sql`insert into t values (1)`;
  const seen = async () => ((await ids(n2)) === '1' ? { done: undefined } : { notYet: await ids(n2) });
  await waitFor('the row on n2', seen, { within: 10_000 });
  expect(performance.now() - started).toBeGreaterThanOrEqual(100);
});
