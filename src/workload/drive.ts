import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../database/node.js';
import { DeadlineError } from '../errors.js';
import { ChangeCounts } from '../history/changes.js';
import type { Transacted } from '../history/gather.js';
import type { HistoryWriter } from '../history/writer.js';
import { randomFrom } from '../random.js';
import { stalledFor } from '../stalls.js';
import { seconds, waitFor } from '../wait.js';
import { Connection } from './connection.js';
import { perform } from './perform.js';
import { TakingPart } from './taking-part.js';
import type { Client, Workload } from './workload.js';

/** How long a client may take to end what it is at, once it was told to stop; and when the test has ended anyway. */
const STOP_MS = 30_000;
const GIVE_UP_MS = 1_000;

export interface Load {
  readonly workloads: readonly Workload[];
  /** Of each workload, on each node. */
  readonly clientsPerNode: number;
  /** Operations a second that each client aims at; it falls behind where the server is slower. Infinity: as fast as it can. */
  readonly rate: number;
  readonly seed: string;
}

/**
 * Does what each workload wants done before its clients begin, on the first node, and waits until all nodes have it.
 * Returns what starts the clients.
 *
 * @param tablesOn the cluster with the nodes that join it later
 */
export async function prepareLoad(
  cluster: Cluster,
  load: Load,
  history: HistoryWriter,
  tablesOn = cluster,
): Promise<RunningLoad> {
  const transactions: Transacted[] = [];
  let versions = 0;
  let processes = 0;
  const newClient = (workload: Workload, node: Node, number: number): Client => {
    const process = processes++;
    return {
      process,
      node: node.name,
      number,
      of: cluster.nodes.length * load.clientsPerNode,
      nodeNumber: cluster.nodes.indexOf(node),
      nodes: cluster.nodes.length,
      engine: cluster.engine,
      random: randomFrom(`${load.seed}/${workload.name}/${process}`),
      cluster,
      version: () => ++versions,
    };
  };
  for (const workload of load.workloads) await workload.setUp(tablesOn);
  const tables = load.workloads.flatMap((workload) => Object.keys(workload.tables));
  const changes = await ChangeCounts.begin(cluster, tables);
  for (const workload of load.workloads) {
    const [n1] = cluster.nodes;
    const client = newClient(workload, n1, 0);
    const connection = new Connection(n1);
    for (const action of workload.before ?? [])
      await perform(connection, workload, client, action(client), history, transactions);
    await connection.close();
  }
  await cluster.settle();
  return new RunningLoad(
    load.workloads.flatMap((workload) =>
      cluster.nodes.flatMap((node, n) =>
        Array.from({ length: load.clientsPerNode }, (_, c) => ({
          workload,
          node,
          client: newClient(workload, node, n * load.clientsPerNode + c),
        })),
      ),
    ),
    load.rate,
    history,
    transactions,
    changes,
  );
}

/** One client, and what it does where. */
interface One {
  readonly workload: Workload;
  readonly node: Node;
  readonly client: Client;
}

/** Clients that write until they are told to stop. */
export class RunningLoad {
  private readonly stopping = new AbortController();
  private readonly failing = new AbortController();
  private running: Promise<unknown> = Promise.resolve();
  private readonly taking: TakingPart;
  /** What each client is at, and since when. */
  private readonly busy = new Map<Client, { f: string; since: number }>();
  /** The nodes from which clients are kept away, by name. */
  private readonly held = new Map<string, { until: Promise<void>; release: () => void }>();

  constructor(
    private readonly clients: readonly One[],
    private readonly rate: number,
    private readonly history: HistoryWriter,
    /** What must be asked of the nodes afterwards. */
    readonly transactions: Transacted[],
    /** Counts what the nodes change from before the first write on. */
    readonly changes: ChangeCounts,
  ) {
    this.taking = new TakingPart(clients.map(({ workload, node }) => [workload.name, node.name] as const));
  }

  /**
   * Keeps clients away from a node; returns when each of them has had its last answer.
   *
   * @returns what must be asked of that node about what they did: nobody else asks any more
   */
  async hold(node: string): Promise<Transacted[]> {
    if (!this.held.has(node)) {
      let release = () => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      this.held.set(node, { until, release });
    }
    const look = async () => {
      const busy = [...this.busy.keys()].filter((client) => client.node === node);
      return busy.length === 0 ? { done: undefined } : { notYet: `${busy.length} clients are at work` };
    };
    const signal = AbortSignal.any([this.stopping.signal, this.broken]);
    await waitFor(`the clients on ${node} to have their answers`, look, {
      within: STOP_MS,
      signal,
      slowest: 10,
    });
    const theirs = this.transactions.filter((one) => one.node === node);
    const others = this.transactions.filter((one) => one.node !== node);
    this.transactions.splice(0, this.transactions.length, ...others);
    return theirs;
  }

