import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { proxyOf, type World } from '../../faults/world.js';

/** How long a link may take to deliver, and how much longer for each transaction that makes its worker start again. */
const DELIVER_MS = 30_000;
const RESTART_MS = 5_000;
const TALK_MS = 10;

/** Links that pass nothing on but what they are told to deliver. */
export class HeldLinks {
  constructor(
    private readonly world: World,
    private readonly cluster: Cluster,
  ) {}

  async hold(): Promise<void> {
    await Promise.all(this.world.links.map((link) => link.set({ hold: 'both' })));
  }

  async open(): Promise<void> {
    await Promise.all(this.world.links.map((link) => link.set({})));
  }

  /**
   * Lets one link pass until everything that its upstream has committed so far is applied, and holds it again.
   *
   * @param errors transactions of which it is known that they cannot be applied
   * @throws DeadlineError where it does not get there
   */
  async deliver(from: number, to: number, errors: number): Promise<void> {
    const { nodes } = this.cluster;
    const [origin, target] = [nodes[from]!, nodes[to]!];
    const link = proxyOf(this.world, [target.name, origin.name]);
    await link.set({});
    const arrived = new AbortController();
    const within = DELIVER_MS + errors * RESTART_MS;
    const barrier = this.cluster.barrier(origin, target, within).finally(() => arrived.abort());
    await Promise.all([barrier, errors > 0 && this.keepTalking(origin, arrived.signal)]);
    await link.set({ hold: 'both' });
  }

  /**
   * After an error Spock's worker waits for news for up to a second, though what it needs has been received
   * (spock_apply.c, apply_work: what is in libpq's buffer is not looked at before). So there are news.
   */
  private async keepTalking(origin: Node, arrived: AbortSignal): Promise<void> {
    const { engine } = this.cluster;
    if (!engine.marksInStream) return;
    while (!arrived.aborted) {
      await engine.position(origin, []);
      // Rejects when all has arrived, which is how this ends.
      await delay(TALK_MS, undefined, { signal: arrived }).catch(() => undefined);
    }
  }
}
