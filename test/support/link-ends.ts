import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Link, LinkCounters } from '../../src/faults/link.js';
import { type Links, openLinks } from '../../src/faults/links.js';
import { waitFor } from '../../src/wait.js';
import { Peer } from './link-peer.js';

/** An upstream's server with an open link before it, and the connections between them. */
export class LinkEnds {
  readonly link: Link;
  private readonly opened: Socket[] = [];

  private constructor(
    readonly upstream: Server,
    /** Where it listens. */
    readonly target: { readonly host: string; readonly port: number },
    /** What the upstream's server has accepted. */
    readonly accepted: Socket[],
    readonly links: Links,
  ) {
    this.link = links.all[0]!;
  }

  static async open(): Promise<LinkEnds> {
    const accepted: Socket[] = [];
    const upstream = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      socket.on('error', () => {});
      accepted.push(socket);
    });
    upstream.listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const target = { host: '127.0.0.1', port: (upstream.address() as AddressInfo).port };
    const links = await openLinks([{ subscriber: 'n2', upstream: 'n1', target }], '127.0.0.1', 'seed');
    return new LinkEnds(upstream, target, accepted, links);
  }

  async close(): Promise<void> {
    await this.links.close();
    for (const socket of [...this.opened, ...this.accepted]) socket.destroy();
    this.upstream.close();
  }

  /** Connects as a subscriber's server does. */
  async subscribe({ host, port }: Link = this.link): Promise<Peer> {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
    this.opened.push(socket);
    const peer = new Peer(socket);
    // A reset that follows at once is seen instead of the connection.
    await new Promise<void>((resolve) => socket.once('connect', resolve).once('close', () => resolve()));
    return peer;
  }

  /** A connection through a link, seen from both of its ends. */
  async through(link = this.link): Promise<{ subscriber: Peer; server: Peer }> {
    const { accepted } = this;
    const before = accepted.length;
    const subscriber = await this.subscribe(link);
    const socket = await waitFor(
      'the upstream to be asked',
      async () =>
        accepted[before] ? { done: accepted[before] } : { notYet: `${accepted.length} connections` },
      { within: 2000 },
    );
    return { subscriber, server: new Peer(socket) };
  }

  /** The counters, once nothing has moved for a while. */
  async quiet(): Promise<LinkCounters> {
    let last = await this.link.counters();
    let since = performance.now();
    const look = async () => {
      const now = await this.link.counters();
      if (JSON.stringify(now) !== JSON.stringify(last)) since = performance.now();
      last = now;
      return performance.now() - since > 150 ? { done: now } : { notYet: JSON.stringify(now) };
    };
    return waitFor('the link to be quiet', look, { within: 5000, slowest: 20 });
  }

  /** How many bytes have reached the subscriber when no more come. */
  async stuck(): Promise<number> {
    return (await this.quiet()).bytesToSubscriber;
  }
}