  /** Lets them go on. */
  release(node: string): void {
    this.held.get(node)?.release();
    this.held.delete(node);
  }

  /** Aborted with what broke a client, as soon as one breaks. */
  get broken(): AbortSignal {
    return this.failing.signal;
  }

  /** Connects every client, then lets them begin, spread over the time of one operation. */
  async start(): Promise<void> {
    setMaxListeners(0, this.stopping.signal);
    const connections = this.clients.map(({ node }) => new Connection(node));
    try {
      await Promise.all(connections.map((connection) => connection.get()));
    } catch (error) {
      await Promise.all(connections.map((connection) => connection.close()));
      throw error;
    }
    const interval = 1000 / this.rate;
    const started = unstalled();
    this.running = Promise.all(
      this.clients.map((one, i) =>
        this.work(one, connections[i]!, started + (i * interval) / this.clients.length),
      ),
    );
    // `stop` throws it, too.
    this.running.catch((error) => this.failing.abort(error));
  }

  /** What is acknowledged from now on shows who takes part. */
  beginTakingPart(): void {
    this.taking.begin();
  }

  /**
   * Returns when every node has acknowledged a write of each workload since then, or the time is over.
   *
   * @returns who has not: "set on n2"
   */
  async untilAllTakePart(within: number, signal: AbortSignal): Promise<readonly string[]> {
    await this.taking.all(within, signal);
    return this.taking.missing;
  }

  /**
   * Returns when every client has had its last answer.
   *
   * @param signal aborted where the test has ended, and nobody waits any more
   * @throws whatever broke a client that was not the server's doing; DeadlineError naming a client that does not end
   */
  async stop(signal: AbortSignal): Promise<void> {
    this.stopping.abort();
    const ended = new AbortController();
    const late = untilLate(signal, ended.signal).then(() => Promise.reject(this.hanging()));
    try {
      await Promise.race([this.running, late]);
    } finally {
      ended.abort();
    }
  }

  private hanging(): DeadlineError {
    const [longest] = [...this.busy].sort(([, a], [, b]) => a.since - b.since);
    if (!longest) return new DeadlineError('a client does not let go of its connection');
    const [{ process, node }, { f, since }] = longest;
    const lasts = seconds(performance.now() - since);
    return new DeadlineError(`client ${process} on ${node} has been at "${f}" for ${lasts} and does not end`);
  }

  /** @param start when its first operation is due */
  private async work({ workload, client }: One, connection: Connection, start: number): Promise<void> {
    const { signal } = this.stopping;
    let began = start;
    try {
      for (let n = 0; ; n++) {
        // The rate, not a wait: a client that is behind goes on at once.
        const early = began + (n * 1000) / this.rate - unstalled();
        if (early > 0) await delay(early, undefined, { signal }).catch(() => undefined);
        const held = this.held.get(client.node);
        if (held) {
          await Promise.race([held.until, aborted(signal)]);
          // What would have been done meanwhile is not made up for.
          began = unstalled() - (n * 1000) / this.rate;
        }
        if (signal.aborted) return;
        const action = workload.next(client);
        const since = performance.now();
        this.busy.set(client, { f: action.f, since });
        const wrote = await perform(connection, workload, client, action, this.history, this.transactions);
        this.busy.delete(client);
        if (wrote !== undefined) this.taking.acknowledged(workload.name, client.node, since, wrote > 0);
      }
    } finally {
      await connection.close();
      this.busy.delete(client);
    }
  }
}

/**
 * Milliseconds in which this process has not stood still: what would have been done while it did is not made up for. A
 * burst of it, which no application sends, would write over what a test is about.
 */
function unstalled(): number {
  return performance.now() - stalledFor();
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Resolves when it is too late, unless `done` comes before. */
function untilLate(ended: AbortSignal, done: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, STOP_MS);
    const giveUp = () => void setTimeout(resolve, GIVE_UP_MS).unref();
    if (ended.aborted) giveUp();
    else ended.addEventListener('abort', giveUp, { once: true });
    done.addEventListener('abort', () => {
      clearTimeout(late);
      ended.removeEventListener('abort', giveUp);
    });
  });
}
