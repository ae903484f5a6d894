import type { Node } from '../database/node.js';
import { FaultError } from '../errors.js';
import { MARKER } from '../replication/marker.js';
import { rouse } from '../replication/rouse.js';
import { type Seen, seconds } from '../wait.js';
import { type Act, all, OBSERVE_MS, observe, untilSeen } from './effect.js';
import { type LinkFault, type LinkName, linkText } from './fault.js';
import type { Condition, Link } from './link.js';
import { endsOf, proxyOf, type World } from './world.js';

/** How long is looked whether a rate is kept. */
const RATE_WINDOW_MS = 1_000;
/** What may pass at once before a limit makes itself felt. */
const BURST_BYTES = 64 * 1024;
/** pglogical confirms what it has received once a second. */
const REPLIES_MS = 1_500;
/** How much later than its delay a marker may come. */
const DELAY_SLACK_MS = 10_000;

/** Puts a condition on links; what shows it are the proxies' counters, or for a delay a marker's way through. */
export function onLinks(fault: LinkFault, world: World): Act {
  const links = fault.links.map((name) => ({ name, proxy: proxyOf(world, name) }));
  return {
    async inflict(signal) {
      return (await all(links.map(({ name, proxy }) => impose(fault, name, proxy, world, signal)))).join(
        '; ',
      );
    },
    async heal() {
      await all(links.map(({ proxy }) => proxy.set({})));
      return `${fault.links.map(linkText).join(', ')} open`;
    },
  };
}

function impose(
  fault: LinkFault,
  name: LinkName,
  proxy: Link,
  world: World,
  signal: AbortSignal,
): Promise<string> {
  const [subscriber, upstream] = endsOf(world, name);
  const link = { text: linkText(name), proxy, subscriber, upstream, world, signal };
  switch (fault.kind) {
    case 'cut':
      return cut(link);
    case 'hold':
      return hold(link, fault.direction);
    case 'delay':
      return late(link, fault.delay, fault.jitter ?? 0);
    case 'bandwidth':
      return limit(link, fault.bytesPerSecond);
    case 'cutAfter':
      return cutAfter(link, fault.bytes);
  }
}

/** As untilSeen; has a worker that has ended looked after at once: without it there is no connection to show anything. */
function untilShown<T>(
  what: string,
  look: () => Promise<Seen<T>>,
  { subscriber, upstream, world, signal }: Target,
  within: number,
): Promise<T> {
  const rousing = async () => {
    const seen = await look();
    if ('notYet' in seen) await rouse(world.cluster.engine, subscriber, upstream);
    return seen;
  };
  return untilSeen(what, rousing, signal, within);
}

interface Target {
  readonly text: string;
  readonly proxy: Link;
  readonly subscriber: Node;
  readonly upstream: Node;
  readonly world: World;
  readonly signal: AbortSignal;
}

/**
 * A worker that has ended by itself just before, as pglogical's and Spock's do when an apply fails, tries again five
 * seconds later: until then there is no connection that could be reset or refused, or that data could pass.
 */
const RETRIED_MS = 12_000;

async function cut(target: Target): Promise<string> {
  const { text, proxy, signal } = target;
  const before = await proxy.counters();
  await proxy.set({ cut: true });
  const ended = await untilShown(
    `a connection of ${text} to be reset or refused`,
    async () => {
      const now = await proxy.counters();
      const reset = now.reset - before.reset;
      const refused = now.refused - before.refused;
      if (reset + refused === 0) return { notYet: 'none was' };
      return {
        done: [reset && `${reset} reset`, refused && `${refused} refused`].filter(Boolean).join(', '),
      };
    },
    target,
    RETRIED_MS,
  );
  await demandSilence(text, proxy, 'both', OBSERVE_MS, signal);
  return `0 bytes in ${OBSERVE_MS} ms over ${text}, connections: ${ended}`;
}

async function hold(target: Target, direction: NonNullable<Condition['hold']>): Promise<string> {
  const { text, proxy, upstream, signal } = target;
  await proxy.set({ hold: direction });
  const within = direction === 'replies' ? REPLIES_MS : OBSERVE_MS;
  const silence = demandSilence(text, proxy, direction, within, signal);
  // Something that would pass.
  await all([push(upstream, 1), silence]);
  return `0 bytes of ${direction} in ${within} ms over ${text}`;
}

