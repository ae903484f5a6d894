import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { judge } from '../../src/checkers/judge.js';
import type { Property } from '../../src/checkers/property.js';
import type { Cluster } from '../../src/cluster/cluster.js';
import type { Node } from '../../src/database/node.js';
import { quoteTable } from '../../src/database/quote.js';
import { gatherState, gatherTransactions } from '../../src/history/gather.js';
import type { Write } from '../../src/history/operation.js';
import { readHistory } from '../../src/history/reader.js';
import { HistoryWriter } from '../../src/history/writer.js';
import { DEFAULT_SET } from '../../src/replication/engine.js';
import type { Mesh } from '../../src/run/lane.js';
import { prepareLoad } from '../../src/workload/drive.js';
import { refusalsOf, type Workload } from '../../src/workload/workload.js';
import { openLane } from './mesh.js';

export interface ShortLoad {
  readonly workloads: readonly Workload[];
  readonly seed: string;
  /** Operations a second of each client. */
  readonly rate?: number;
  /** The workload of which the servers' statistics are read: that takes up to a second. */
  readonly counted?: Workload | undefined;
  /** Done while clients write. */
  readonly during?: (cluster: Cluster) => Promise<void>;
  /** Done when they have gone, and everything has arrived. */
  readonly after?: (cluster: Cluster, writes: readonly Write[]) => Promise<void>;
}

/** One cluster on which short loads follow one another, each recorded and judged. Tables are made once. */
export class Loads {
  private readonly made = new Map<string, readonly string[]>();
  private loads = 0;

  private constructor(
    private readonly place: Awaited<ReturnType<typeof openLane>>,
    private readonly mesh: Mesh,
  ) {}

  static async open(pgBin: string): Promise<Loads> {
    const place = await openLane({ pgBin });
    return new Loads(place, await place.lane.fresh());
  }

  get cluster(): Cluster {
    return this.mesh.cluster;
  }

  async close(): Promise<void> {
    this.cluster.close();
    await this.place.close();
  }

  /** The workload's tables are made anew for the next load: statistics are counted of new tables only. */
  async forget({ name }: Workload): Promise<void> {
    for (const table of this.made.get(name) ?? []) {
      await this.cluster.removeTable(DEFAULT_SET, table);
      await this.cluster.everywhere(`drop table ${quoteTable(table)}`);
    }
    this.made.delete(name);
  }

  /** Clients of these workloads write on every node for 400 ms; what is judged is what all nodes hold then. */
  async judged(load: ShortLoad): Promise<Property[]> {
    const { cluster } = this;
    const { engine } = cluster;
    if (load.counted) await this.forget(load.counted);
    const folder = join(this.place.place.runDir, `load-${++this.loads}`);
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'history.jsonl');
    const writes: Write[] = [];
    const workloads = load.workloads
      .filter((workload) => !workload.unsuited?.(engine))
      .map((workload) => this.madeOnce(watched(workload, writes)));
    const writer = await HistoryWriter.create(file, {
      test: 'load',
      seed: load.seed,
      nodes: cluster.nodes.map(({ name }) => name),
      engine: engine.kind,
      engineVersion: engine.version,
      refusals: refusalsOf(workloads),
    });
    try {
      const options = { workloads, clientsPerNode: 1, rate: load.rate ?? 30, seed: load.seed };
      const running = await prepareLoad(cluster, options, writer);
      await running.start();
      try {
        await Promise.all([delay(400), load.during?.(cluster)]);
      } finally {
        await running.stop(cluster.signal);
      }
      await cluster.settle();
      await load.after?.(cluster, writes);
      await cluster.settle();
      await gatherTransactions(cluster, running.transactions, writer);
      const changes = load.counted ? await running.changes.read() : undefined;
      const tables = Object.assign({}, ...workloads.map((w) => w.tables));
      await writer.final(
        await gatherState(
          cluster,
          this.mesh.world?.servers ??
            new Map(cluster.nodes.map(({ name }, i) => [name, this.mesh.servers[i]!])),
          tables,
          { settled: true, settledAt: writer.now(), changes },
        ),
      );
    } finally {
      await writer.close();
    }
    await this.empty();
    return judge(await readHistory(file), engine.profile);
  }

  private madeOnce(workload: Workload): Workload {
    return {
      ...workload,
      setUp: async (cluster) => {
        if (this.made.has(workload.name)) return;
        await workload.setUp(cluster);
        this.made.set(workload.name, Object.keys(workload.tables));
      },
    };
  }

  private async empty(): Promise<void> {
    const tables = [...this.made.values()].flat();
    const statements = tables.map((table) => `delete from ${quoteTable(table)}`);
    // What one load had thrown away is none of the next one's.
    if (this.cluster.engine.kind === 'spock') statements.push('delete from spock.exception_log');
    await Promise.all(this.cluster.nodes.map((node) => behind(node, statements.join('; '))));
  }
}

/** Changes rows of one node behind replication's back: neither told to the others, nor checked against foreign keys. */
export async function behind(node: Node, statements: string): Promise<void> {
  await node.unreplicated(`set session_replication_role = replica; ${statements}`);
}

export async function behindAll(cluster: Cluster, statements: string): Promise<void> {
  await Promise.all(cluster.nodes.map((node) => behind(node, statements)));
}

/** The same workload, whose writes are also put into a list. */
function watched(workload: Workload, writes: Write[]): Workload {
  return {
    ...workload,
    next(client) {
      const action = workload.next(client);
      return {
        ...action,
        run: (transaction) =>
          action.run({
            ...transaction,
            wrote(write) {
              writes.push(write);
              transaction.wrote(write);
            },
          }),
      };
    },
  };
}
