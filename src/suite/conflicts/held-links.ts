import type { Cluster } from '../../cluster/cluster.js';
import { proxyOf, type World } from '../../faults/world.js';
import { keepTalking } from './keep-talking.js';

/** How long a link may take to deliver, and how much longer for each transaction that makes its worker start again. */
const DELIVER_MS = 30_000;
const RESTART_MS = 5_000;

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
    await Promise.all([barrier, errors > 0 && keepTalking(this.cluster.engine, origin, arrived.signal)]);
    await link.set({ hold: 'both' });
  }
}
