import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Link } from '../../src/faults/link.js';
import { type Links, openLinks } from '../../src/faults/links.js';
import { waitFor } from '../../src/wait.js';

let upstream: Server;
let port: number;
let links: Links;
let link: Link;
/** What the upstream's server has accepted. */
let accepted: Socket[];
let opened: Socket[];

beforeEach(async () => {
  accepted = [];
  opened = [];
  upstream = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    socket.on('error', () => {});
    accepted.push(socket);
  });
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  port = (upstream.address() as AddressInfo).port;
  links = await openLinks(
    [{ subscriber: 'n2', upstream: 'n1', target: { host: '127.0.0.1', port } }],
    '127.0.0.1',
    'seed',
  );
  link = links.all[0]!;
});

afterEach(async () => {
  await links.close();
  for (const socket of [...opened, ...accepted]) socket.destroy();
  upstream.close();
});

/** Connects as a subscriber's server does. */
async function subscribe(): Promise<Peer> {
  const socket = connect({ host: link.host, port: link.port, allowHalfOpen: true, noDelay: true });
  opened.push(socket);
  const peer = new Peer(socket);
  // A reset that follows at once is seen instead of the connection.
  await new Promise<void>((resolve) => socket.once('connect', resolve).once('close', () => resolve()));
  return peer;
}

/** A connection through the link, seen from both of its ends. */
async function through(): Promise<{ subscriber: Peer; server: Peer }> {
  const before = accepted.length;
  const subscriber = await subscribe();
  const socket = await waitFor(
    'the upstream to be asked',
    async () =>
      accepted[before] ? { done: accepted[before] } : { notYet: `${accepted.length} connections` },
    { within: 2000 },
  );
  return { subscriber, server: new Peer(socket) };
}

/** One end of a connection, with what has come out of it. */
class Peer {
  readonly chunks: Buffer[] = [];
  received = 0;
  ended = false;
  error: string | undefined;

  constructor(readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.chunks.push(chunk);
      this.received += chunk.length;
    });
    socket.on('end', () => {
      this.ended = true;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.error = error.code;
    });
  }

  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }

  async toReceive(bytes: number, within = 5000): Promise<void> {
    const look = async () =>
      this.received >= bytes ? { done: undefined } : { notYet: `${this.received} bytes` };
    await waitFor(`${bytes} bytes`, look, { within, slowest: 5 });
  }

  async toEnd(): Promise<void> {
    const look = async () => (this.ended ? { done: undefined } : { notYet: 'open' });
    await waitFor('the end of the stream', look, { within: 2000 });
  }

  /** libuv reports a reset that follows bytes at once as an end; but then writing fails. */
  async toBreak(): Promise<void> {
    const look = async () => {
      if (this.ended) this.socket.write('?');
      return this.error ? { done: undefined } : { notYet: this.ended ? 'a clean end' : 'open' };
    };
    await waitFor('a reset', look, { within: 2000 });
  }
}

/** Bytes of which every stretch is recognisable. */
function pattern(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 0; i + 4 <= length; i += 4) bytes.writeUInt32LE(i, i);
  return bytes;
}

/** A round through both directions: what was to pass before it has passed. */
async function roundTrip(subscriber: Peer, server: Peer): Promise<void> {
  const [a, b] = [server.received, subscriber.received];
  subscriber.socket.write('?');
  await server.toReceive(a + 1);
  server.socket.write('!');
  await subscriber.toReceive(b + 1);
}

test('an open link passes everything on, both ways, and counts it', async () => {
  const { subscriber, server } = await through();
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
  const { subscriber, server } = await through();
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
  const first = await through();
  await roundTrip(first.subscriber, first.server);
  first.server.socket.resetAndDestroy();
  await first.subscriber.toBreak();
  const second = await through();
  await roundTrip(second.subscriber, second.server);
  second.subscriber.socket.resetAndDestroy();
  await second.server.toBreak();
  expect((await link.counters()).reset).toBe(0);
});

test('where no server listens, the connection ends and the next one is tried anew', async () => {
  upstream.close();
  await once(upstream, 'close');
  const peer = await subscribe();
  await peer.toBreak();
  upstream.listen(port, '127.0.0.1');
  const { subscriber, server } = await through();
  await roundTrip(subscriber, server);
});

test('cut: open connections are reset, new ones refused; open again, the same port serves', async () => {
  const { subscriber, server } = await through();
  await roundTrip(subscriber, server);
  await link.set({ cut: true });
  await subscriber.toBreak();
  await server.toBreak();
  const refused = await subscribe();
  await refused.toBreak();
  expect(accepted.length).toBe(1);
  expect(await link.counters()).toMatchObject({ connections: 1, refused: 1, reset: 1 });
  await link.set({});
  const again = await through();
  await roundTrip(again.subscriber, again.server);
});

test('cut resets a connection whose reader is stuck', async () => {
  const { subscriber, server } = await through();
  subscriber.socket.pause();
  server.socket.write(Buffer.alloc(50_000_000));
  await stuck();
  await link.set({ cut: true });
  await server.toBreak();
});

