import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../database/node.js';
import { quoteTable } from '../database/quote.js';
import { DeadlineError } from '../errors.js';
import { MARKER, markerPosition } from '../replication/marker.js';
import { links } from '../replication/names.js';
import { waitFor } from '../wait.js';
import type { FinalState } from './operation.js';

/** Servers write their statistics down once a second. */
const FLUSH_TIMEOUT_MS = 5_000;

type Counts = Record<string, Record<string, number>>;

/**
 * How many rows of each table every node changes, by the servers' statistics, from one moment on.
 *
 * Statistics count what is rolled back, too, and forget everything in a crash. So nothing is said unless every apply
 * worker that there was in the beginning is still there in the end: whatever is begun again, is begun by a new one.
 * Nor is anything said of tables that were written to before, for nobody knows when the last of that is written down,
 * or of an engine whose workers tell what they have counted only as they end.
 */
export class ChangeCounts {
  private constructor(
    private readonly cluster: Cluster,
    private readonly tables: readonly string[],
    private readonly workers: string | undefined,
  ) {}

  /** @param tables names as CREATE TABLE takes them; only those that are new and empty are counted */
  static async begin(cluster: Cluster, tables: readonly string[]): Promise<ChangeCounts> {
    if (cluster.engine.statisticsAtExit) return new ChangeCounts(cluster, [], undefined);
    const workers = await workersOf(cluster);
    const untouched = Object.entries(await countsOf(cluster, tables))
      .filter(([, nodes]) => Object.values(nodes).every((count) => count === 0))
      .map(([table]) => table);
    return new ChangeCounts(cluster, await emptyOnes(cluster, untouched), workers);
  }

  /**
   * What has been changed since. Replication must have come to rest, and clients must have gone.
   *
   * @returns undefined where that is not known
   */
  async read(): Promise<FinalState['changes']> {
    if (this.tables.length === 0 || !(await this.sameWorkers())) return undefined;
    try {
      await flushed(this.cluster);
    } catch (error) {
      if (error instanceof DeadlineError) return undefined;
      throw error;
    }
    const counts = await countsOf(this.cluster, this.tables);
    return (await this.sameWorkers()) ? counts : undefined;
  }

  private async sameWorkers(): Promise<boolean> {
    return this.workers !== undefined && (await workersOf(this.cluster)) === this.workers;
  }
}

/** The apply workers of all links; undefined where one is missing. */
async function workersOf({ engine, nodes }: Cluster): Promise<string | undefined> {
  const pids = await Promise.all(
    [...links(nodes)].map(({ subscriber, upstream }) => engine.worker(subscriber, upstream)),
  );
  return pids.includes(null) ? undefined : pids.join();
}

async function countsOf({ nodes }: Cluster, tables: readonly string[]): Promise<Counts> {
  const counts: Counts = {};
  const names = tables.map(quoteTable);
  await Promise.all(
    nodes.map(async (node) => {
      const rows = await node.sql`
        select i, coalesce(n_tup_ins + n_tup_upd + n_tup_del, 0) as changes
          from unnest(${names}::text[]) with ordinality t(name, i)
          left join pg_stat_user_tables on relid = to_regclass(name)
         where to_regclass(name) is not null order by i`;
      for (const { i, changes } of rows) {
        const table = tables[Number(i) - 1]!;
        counts[table] ??= {};
        counts[table][node.name] = Number(changes);
      }
    }),
  );
  return counts;
}

async function emptyOnes({ nodes }: Cluster, tables: readonly string[]): Promise<string[]> {
  const filled = await Promise.all(
    tables.map((table) =>
      Promise.all(nodes.map((node) => node.value(`select exists (select from ${quoteTable(table)})`))),
    ),
  );
  return tables.filter((_, i) => !filled[i]!.includes(true));
}

/**
 * Waits until the statistics hold what was written or applied until now. The barrier of the marker table shows it: each
 * node's rows there add up to the updates that it has seen, and each process writes down all it has counted at once,
 * what came before the barrier with it. A little may be missing: what another process has locked is left for later.
 */
async function flushed(cluster: Cluster): Promise<void> {
  const { nodes, signal } = cluster;
  await raise(nodes);
  await cluster.settle();
  const wanted = await Promise.all(
    nodes.map(async (node) => Number(await node.value(`select sum(barrier) from ${MARKER}`))),
  );
  const look = async () => {
    const seen = await Promise.all(
      nodes.map(async (node) =>
        Number(await node.value`select n_tup_upd from pg_stat_user_tables where relid = ${MARKER}::regclass`),
      ),
    );
    const behind = nodes.filter((_, i) => seen[i]! < wanted[i]!);
    if (behind.length === 0) return { done: undefined };
    // A worker that is idle writes nothing down before the next change.
    await raise(nodes);
    return { notYet: `${behind.map(({ name }) => name).join(', ')} behind` };
  };
  await waitFor('the statistics of changed rows', look, { within: FLUSH_TIMEOUT_MS, signal, slowest: 100 });
}

/** Raises every node's barrier, by sessions that write their statistics down as they end. */
async function raise(nodes: readonly Node[]): Promise<void> {
  await Promise.all(
    nodes.map(async (node) => {
      await markerPosition(node);
      await node.reconnect();
    }),
  );
}