async function late(target: Target, delay: number, jitter: number): Promise<string> {
  const { text, proxy, subscriber, upstream, world } = target;
  const { engine } = world.cluster;
  await proxy.set(jitter > 0 ? { delay, jitter } : { delay });
  const sent = performance.now();
  const position = await engine.position(upstream, [subscriber]);
  const look = async () => {
    const { passed, at } = await engine.progress(upstream, subscriber, position);
    return passed ? { done: performance.now() - sent } : { notYet: at };
  };
  const took = await untilShown(`a marker to pass ${text}`, look, target, delay + jitter + DELAY_SLACK_MS);
  if (took < delay - jitter) {
    throw new FaultError(
      `delay of ${text}: a marker was to take ${delay - jitter} ms or more, but took ${Math.round(took)} ms`,
    );
  }
  return `a marker took ${Math.round(took)} ms over ${text}`;
}

async function limit(target: Target, rate: number): Promise<string> {
  const { text, proxy, upstream, signal } = target;
  await proxy.set({ bandwidth: rate });
  const before = await proxy.counters();
  const started = performance.now();
  await push(upstream, 2 * rate + 4 * BURST_BYTES);
  // The sender has to decode it first.
  const flows = async () => {
    const { bytesToSubscriber } = await proxy.counters();
    return bytesToSubscriber > before.bytesToSubscriber
      ? { done: undefined }
      : { notYet: 'no byte has passed' };
  };
  await untilShown(`data to pass ${text}`, flows, target, RETRIED_MS);
  await observe(RATE_WINDOW_MS, signal);
  const moved = (await proxy.counters()).bytesToSubscriber - before.bytesToSubscriber;
  const took = performance.now() - started;
  const most = Math.round((rate * took) / 1000) + BURST_BYTES;
  if (moved > most) {
    throw new FaultError(
      `bandwidth of ${text}: at most ${most} bytes were to pass in ${seconds(took)}, but ${moved} did`,
    );
  }
  return `${moved} bytes in ${seconds(took)} over ${text}`;
}

async function cutAfter(target: Target, bytes: number): Promise<string> {
  const { text, proxy, upstream } = target;
  const before = await proxy.counters();
  await proxy.set({ cutAfter: bytes });
  await push(upstream, bytes + BURST_BYTES);
  const look = async () => {
    const { reset, bytesToSubscriber } = await proxy.counters();
    const passed = bytesToSubscriber - before.bytesToSubscriber;
    return reset > before.reset
      ? { done: reset - before.reset }
      : { notYet: `none was, and ${passed} bytes have passed` };
  };
  const what = `a connection of ${text} to be reset after ${bytes} bytes`;
  const reset = await untilShown(what, look, target, RETRIED_MS);
  const moved = (await proxy.counters()).bytesToSubscriber - before.bytesToSubscriber;
  if (moved < bytes)
    throw new FaultError(`cutAfter of ${text}: ${bytes} bytes were to pass first, but only ${moved} did`);
  return `${reset} connections of ${text} reset after ${bytes} bytes`;
}

async function demandSilence(
  text: string,
  proxy: Link,
  direction: NonNullable<Condition['hold']>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  const before = await proxy.counters();
  await observe(milliseconds, signal);
  const after = await proxy.counters();
  const data = after.bytesToSubscriber - before.bytesToSubscriber;
  const replies = after.bytesToUpstream - before.bytesToUpstream;
  const passed = { data, replies, both: data + replies }[direction];
  if (passed === 0) return;
  throw new FaultError(
    `${text}: no byte of ${direction} was to pass in ${milliseconds} ms, but ${data} bytes of data and ${replies} of replies did`,
  );
}

/**
 * Lets an upstream send at least so many bytes, in one transaction that leaves nothing: keys as long as an index takes
 * them, added and removed. They are random, for Spock 6 sends what can be compressed in fewer bytes.
 */
async function push(upstream: Node, bytes: number): Promise<void> {
  const hashes = 64;
  const width = hashes * 32;
  await upstream.transaction(async (session) => {
    const keys = await session.sql(
      `insert into ${MARKER} (node)
         select string_agg(md5(row::text || hash || random()), '')
           from generate_series(1, ${Math.ceil(bytes / width)}) row, generate_series(1, ${hashes}) hash group by row
       returning node`,
    );
    await session.sql`delete from mmr.marker where node = any (${keys.map(({ node }) => node)})`;
  });
}