test.each([
  'data',
  'replies',
  'both',
] as const)('hold %s: nothing passes, and nothing is lost', async (hold) => {
  const { subscriber, server } = await through();
  await roundTrip(subscriber, server);
  const open = await link.counters();
  await link.set({ hold });
  server.socket.write(pattern(100_000));
  subscriber.socket.write(pattern(60_000));
  if (hold === 'data') await server.toReceive(60_001);
  if (hold === 'replies') await subscriber.toReceive(100_001);
  const held = await quiet();
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
  const peer = await subscribe();
  peer.socket.write('hello');
  await quiet();
  expect(accepted.length).toBe(0);
  await link.set({});
  const look = async () => (accepted[0] ? { done: accepted[0] } : { notYet: 'nothing' });
  const server = new Peer(await waitFor('the upstream to be asked', look, { within: 2000 }));
  await server.toReceive(5);
  await roundTrip(peer, server);
});

test('hold data: the news that the upstream is gone waits, too', async () => {
  const { subscriber, server } = await through();
  await roundTrip(subscriber, server);
  await link.set({ hold: 'data' });
  server.socket.resetAndDestroy();
  subscriber.socket.write('anybody there?');
  await quiet();
  expect(subscriber.error).toBe(undefined);
  expect(subscriber.ended).toBe(false);
  await link.set({});
  await subscriber.toBreak();
});

test('delay: late by that much in each direction, in full and in order', async () => {
  const { subscriber, server } = await through();
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
  const { server } = await through();
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
    await quiet();
    return taken === before ? { done: taken } : { notYet: `${taken} bytes taken` };
  };
  // The kernel's buffers and the proxy's own.
  expect(await waitFor('the writer to wait', look, { within: 10_000 })).toBeLessThan(40_000_000);
});

test('jitter keeps the order, also while the condition changes', async () => {
  const { subscriber, server } = await through();
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
  const { subscriber, server } = await through();
  await roundTrip(subscriber, server);
  await link.set({ delay: 60_000 });
  server.socket.write('waits');
  await quiet();
  expect(subscriber.received).toBe(1);
  await link.set({});
  await subscriber.toReceive(6);
});

test('bandwidth: no more than so many bytes a second, and not much less', async () => {
  const { subscriber, server } = await through();
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

test('cutAfter: so many bytes more, to the byte, then a reset; afterwards the link is open', async () => {
  const { subscriber, server } = await through();
  await roundTrip(subscriber, server);
  await link.set({ cutAfter: 12_345 });
  server.socket.write(pattern(1_000_000));
  await subscriber.toBreak();
  await server.toBreak();
  expect(subscriber.received).toBe(1 + 12_345);
  expect(await link.counters()).toMatchObject({ bytesToSubscriber: 1 + 12_345, reset: 1, refused: 0 });
  const again = await through();
  await roundTrip(again.subscriber, again.server);
  again.server.socket.write(pattern(100_000));
  await again.subscriber.toReceive(100_001);
});

test.each([
  {},
  { delay: 5 },
])('a slow reader slows the writer, and memory stays bounded: %j', async (condition) => {
  const { subscriber, server } = await through();
  await link.set(condition);
  subscriber.socket.pause();
  const total = 100_000_000;
  const bytes = pattern(total);
  server.socket.write(bytes);
  const passed = await stuck();
  // The kernel's buffers on both ways, and the proxy's own.
  expect(passed).toBeLessThan(40_000_000);
  expect(server.socket.bytesWritten - server.socket.writableLength).toBeLessThan(total);
  subscriber.socket.resume();
  await subscriber.toReceive(total, 30_000);
  expect(subscriber.bytes.equals(bytes)).toBe(true);
});

test('links have conditions and counters of their own', async () => {
  const target = { host: '127.0.0.1', port };
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
    link = two.between('n3', 'n1');
    const { subscriber, server } = await through();
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
    link = local.all[0]!;
    const peer = await subscribe();
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

test('a condition that cannot be is named', async () => {
  await expect(link.set({ delay: -1 })).rejects.toThrow('n2 <- n1: delay is -1, expected a number from 0');
  await expect(link.set({ bandwidth: 0 })).rejects.toThrow('bandwidth is 0');
});

test('an address that is not ours is named', async () => {
  const target = { host: '127.0.0.1', port };
  const opening = openLinks([{ subscriber: 'n2', upstream: 'n1', target }], '192.0.2.1', 'seed');
  await expect(opening).rejects.toThrow(/cannot listen: .*192\.0\.2\.1/);
});

test('close ends connections and gives the port back; afterwards every call says so', async () => {
  const { subscriber, server } = await through();
  await roundTrip(subscriber, server);
  await Promise.all([links.close(), links.close()]);
  await subscriber.toBreak();
  await server.toBreak();
  const probe = createServer().listen(link.port, link.host);
  await once(probe, 'listening');
  probe.close();
  await expect(link.set({})).rejects.toThrow('the link proxies are closed');
  await expect(link.counters()).rejects.toThrow('the link proxies are closed');
});

/** The counters, once nothing has moved for a while. */
async function quiet() {
  let last = await link.counters();
  let since = performance.now();
  const look = async () => {
    const now = await link.counters();
    if (JSON.stringify(now) !== JSON.stringify(last)) since = performance.now();
    last = now;
    return performance.now() - since > 150 ? { done: now } : { notYet: JSON.stringify(now) };
  };
  return waitFor('the link to be quiet', look, { within: 5000, slowest: 20 });
}

async function stuck(): Promise<number> {
  return (await quiet()).bytesToSubscriber;
}
