import type { Cluster } from '../../cluster/cluster.js';
import { proxyOf, type World } from '../../faults/world.js';

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
    await this.cluster.barrier(origin, target, DELIVER_MS + errors * RESTART_MS);
    await link.set({ hold: 'both' });
  }
}
