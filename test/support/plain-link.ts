import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import type { Condition, Link, LinkCounters } from '../../src/faults/link.js';

/** A link proxy as simple as can be, to see faults on links work, and fail where it does not obey. */
export class PlainLink implements Link {
  readonly host = '127.0.0.1';
  readonly counts = { bytesToSubscriber: 0, bytesToUpstream: 0, connections: 0, refused: 0, reset: 0 };
  private condition: Condition = {};
  private left = Number.POSITIVE_INFINITY;
  private readonly pairs = new Set<[Socket, Socket]>();
  private readonly server: Server;
  private waiting: (() => void)[] = [];

  constructor(
    readonly subscriber: string,
    readonly upstream: string,
    target: number,
    /** A proxy that does as it is told, or that ignores it. */
    private readonly obeys = true,
  ) {
    this.server = createServer((client) => {
      if (this.condition.cut) {
        this.counts.refused++;
        client.resetAndDestroy();
        return;
      }
      this.counts.connections++;
      const upstreamSide = connectTo(target, '127.0.0.1');
      const pair: [Socket, Socket] = [client, upstreamSide];
      this.pairs.add(pair);
      for (const socket of pair) {
        socket.on('error', () => {});
        socket.on('close', () => {
          this.pairs.delete(pair);
          for (const other of pair) other.destroy();
        });
      }
      void this.pump(upstreamSide, client, 'data');
      void this.pump(client, upstreamSide, 'replies');
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as { port: number }).port;
  }

  async set(condition: Condition): Promise<void> {
    if (!this.obeys) return;
    this.condition = condition;
    this.left = condition.cutAfter ?? Number.POSITIVE_INFINITY;
    if (condition.cut) this.resetAll();
    for (const go of this.waiting.splice(0)) go();
  }

  async counters(): Promise<LinkCounters> {
    return { ...this.counts };
  }

  close(): void {
    this.server.close();
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  private resetAll(): void {
    for (const pair of this.pairs) {
      this.counts.reset++;
      this.pairs.delete(pair);
      for (const socket of pair) socket.resetAndDestroy();
    }
  }

  private async pump(from: Socket, to: Socket, direction: 'data' | 'replies'): Promise<void> {
    try {
      for await (const chunk of from) {
        await this.gate(chunk.length, direction);
        if (to.destroyed) return;
        this.counts[direction === 'data' ? 'bytesToSubscriber' : 'bytesToUpstream'] += chunk.length;
        to.write(chunk);
        if (direction !== 'data') continue;
        this.left -= chunk.length;
        if (this.left < 0) {
          this.left = Number.POSITIVE_INFINITY;
          this.resetAll();
        }
      }
      to.end();
    } catch {
      to.destroy();
    }
  }

  private async gate(bytes: number, direction: 'data' | 'replies'): Promise<void> {
    while (this.condition.hold === direction || this.condition.hold === 'both')
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    const { delay = 0, bandwidth } = this.condition;
    const wait = delay + (bandwidth && direction === 'data' ? (bytes / bandwidth) * 1000 : 0);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
