import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Node } from '../database/node.js';
import { plainName, quoteTable } from '../database/quote.js';
import { ClusterError } from '../errors.js';
import { replicateAllTables } from '../replication/all-tables.js';
import {
  ALL_OPERATIONS,
  DEFAULT_SET,
  type Incident,
  MARKER_SET,
  type SetOperations,
  type TablePart,
} from '../replication/engine.js';
import { addMarkerRow, createMarker, dropMarker, MARKER } from '../replication/marker.js';
import { links } from '../replication/names.js';
import { whyUnreadable } from '../unreadable.js';
import { seconds, timeLeft, waitFor } from '../wait.js';
import { LinkedNodes, SETTLE_TIMEOUT_MS } from './linked-nodes.js';
import { type SchemaDifference, schemaDifferences } from './schema-difference.js';

/** How long a whole mesh may take to come up. */
export const WIRE_TIMEOUT_MS = 45_000;

export interface WireOptions {
  /** The engine's extension is in the databases already. */
  readonly installed?: boolean;
  /** What is to be done on each node before the links are made: tables to create and to replicate. */
  readonly prepare?: (node: Node) => Promise<void>;
  /** Milliseconds. */
  readonly within?: number;
}

export interface TableOptions extends TablePart {
  /** The replication set that carries the table on every node; null for none. */
  readonly set?: string | null;
}

/** A mesh of nodes, one database each, as a test sees it. */
export class Cluster extends LinkedNodes {
  /** Tables that this cluster has put into sets and not taken out again, by their plain names, with their sets. */
  private carried = new Map<string, Set<string>>();

  /** This cluster with one node more, which still has to be prepared and linked. */
  plus(node: Node): Cluster {
    const absent = this.absent.filter((name) => name !== node.name);
    return this.changed([...this.nodes, node], absent);
  }

  /** This cluster without one of its nodes, and what the others still have for it; at least two are left. */
  without(node: Node): Cluster {
    const rest = this.nodes.filter((other) => other !== node);
    return this.changed(rest, [...this.absent, node.name]);
  }

  private changed(nodes: readonly Node[], absent: readonly string[]): Cluster {
    const changed = new Cluster(nodes, this.engine, this.signal, this.route);
    [changed.carried, changed.absent] = [this.carried, absent];
    return changed;
  }

  /** Whether a table was put into a set through this cluster, and not taken out of all of them again. */
  shouldCarry(table: string): boolean {
    return (this.carried.get(plainName(table))?.size ?? 0) > 0;
  }

  private carry(table: string, set: string): void {
    const name = plainName(table);
    this.carried.set(name, new Set(this.carried.get(name)).add(set));
  }

  /**
   * Makes every node of this cluster one of a full mesh, and proves each link with a row.
   *
   * @throws ClusterError when that takes longer than `within` (45 s), with the state of each subscription
   */
  async wire({ installed = false, prepare, within = WIRE_TIMEOUT_MS }: WireOptions = {}): Promise<void> {
    const { engine, nodes } = this;
    const started = performance.now();
    const left = timeLeft(within);
    try {
      await Promise.all(
        nodes.map(async (node) => {
          if (!installed) await engine.install(node);
          await this.makeNode(node);
          await prepare?.(node);
        }),
      );
      await engine.connect(nodes, this.route);
      await this.untilLinked(left());
      await this.proveLinks(left());
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
    await this.makeNode(node);
  }

  private async makeNode(node: Node): Promise<void> {
    await this.engine.createNode(node);
    await createMarker(node);
    await this.engine.addTable(node, this.markerSet, MARKER);
  }

  private get markerSet(): string {
    return this.engine.marksInStream ? DEFAULT_SET : MARKER_SET;
  }

  /** Proves every link by a row of each node that all must see: a subscription's word proves only that a worker lives. */
  async proveLinks(within = SETTLE_TIMEOUT_MS): Promise<void> {
    await Promise.all(this.nodes.map(addMarkerRow));
    const names = this.nodes.map((n) => n.name).sort();
    const wanted = names.join(', ');
    const markers = `select string_agg(node, ', ' order by node) from ${MARKER} where node = any ('{${names}}')`;
    const look = async () => {
      const seen = await Promise.all(
        this.nodes.map(async (node) => ({
          node: node.name,
          markers: String(await node.value(markers)),
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
          const why = `${name} cannot be run on ${node.name}: ${whyUnreadable(error)}`;
          throw new ClusterError(why, { cause: error });
        }
        await replicateAllTables(node, this.engine);
        for (const { table, set } of await this.engine.membership(node)) this.carry(table, set);
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
    this.carry(table, set);
    await this.refresh();
  }

  /** Takes a table out of a replication set on every node; what was written before still arrives. */
  async removeTable(set: string, table: string): Promise<void> {
    await Promise.all(this.nodes.map((node) => this.engine.removeTable(node, set, quoteTable(table))));
    this.carried.get(plainName(table))?.delete(set);
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
    for (const sets of this.carried.values()) sets.delete(set);
  }

  /** What all nodes have on record of conflicts, and of what they threw away. */
  async incidents(): Promise<Incident[]> {
    return (await Promise.all(this.nodes.map((node) => this.engine.incidents(node)))).flat();
  }

  /** Tables that at least one node replicates, schema-qualified and quoted. */
  async replicatedTables(): Promise<string[]> {
    const all = await Promise.all(this.nodes.map((node) => this.engine.replicatedTables(node)));
    return [...new Set(all.flat())].sort();
  }

  /** What is not the same on all nodes of all that is defined there, and of what their sets pass on. */
  schemaDifferences(): Promise<SchemaDifference[]> {
    return schemaDifferences(this);
  }

  private async refresh(): Promise<void> {
    await this.eachLink((subscriber, upstream) => this.engine.refresh(subscriber, upstream));
  }
}
