import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Link } from '../../src/faults/link.js';
import { waitFor } from '../../src/wait.js';
import { LinkEnds } from '../support/link-ends.js';
import { Peer, pattern, roundTrip } from '../support/link-peer.js';

let ends: LinkEnds;
let link: Link;

beforeEach(async () => {
  ends = await LinkEnds.open();
  link = ends.link;
});
afterEach(() => ends.close());

test('cut: open connections are reset, new ones refused; open again, the same port serves', async () => {
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
  await link.set({ cut: true });
  await subscriber.toBreak();
  await server.toBreak();
  const refused = await ends.subscribe();
  await refused.toBreak();
  expect(ends.accepted.length).toBe(1);
  expect(await link.counters()).toMatchObject({ connections: 1, refused: 1, reset: 1 });
  await link.set({});
  const again = await ends.through();
  await roundTrip(again.subscriber, again.server);
});

test('cut resets a connection whose reader is stuck', async () => {
  const { subscriber, server } = await ends.through();
  subscriber.socket.pause();
  server.socket.write(Buffer.alloc(50_000_000));
  await ends.stuck();
  await link.set({ cut: true });
  await server.toBreak();
});

test.each([
  'data',
  'replies',
  'both',
] as const)('hold %s: nothing passes, and nothing is lost', async (hold) => {
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
  const open = await link.counters();
  await link.set({ hold });
  server.socket.write(pattern(100_000));
  subscriber.socket.write(pattern(60_000));
  if (hold === 'data') await server.toReceive(60_001);
  if (hold === 'replies') await subscriber.toReceive(100_001);
  const held = await ends.quiet();
  if (hold !== 'replies') expect(held.bytesToSubscriber).toBe(open.bytesToSubscriber);
  if (hold !== 'data') expect(held.bytesToUpstream).toBe(open.bytesToUpstream);
  expect([subscriber.error, server.error]).toEqual([undefined, undefined]);
  await link.set({});
  await subscriber.toReceive(100_001);
  await server.toReceive(60_001);
  expect(subscriber.bytes.subarray(1).equals(pattern(100_000))).toBe(true);
  expect(server.bytes.subarray(1).equals(pattern(60_000))).toBe(true);
});

test('hold: a new connection gets no answer until the link is open', async () => {
  await link.set({ hold: 'both' });
  const peer = await ends.subscribe();
  peer.socket.write('hello');
  await ends.quiet();
  expect(ends.accepted.length).toBe(0);
  await link.set({});
  const look = async () => (ends.accepted[0] ? { done: ends.accepted[0] } : { notYet: 'nothing' });
  const server = new Peer(await waitFor('the upstream to be asked', look, { within: 2000 }));
  await server.toReceive(5);
  await roundTrip(peer, server);
});

test('hold data: the news that the upstream is gone waits, too', async () => {
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
  await link.set({ hold: 'data' });
  server.socket.resetAndDestroy();
  subscriber.socket.write('anybody there?');
  await ends.quiet();
  expect(subscriber.error).toBe(undefined);
  expect(subscriber.ended).toBe(false);
  await link.set({});
  await subscriber.toBreak();
});

test('cutAfter: so many bytes more, to the byte, then a reset; afterwards the link is open', async () => {
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
  await link.set({ cutAfter: 12_345 });
  server.socket.write(pattern(1_000_000));
  await subscriber.toBreak();
  await server.toBreak();
  expect(subscriber.received).toBe(1 + 12_345);
  expect(await link.counters()).toMatchObject({ bytesToSubscriber: 1 + 12_345, reset: 1, refused: 0 });
  const again = await ends.through();
  await roundTrip(again.subscriber, again.server);
  again.server.socket.write(pattern(100_000));
  await again.subscriber.toReceive(100_001);
});
