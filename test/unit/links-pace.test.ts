import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Link } from '../../src/faults/link.js';
import { waitFor } from '../../src/wait.js';
import { LinkEnds } from '../support/link-ends.js';
import { pattern, roundTrip } from '../support/link-peer.js';

let ends: LinkEnds;
let link: Link;

beforeEach(async () => {
  ends = await LinkEnds.open();
  link = ends.link;
});
afterEach(() => ends.close());

test('delay: late by that much in each direction, in full and in order', async () => {
  const { subscriber, server } = await ends.through();
  await link.set({ delay: 80 });
  const started = performance.now();
  await roundTrip(subscriber, server);
  const took = performance.now() - started;
  expect(took).toBeGreaterThanOrEqual(160);
  const bytes = pattern(2_000_000);
  server.socket.write(bytes);
  await subscriber.toReceive(bytes.length + 1);
  expect(subscriber.bytes.subarray(1).equals(bytes)).toBe(true);
});

test('a long delay holds no more than so much back: the writer waits', async () => {
  const { server } = await ends.through();
  await link.set({ delay: 60_000 });
  const chunk = Buffer.alloc(100_000);
  let taken = 0;
  // One after the other: only then is it known how far the kernel has got.
  const write = (): unknown =>
    server.socket.write(chunk, (error) => {
      taken += chunk.length;
      if (!error && taken < 100_000_000) write();
    });
  write();
  const look = async () => {
    const before = taken;
    await ends.quiet();
    return taken === before ? { done: taken } : { notYet: `${taken} bytes taken` };
  };
  // The kernel's buffers and the proxy's own.
  expect(await waitFor('the writer to wait', look, { within: 10_000 })).toBeLessThan(40_000_000);
});

test('jitter keeps the order, also while the condition changes', async () => {
  const { subscriber, server } = await ends.through();
  await link.set({ delay: 20, jitter: 20 });
  const all: Buffer[] = [];
  for (let i = 0; i < 300; i++) {
    const line = Buffer.from(`${i}\n`);
    all.push(line);
    server.socket.write(line);
    // An answer of the thread lies between two lines: they do not arrive as one.
    await link.counters();
    if (i === 100) await link.set({ delay: 5, jitter: 5 });
    if (i === 200) await link.set({});
  }
  const expected = Buffer.concat(all);
  await subscriber.toReceive(expected.length);
  expect(subscriber.bytes.toString()).toBe(expected.toString());
});

test('a delay that is taken away does not keep back what waits', async () => {
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
  await link.set({ delay: 60_000 });
  server.socket.write('waits');
  await ends.quiet();
  expect(subscriber.received).toBe(1);
  await link.set({});
  await subscriber.toReceive(6);
});

test('bandwidth: no more than so many bytes a second, and not much less', async () => {
  const { subscriber, server } = await ends.through();
  await roundTrip(subscriber, server);
  const rate = 1_000_000;
  const times: number[] = [];
  await link.set({ bandwidth: rate });
  // The quickest of a few: other work on the machine can only make it slower than the link does.
  for (let n = 1; n <= 5 && Math.min(...times) >= 1_000; n++) {
    const started = performance.now();
    server.socket.write(Buffer.alloc(rate / 2));
    await subscriber.toReceive(1 + (n * rate) / 2);
    times.push(performance.now() - started);
  }
  // The bucket's first filling passes at once.
  for (const took of times) expect(took).toBeGreaterThan(470);
  expect(Math.min(...times)).toBeLessThan(1_000);
});

test.each([
  {},
  { delay: 5 },
])('a slow reader slows the writer, and memory stays bounded: %j', async (condition) => {
  const { subscriber, server } = await ends.through();
  await link.set(condition);
  subscriber.socket.pause();
  const total = 100_000_000;
  const bytes = pattern(total);
  server.socket.write(bytes);
  const passed = await ends.stuck();
  // The kernel's buffers on both ways, and the proxy's own.
  expect(passed).toBeLessThan(40_000_000);
  expect(server.socket.bytesWritten - server.socket.writableLength).toBeLessThan(total);
  subscriber.socket.resume();
  await subscriber.toReceive(total, 30_000);
  expect(subscriber.bytes.equals(bytes)).toBe(true);
});

test('a condition that cannot be is named', async () => {
  await expect(link.set({ delay: -1 })).rejects.toThrow('n2 <- n1: delay is -1, expected a number from 0');
  await expect(link.set({ bandwidth: 0 })).rejects.toThrow('bandwidth is 0');
});
