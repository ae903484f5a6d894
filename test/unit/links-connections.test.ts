import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Link } from '../../src/faults/link.js';
import { openLinks } from '../../src/faults/links.js';
import { LinkEnds } from '../support/link-ends.js';
import { pattern, roundTrip } from '../support/link-peer.js';

let ends: LinkEnds;
let link: Link;

beforeEach(async () => {
  ends = await LinkEnds.open();
  link = ends.link;
});
afterEach(() => ends.close());

test('an open link passes everything on, both ways, and counts it', async () => {
  const { subscriber, server } = await ends.through();
  const [down, up] = [pattern(5_000_000), pattern(3_000_000)];
  server.socket.write(down);
  subscriber.socket.write(up);
  await subscriber.toReceive(down.length);
  await server.toReceive(up.length);
  expect(subscriber.bytes.equals(down)).toBe(true);
  expect(server.bytes.equals(up)).toBe(true);
  expect(await link.counters()).toEqual({
    bytesToSubscriber: down.length,
    bytesToUpstream: up.length,
    connections: 1,
    refused: 0,
    reset: 0,
  });
});

test('a half-closed connection goes on in the other direction', async () => {
  const { subscriber, server } = await ends.through();
  subscriber.socket.end('last words');
  await server.toEnd();
  expect(server.bytes.toString()).toBe('last words');
  server.socket.end(pattern(1_000_000));
  await subscriber.toReceive(1_000_000);
  await subscriber.toEnd();
  expect([subscriber.error, server.error]).toEqual([undefined, undefined]);
  expect((await link.counters()).reset).toBe(0);
});

test('a reset of one end is a reset of the other', async () => {
  const first = await ends.through();
  await roundTrip(first.subscriber, first.server);
  first.server.socket.resetAndDestroy();
  await first.subscriber.toBreak();
  const second = await ends.through();
  await roundTrip(second.subscriber, second.server);
  second.subscriber.socket.resetAndDestroy();
  await second.server.toBreak();
  expect((await link.counters()).reset).toBe(0);
});

test('where no server listens, the connection ends and the next one is tried anew', async () => {
  ends.upstream.close();
  await once(ends.upstream, 'close');
  const peer = await ends.subscribe();
  await peer.toBreak();
  ends.upstream.listen(ends.target);
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
});

test('links have conditions and counters of their own', async () => {
  const { target } = ends;
  const two = await openLinks(
    [
      { subscriber: 'n2', upstream: 'n1', target },
      { subscriber: 'n3', upstream: 'n1', target },
    ],
    '127.0.0.1',
    'seed',
  );
  try {
    await two.between('n2', 'n1').set({ cut: true });
    const { subscriber, server } = await ends.through(two.between('n3', 'n1'));
    await roundTrip(subscriber, server);
    expect(await two.between('n3', 'n1').counters()).toMatchObject({ connections: 1, bytesToSubscriber: 1 });
    expect(await two.between('n2', 'n1').counters()).toMatchObject({ connections: 0, bytesToSubscriber: 0 });
    expect(() => two.between('n1', 'n1')).toThrow('there is no link by which n1 receives from n1');
  } finally {
    await two.close();
  }
});

test('an upstream is also found by the folder of its local socket', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mmr-links-'));
  const server = createServer((socket) => void socket.on('error', () => {}).pipe(socket));
  server.listen(join(folder, '.s.PGSQL.5432'));
  await once(server, 'listening');
  const route = { subscriber: 'n2', upstream: 'n1', target: { host: folder, port: 5432 } };
  const local = await openLinks([route], '127.0.0.1', 'seed');
  try {
    const link = local.all[0]!;
    const peer = await ends.subscribe(link);
    peer.socket.write('echo');
    await peer.toReceive(4);
    await link.set({ cut: true });
    await peer.toBreak();
    expect(await link.counters()).toMatchObject({ bytesToSubscriber: 4, bytesToUpstream: 4, reset: 1 });
  } finally {
    await local.close();
    server.close();
    await rm(folder, { recursive: true });
  }
});

test('an address that is not ours is named', async () => {
  const { target } = ends;
  const opening = openLinks([{ subscriber: 'n2', upstream: 'n1', target }], '192.0.2.1', 'seed');
  await expect(opening).rejects.toThrow(/cannot listen: .*192\.0\.2\.1/);
});

test('close ends connections and gives the port back; afterwards every call says so', async () => {
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
  await Promise.all([ends.links.close(), ends.links.close()]);
  await subscriber.toBreak();
  await server.toBreak();
  const probe = createServer().listen(link.port, link.host);
  await once(probe, 'listening');
  probe.close();
  await expect(link.set({})).rejects.toThrow('the link proxies are closed');
  await expect(link.counters()).rejects.toThrow('the link proxies are closed');
});
