import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Node } from '../database/node.js';
import { quoteTable } from '../database/quote.js';
import { ClusterError, DeadlineError, messageOf } from '../errors.js';
import { replicateAllTables } from '../replication/all-tables.js';
import {
  ALL_OPERATIONS,
  DEFAULT_SET,
  type Engine,
  type LinkStatus,
  MARKER_SET,
  type Route,
  type SetOperations,
  type TablePart,
} from '../replication/engine.js';
import { addMarkerRow, createMarker, dropMarker, MARKER } from '../replication/marker.js';
import { links } from '../replication/names.js';
import { seconds, waitFor } from '../wait.js';

/** How long changes may take to arrive, unless a test says otherwise. */
export const SETTLE_TIMEOUT_MS = 20_000;

/** How long a whole mesh may take to come up. */
export const WIRE_TIMEOUT_MS = 45_000;

export interface TableOptions extends TablePart {
  /** The replication set that carries the table on every node; null for none. */
  readonly set?: string | null;
}

/** A mesh of nodes, one database each, as a test sees it. */
export class Cluster {
  /** All nodes, n1 first; there are at least two. */
  readonly nodes: readonly [Node, Node, ...Node[]];

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

  /** This cluster with one node more, which still has to be prepared and linked. */
  plus(node: Node): Cluster {
    return new Cluster([...this.nodes, node], this.engine, this.signal, this.route);
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
   * @throws DeadlineError naming each link that did not get there, where it stood and what its subscription says
   */
  async settle(
    options: { within?: number; except?: readonly (readonly [Node, Node])[] } = {},
  ): Promise<void> {
    const { within = SETTLE_TIMEOUT_MS, except = [] } = options;
    await Promise.all(
      this.nodes.map((origin) => {
        const targets = this.nodes.filter(
          (node) =>
            node !== origin &&
            !except.some(([subscriber, upstream]) => subscriber === node && upstream === origin),
        );
        return this.barrier(origin, targets, within);
      }),
    );
  }

  /** Waits until everything committed so far on `origin` is applied, and visible, on the targets. */
  async barrier(origin: Node, targets: Node | readonly Node[], within = SETTLE_TIMEOUT_MS): Promise<void> {
    const all = 'length' in targets ? targets : [targets];
    if (all.length === 0) return;
    const position = await this.engine.position(origin, all);
    await Promise.all(all.map((target) => this.passed(origin, target, position, within)));
  }

  private async passed(
    origin: Node,
    target: Node,
    position: string,
    within: number,
    impatient?: () => Promise<unknown>,
  ): Promise<void> {
    const look = async () => {
      const { passed, at } = await this.engine.progress(origin, target, position);
      if (passed) return { done: undefined };
      await impatient?.();
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
      await this.rouse(subscriber, upstream);
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
    await this.passed(upstream, subscriber, position, SETTLE_TIMEOUT_MS, () =>
      this.rouse(subscriber, upstream),
    );
  }

  /** Has both ends of a link look at once, where the engine knows how. */
  private async rouse(subscriber: Node, upstream: Node): Promise<void> {
    await Promise.all([this.engine.wake?.(subscriber), this.engine.nudge?.(upstream)]);
  }

  /** Every link of the mesh with its state. */
  async links(): Promise<(LinkStatus & { subscriber: string })[]> {
    const all = await Promise.all(
      this.nodes.map(async (node) =>
        (await this.engine.links(node)).map((link) => ({ ...link, subscriber: node.name })),
      ),
    );
    return all.flat();
  }

  /** Waits until every node receives from every other. */
  async untilLinked(within = SETTLE_TIMEOUT_MS): Promise<void> {
    const wanted = this.nodes.length * (this.nodes.length - 1);
    const look = async () => {
      const all = await this.links();
      if (all.length === wanted && all.every((l) => l.up)) return { done: undefined };
      await Promise.all(this.nodes.flatMap((node) => [this.engine.wake?.(node), this.engine.nudge?.(node)]));
      const missing = all.filter((l) => !l.up).map((l) => `${l.subscription} ${l.status}`);
      return { notYet: missing.join(', ') || `${all.length} of ${wanted} subscriptions` };
    };
    await waitFor('every link to replicate', look, { within, signal: this.signal, slowest: 20 });
  }

  /**
   * Makes every node of this cluster one of a full mesh, and proves each link with a row.
   *
   * @param prepare what is to be done on each node before the links are made: tables to create and to replicate
   * @throws ClusterError when that takes longer than `within` (45 s), with the state of each subscription
   */
  async wire(prepare?: (node: Node) => Promise<void>, within = WIRE_TIMEOUT_MS): Promise<void> {
    const { engine, nodes } = this;
    const started = performance.now();
    try {
      await Promise.all(
        nodes.map(async (node) => {
          await this.prepare(node);
          await prepare?.(node);
        }),
      );
      await engine.connect(nodes, this.route);
      await this.untilLinked(within - (performance.now() - started));
      await this.proveLinks(within - (performance.now() - started));
    } catch (error) {
      this.signal.throwIfAborted();
      const states = await this.links().catch(() => []);
      const list = states.map((l) => `\n  ${l.subscription}: ${l.status}`).join('');
      const reason = error instanceof Error ? error.message : String(error);
      throw new ClusterError(
        `the mesh of ${nodes.length} nodes did not come up in ${seconds(performance.now() - started)}: ${reason}${list}`,
        { cause: error },
      );
    }
  }

  /** Makes a database a node that has no links yet. */
  async prepare(node: Node): Promise<void> {
    await this.engine.install(node);
    await this.engine.createNode(node);
    await createMarker(node);
    await this.engine.addTable(node, this.markerSet, MARKER);
  }

  private get markerSet(): string {
    return this.engine.marksInStream ? DEFAULT_SET : MARKER_SET;
  }

  /**
   * Proves every link by a row that each node writes into the marker table, and that all must see: a subscription's
   * word for itself proves only that a worker lives.
   */
  async proveLinks(within = SETTLE_TIMEOUT_MS): Promise<void> {
    await Promise.all(this.nodes.map(addMarkerRow));
    const wanted = this.nodes.map((n) => n.name).join(', ');
    const look = async () => {
      const seen = await Promise.all(
        this.nodes.map(async (node) => ({
          node: node.name,
          markers: String(await node.value(`select string_agg(node, ', ' order by node) from ${MARKER}`)),
        })),
      );
      const behind = seen.filter(({ markers }) => markers !== wanted);
      if (behind.length === 0) return { done: undefined };
      return { notYet: behind.map(({ node, markers }) => `${node} has the rows of ${markers}`).join('; ') };
    };
    await waitFor('a marker row of every node on every other', look, {
      within,
      signal: this.signal,
      slowest: 10,
    });
  }

  /**
   * Takes the marker away where barriers do without it: nothing is left in the databases but what their user made, and
   * what the engine makes.
   */
  async removeMarker(): Promise<void> {
    if (!this.engine.marksInStream) return;
    await this.removeTable(this.markerSet, MARKER);
    await Promise.all(this.nodes.map(dropMarker));
  }

  /** Takes the mesh apart again: no subscription, set, node or extension is left. */
  async unwire(): Promise<void> {
    await this.engine.disconnect(this.nodes);
    await Promise.all(this.nodes.map((node) => this.engine.dropNode(node)));
    await Promise.all(
      this.nodes.map(async (node) => {
        await this.engine.uninstall(node);
        await dropMarker(node);
      }),
    );
  }

  /** Runs one statement on every node: definitions, which do not replicate by themselves. */
  async everywhere(statement: string): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.sql(statement)));
  }

  /**
   * Creates a table on every node and puts it into a replication set there.
   *
   * @param name plain, or schema-qualified: `account`, `bank.account`
   * @param definition what stands between the parentheses of CREATE TABLE
   */
  async createTable(name: string, definition: string, options: TableOptions = {}): Promise<void> {
    const { set = DEFAULT_SET, ...part } = options;
    await this.everywhere(`create table ${quoteTable(name)} (${definition})`);
    if (set !== null) await this.addTable(set, name, part);
  }

  /**
   * Runs an SQL file on every node, and then replicates all tables that are in no replication set yet: those with a
   * primary key whole, others as far as the engine can, which may be inserts only.
   *
   * @param file a path, or `new URL('schema.sql', import.meta.url)` for a file beside the caller's
   * @throws ClusterError naming the file, and the node where the server refuses it
   */
  async createSchema(file: string | URL): Promise<void> {
    const name = file instanceof URL ? fileURLToPath(file) : file;
    await Promise.all(
      this.nodes.map(async (node) => {
        try {
          await node.sql(await readFile(name, 'utf8'));
        } catch (error) {
          throw new ClusterError(`${name} cannot be run on ${node.name}: ${messageOf(error)}`, {
            cause: error,
          });
        }
        await replicateAllTables(node, this.engine);
      }),
    );
    await this.refresh();
  }

  /**
   * Changes a replicated table on every node, while others may be writing to it: in the stream of changes, where the
   * engine replicates definitions, and otherwise on all nodes at once. Every node's lock comes before the first change,
   * so that no node applies a row of the new shape before it has that shape itself.
   *
   * @param statement with schema-qualified names
   * @throws pg.DatabaseError when a server refuses; then no node has changed
   */
  async redefine(table: string, statement: string): Promise<void> {
    if (this.engine.define) return this.engine.define(this.nodes[0], statement);
    const sessions = await Promise.all(this.nodes.map((node) => node.session()));
    try {
      await Promise.all(
        sessions.map(async (session) => {
          await session.sql`begin`;
          await session.sql(`lock table ${quoteTable(table)} in access exclusive mode`);
        }),
      );
      await Promise.all(sessions.map((session) => session.sql(statement)));
      await Promise.all(sessions.map((session) => session.sql`commit`));
    } finally {
      await Promise.all(sessions.map((session) => session.close()));
    }
  }

  /** Puts a table that exists on every node into a replication set on every node. */
  async addTable(set: string, table: string, part: TablePart = {}): Promise<void> {
    await Promise.all(this.nodes.map((node) => this.engine.addTable(node, set, quoteTable(table), part)));
    await this.refresh();
  }

  /** Takes a table out of a replication set on every node; what was written before still arrives. */
  async removeTable(set: string, table: string): Promise<void> {
    await Promise.all(this.nodes.map((node) => this.engine.removeTable(node, set, quoteTable(table))));
    // A subscriber that is told at once drops what is still on its way.
    await this.settle();
    await this.refresh();
  }

  /**
   * Creates a replication set on every node; returns when the links carry it.
   *
   * @param carriedBy links as [subscriber, upstream]; all of them unless said
   */
  async createSet(
    set: string,
    operations: Partial<SetOperations> = {},
    carriedBy?: readonly (readonly [Node, Node])[],
  ): Promise<void> {
    const all = { ...ALL_OPERATIONS, ...operations };
    await Promise.all(this.nodes.map((node) => this.engine.createSet(node, set, all)));
    // A link that still reads what was written before the set was made would not find it there.
    await this.settle();
    const chosen =
      carriedBy ?? [...links(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream] as const);
    await this.restartingAll(chosen, (subscriber, upstream) =>
      this.engine.subscribeSet(subscriber, upstream, set),
    );
  }

  /** Changes what a replication set passes on, on every node. */
  async alterSet(set: string, operations: Partial<SetOperations>): Promise<void> {
    const all = { ...ALL_OPERATIONS, ...operations };
    await Promise.all(this.nodes.map((node) => this.engine.alterSet(node, set, all)));
  }

  /** Takes a replication set off every link and drops it on every node; what was written before still arrives. */
  async dropSet(set: string): Promise<void> {
    await this.settle();
    const all = [...links(this.nodes)].map(({ subscriber, upstream }) => [subscriber, upstream] as const);
    await this.restartingAll(all, (subscriber, upstream) =>
      this.engine.unsubscribeSet(subscriber, upstream, set),
    );
    await Promise.all(this.nodes.map((node) => this.engine.dropSet(node, set)));
  }

  // One link of a node after the other: of two workers that are told to end at once, pglogical 2.4.2 starts one again.
  private async restartingAll(
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

  // The old worker says that all is well until it ends, and rows that pass by it meanwhile are lost to the new one.
  private async restarting(subscriber: Node, upstream: Node, change: () => Promise<void>): Promise<void> {
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

  /** Tables that at least one node replicates, schema-qualified and quoted. */
  async replicatedTables(): Promise<string[]> {
    const all = await Promise.all(this.nodes.map((node) => this.engine.replicatedTables(node)));
    return [...new Set(all.flat())].sort();
  }

  /** Ends all connections of this cluster's nodes, also those that wait for an answer. */
  close(): void {
    for (const node of this.nodes) node.close();
  }

  private async refresh(): Promise<void> {
    await this.eachLink((subscriber, upstream) => this.engine.refresh(subscriber, upstream));
  }

  private async eachLink(work: (subscriber: Node, upstream: Node) => Promise<void>): Promise<void> {
    await Promise.all([...links(this.nodes)].map(({ subscriber, upstream }) => work(subscriber, upstream)));
  }
}
