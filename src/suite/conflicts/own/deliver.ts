import type { Cluster } from '../../../cluster/cluster.js';
import type { Node } from '../../../database/node.js';
import { proxyOf, serverOf, type World } from '../../../faults/world.js';
import { seriousness } from '../../../runtime/log-trouble.js';
import { LogReader } from '../../../runtime/server-log.js';
import { waitFor } from '../../../wait.js';
import { HeldLinks } from '../held-links.js';

/** Apply on a node came upon an error that it comes upon again and again. */
export class LinkStopped extends Error {
  override name = 'LinkStopped';
  constructor(
    /** "n1 → n2" */
    readonly at: string,
    /** What the server has logged of it. */
    readonly why: string,
  ) {
    super(`${at}: ${why}`);
  }
}

const DELIVER_MS = 30_000;
/** Both nodes' own processes that apply, of whatever engine. */
const APPLY = /\bapply\b/;

/** Held links of a mesh of which one may stop, and is mended then. */
export class Links {
  private readonly held: HeldLinks;

  constructor(
    private readonly world: World,
    readonly cluster: Cluster,
  ) {
    this.held = new HeldLinks(world, cluster);
  }

  hold(): Promise<void> {
    return this.held.hold();
  }

  open(): Promise<void> {
    return this.held.open();
  }

  /** Whether an error of apply ends a link; where the engine records what it throws away, it goes on without it. */
  get canStop(): boolean {
    return this.cluster.engine.rejections === undefined;
  }

  /**
   * As HeldLinks.deliver.
   *
   * @param most of these transactions cannot be applied
   * @throws LinkStopped where apply cannot go on
   */
  async deliver(from: number, to: number, most: number): Promise<void> {
    if (!this.canStop) return this.held.deliver(from, to, most);
    const { engine, nodes, signal } = this.cluster;
    const [origin, target] = [nodes[from]!, nodes[to]!];
    const link = proxyOf(this.world, [target.name, origin.name]);
    const server = serverOf(this.world, target.name);
    const log = await LogReader.now([server]);
    await link.set({});
    const position = await engine.position(origin, [target]);
    const at = `${origin.name} → ${target.name}`;
    const look = async () => {
      const { passed, at: there } = await engine.progress(origin, target, position);
      if (passed) return { done: undefined };
      const error = (await log.arrived(server)).find(
        (line) => APPLY.test(line.process) && seriousness(line) === 'error',
      );
      if (error) throw new LinkStopped(at, error.text.split('\n')[0]!);
      return { notYet: there };
    };
    await waitFor(`${at} to deliver`, look, { within: DELIVER_MS, signal, slowest: 20 });
    await link.set({ hold: 'both' });
  }

  /** Lets all links from n1 and n2 leave out what they have not delivered, and opens them. */
  async mend(): Promise<void> {
    const { engine, nodes } = this.cluster;
    const all = [nodes[0], nodes[1]].flatMap((upstream) =>
      nodes.filter((node) => node !== upstream).map((subscriber): [Node, Node] => [subscriber, upstream]),
    );
    // One after the other: of two workers that are told to end at once, pglogical 2.4.2 starts one again.
    for (const [subscriber, upstream] of all) await this.cluster.disable(subscriber, upstream);
    await this.open();
    for (const [subscriber, upstream] of all) await engine.skip(subscriber, upstream);
    for (const [subscriber, upstream] of all) await this.cluster.enable(subscriber, upstream);
  }
}

/** Lets n1 and n2 hear of each other, and the others of both, the later one first. */
export async function deliverAll(links: Links, most: number): Promise<void> {
  await links.deliver(0, 1, most);
  await links.deliver(1, 0, most);
  for (let other = 2; other < links.cluster.nodes.length; other++) {
    await links.deliver(1, other, most);
    await links.deliver(0, other, most);
  }
}
