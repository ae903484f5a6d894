import type { Node } from '../database/node.js';
import { DeadlineError } from '../errors.js';
import type { Engine, LinkStatus } from '../replication/engine.js';
import { links } from '../replication/names.js';
import { rouse } from '../replication/rouse.js';
import type { Route } from '../replication/wiring.js';
import { waitFor } from '../wait.js';

/** How long changes may take to arrive, unless a test says otherwise. */
export const SETTLE_TIMEOUT_MS = 20_000;

/** Nodes and the links between them: what they are, what has passed over them, and how they stop and start. */
export class LinkedNodes {
  /** All nodes, n1 first; there are at least two. */
  readonly nodes: readonly [Node, Node, ...Node[]];

  /** Names of nodes to which the others may still have links, that are no matter of this cluster's. */
  protected absent: readonly string[] = [];

  /** @throws TypeError for fewer than two nodes */
  constructor(
    nodes: readonly Node[],
    readonly engine: Engine,
    readonly signal: AbortSignal,
    /** How subscribers reach upstreams, where not by their usual addresses. */
    readonly route?: Route,
  ) {
    const [first, second, ...others] = nodes;
    if (!first || !second) throw new TypeError(`a cluster has two nodes or more, not ${nodes.length}`);
    this.nodes = [first, second, ...others];
  }

  /** The node of this name. @throws Error when there is none */
  node(name: string): Node {
    const found = this.nodes.find((n) => n.name === name);
    if (!found)
      throw new Error(`there is no node "${name}", only ${this.nodes.map((n) => n.name).join(', ')}`);
    return found;
  }

  /**
   * Waits until everything committed so far on every node is applied, and visible, on every other:
   * a barrier on each link, by position and never by time.
   *
   * @param options.except links that cannot be waited for, as [subscriber, upstream]
   * @param options.rousing has both ends look at once while one is waited for, as untilLinked does: a worker that ends
   *   meanwhile may stay away for minutes
   * @throws DeadlineError naming each link that did not get there, where it stood and what its subscription says
   */
  async settle(
    options: { within?: number; except?: readonly (readonly [Node, Node])[]; rousing?: boolean } = {},
  ): Promise<void> {
    const { within = SETTLE_TIMEOUT_MS, except = [], rousing = false } = options;
    await Promise.all(
      this.nodes.map((origin) => {
        const targets = this.nodes.filter(
          (node) =>
            node !== origin &&
            !except.some(([subscriber, upstream]) => subscriber === node && upstream === origin),
        );
        return this.barrier(origin, targets, within, rousing);
      }),
    );
  }

  /** Waits until everything committed so far on `origin` is applied, and visible, on the targets. */
  async barrier(
    origin: Node,
    targets: Node | readonly Node[],
    within = SETTLE_TIMEOUT_MS,
    rousing = false,
  ): Promise<void> {
    const all = 'length' in targets ? targets : [targets];
    if (all.length === 0) return;
    const position = await this.engine.position(origin, all);
    await Promise.all(all.map((target) => this.passed(origin, target, position, within, rousing)));
  }

  private async passed(
    origin: Node,
    target: Node,
    position: string,
    within: number,
    rousing: boolean,
  ): Promise<void> {
    const look = async () => {
      const { passed, at } = await this.engine.progress(origin, target, position);
      if (passed) return { done: undefined };
      if (rousing) await rouse(this.engine, target, origin);
      return { notYet: at };
    };
    const what = `${target.name} to apply ${origin.name}'s changes up to ${position}`;
    try {
      await waitFor(what, look, { within, signal: this.signal, slowest: 20 });
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      const link = (await this.engine.links(target)).find((l) => l.upstream === origin.name);
      throw new DeadlineError(
        `${error.message}; ${link ? `${link.subscription} is ${link.status}` : 'there is no such link'}`,
      );
    }
  }

  /** Stops one link and waits until its subscriber has noticed. */
  async disable(subscriber: Node, upstream: Node): Promise<void> {
    await this.engine.disable(subscriber, upstream);
    await this.untilStopped(subscriber, upstream);
  }

  /** Waits until the subscriber has noticed that its link is disabled. */
  async untilStopped(subscriber: Node, upstream: Node): Promise<void> {
    const look = async () => {
      const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
      const worker = await this.engine.worker(subscriber, upstream);
      return link && !link.up && !worker
        ? { done: undefined }
        : { notYet: `${link?.status}, ${worker ? 'its worker runs' : 'no worker'}` };
    };
    const what = `${subscriber.name}'s link from ${upstream.name} to stop`;
    await waitFor(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal });
  }

  /** Starts a stopped link again; returns when it has proven by a change that it receives. */
  async enable(subscriber: Node, upstream: Node): Promise<void> {
    await this.engine.enable(subscriber, upstream);
    await this.untilReceived(subscriber, upstream);
  }

  /** Waits until `subscriber` receives from `upstream`. */
  async untilUp(subscriber: Node, upstream: Node, within = SETTLE_TIMEOUT_MS): Promise<void> {
    const look = async () => {
      const link = (await this.engine.links(subscriber)).find((l) => l.upstream === upstream.name);
      if (link?.up) return { done: undefined };
      await rouse(this.engine, subscriber, upstream);
      return { notYet: link?.status ?? 'no such subscription' };
    };
    const what = `${subscriber.name} to receive from ${upstream.name}`;
    await waitFor(what, look, { within, signal: this.signal, slowest: 20 });
  }

  // A worker that was just started is up by its own word, and may then end because the sender of the one before it still
  // holds the slot. What this run restarted, this run waits for, and wakes, so that no test has to.
  private async untilReceived(subscriber: Node, upstream: Node): Promise<void> {
    await this.untilUp(subscriber, upstream);
    const position = await this.engine.position(upstream, [subscriber]);
    await this.passed(upstream, subscriber, position, SETTLE_TIMEOUT_MS, true);
  }

  /** Every link of the mesh with its state. */
  async links(): Promise<(LinkStatus & { subscriber: string })[]> {
    const all = await Promise.all(
      this.nodes.map(async (node) =>
        (await this.engine.links(node)).map((link) => ({ ...link, subscriber: node.name })),
      ),
    );
    return all.flat().filter(({ upstream }) => !this.absent.includes(upstream));
  }

  /** Waits until every node receives from every other. */
  async untilLinked(within = SETTLE_TIMEOUT_MS): Promise<void> {
    const wanted = this.nodes.length * (this.nodes.length - 1);
    const look = async () => {
      const all = await this.links();
      if (all.length === wanted && all.every((l) => l.up)) return { done: undefined };
      const isUp = (subscriber: Node, upstream: Node) =>
        all.some((l) => l.up && l.subscriber === subscriber.name && l.upstream === upstream.name);
      const down = [...links(this.nodes)].filter((link) => !isUp(link.subscriber, link.upstream));
      await Promise.all([
        ...[...new Set(down.map(({ subscriber }) => subscriber))].map((node) => this.engine.wake?.(node)),
        ...[...new Set(down.map(({ upstream }) => upstream))].map((node) => this.engine.nudge?.(node)),
      ]);
      const missing = all.filter((l) => !l.up).map((l) => `${l.subscription} ${l.status}`);
      return { notYet: missing.join(', ') || `${all.length} of ${wanted} subscriptions` };
    };
    await waitFor('every link to replicate', look, { within, signal: this.signal, slowest: 20 });
  }

  /** Runs one statement on every node: definitions, which do not replicate by themselves. */
  async everywhere(statement: string): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.sql(statement)));
  }

  /**
   * Runs one transaction on each of several nodes so that they are concurrent for certain:
   * all of them have done their work before the first one commits.
   */
  async concurrently(work: readonly (readonly [Node, string])[]): Promise<void> {
    const sessions = await Promise.all(work.map(([node]) => node.session()));
    try {
      await Promise.all(
        work.map(async ([, sql], i) => {
          await sessions[i]!.sql`begin`;
          await sessions[i]!.sql(sql);
        }),
      );
      await Promise.all(sessions.map((session) => session.sql`commit`));
    } finally {
      await Promise.all(sessions.map((session) => session.close()));
    }
  }

  /** Ends all connections of this cluster's nodes, also those that wait for an answer. */
  close(): void {
    for (const node of this.nodes) node.close();
  }

  // One link of a node after the other: of two workers that are told to end at once, pglogical 2.4.2 starts one again.
  protected async restartingAll(
    chosen: readonly (readonly [Node, Node])[],
    change: (subscriber: Node, upstream: Node) => Promise<void>,
  ): Promise<void> {
    await Promise.all(
      this.nodes.map(async (node) => {
        for (const [subscriber, upstream] of chosen) {
          if (subscriber === node)
            await this.restarting(subscriber, upstream, () => change(subscriber, upstream));
        }
      }),
    );
  }

  /**
   * Makes a change of a link by which its worker starts again; returns when the new one has proven that it receives. The
   * old worker says that all is well until it ends, and rows that pass by it meanwhile are lost to the new one.
   */
  async restarting(subscriber: Node, upstream: Node, change: () => Promise<unknown>): Promise<void> {
    const before = await this.engine.worker(subscriber, upstream);
    await change();
    const look = async () => {
      const worker = await this.engine.worker(subscriber, upstream);
      if (worker !== null && worker !== before) return { done: undefined };
      await this.engine.wake?.(subscriber);
      return { notYet: worker === null ? 'none' : 'still the old one' };
    };
    const what = `a new worker of ${subscriber.name} for what ${upstream.name} sends`;
    await waitFor(what, look, { within: SETTLE_TIMEOUT_MS, signal: this.signal, slowest: 20 });
    await this.untilReceived(subscriber, upstream);
  }

  protected async eachLink(work: (subscriber: Node, upstream: Node) => Promise<void>): Promise<void> {
    await Promise.all([...links(this.nodes)].map(({ subscriber, upstream }) => work(subscriber, upstream)));
  }
}
