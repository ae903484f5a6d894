import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../database/node.js';
import type { Rejection } from '../replication/engine.js';
import type { Server } from '../runtime/runtime.js';
import { LogMark } from '../runtime/server-log.js';
import type { FinalRow, FinalState, Json, Outcome, Undated } from './operation.js';
import type { HistoryWriter, Settled } from './writer.js';

/** What must be asked about a transaction afterwards. */
export interface Transacted {
  readonly index: number;
  readonly node: string;
  readonly xid: string;
  readonly outcome: Outcome;
  /** When the client began, in microseconds since 1970. */
  readonly invoked: number;
  /** When the client had its answer, or knew that none would come: microseconds since 1970. */
  readonly answered: number;
}

const BATCH = 5_000;

/** What two readings of one clock may differ by, in microseconds: less than a server takes to start again. */
const CLOCK_SLACK = 50_000;

/**
 * Asks every node about the transactions that clients ran on it: when each was committed by its clock, and whether one
 * whose answer was lost was committed (pg_xact_status). Servers must not have been restarted from nothing since.
 *
 * @param ahead how far the commit of a transaction may be ahead of its answer by its node's clock, in microseconds
 * @throws pg.DatabaseError when a server refuses the question
 */
export async function gatherTransactions(
  cluster: { readonly nodes: readonly Node[] },
  transactions: readonly Transacted[],
  history: HistoryWriter,
  ahead: (transaction: Transacted) => number = () => 0,
): Promise<void> {
  await Promise.all(
    cluster.nodes.map(async (node) => {
      const here = transactions.filter((t) => t.node === node.name && t.outcome !== 'fail');
      for (let from = 0; from < here.length; from += BATCH) {
        const batch = here.slice(from, from + BATCH);
        const found = await askAbout(node, batch);
        const settled = batch.map((one, i) => settledBy(one, found[i]!, ahead(one)));
        await history.settle(settled);
      }
    }),
  );
}

/** What a node says of a transaction afterwards. */
export interface Told {
  readonly status: 'committed' | 'aborted' | 'in progress' | 'never begun' | null;
  /** Microseconds since 1970; of what was applied, by its origin's clock. */
  readonly committed: number | null;
  /** It was applied, and not a client's. */
  readonly applied: boolean;
}

/**
 * What is known of an operation when its node has been asked. A server that crashed gives the ids of transactions that
 * left nothing on its disk to others: what was applied under the id, or committed after the client had its answer, or
 * had lost its connection, is not the client's own, and neither is its timestamp.
 *
 * @param ahead how far the commit may be ahead of the answer by the node's clock, in microseconds
 */
export function settledBy(transacted: Transacted, told: Told, ahead = 0): Settled {
  const { index, outcome, answered } = transacted;
  const { status, committed, applied } = told;
  if (outcome === 'ok') {
    const undated = undatedBy(transacted, told, ahead);
    return undated === undefined ? { index, committed } : { index, committed: null, undated };
  }
  // One that never began may as well be one that has not ended yet.
  if (status === 'in progress' || status === 'never begun') return { index, committed: null };
  if (applied) return { index, committed: null, outcome: 'fail' };
  if (committed !== null && committed > answered + CLOCK_SLACK) return { index, committed: null };
  if (status !== 'committed') return { index, committed: null, outcome: 'fail' };
  return {
    ...{ index, committed, outcome: 'ok' },
    ...(committed === null && { undated: 'not recorded' }),
  };
}

/** What an acknowledged transaction is by its own node, where it is not what was committed then. */
function undatedBy(
  { answered }: Transacted,
  { status, committed, applied }: Told,
  ahead: number,
): Undated | undefined {
  // A server knows the status of a million transactions at least: those of a run are among them.
  if (status !== 'committed') return status ?? 'not known';
  if (applied) return 'applied';
  if (committed === null) return 'not recorded';
  return committed > answered + CLOCK_SLACK + ahead ? 'committed later' : undefined;
}

async function askAbout(node: Node, batch: readonly Transacted[]): Promise<Told[]> {
  const rows = await node.sql`
    select status, (extract(epoch from c.timestamp) * 1000000)::bigint as committed, c.roident::bigint as origin
      from unnest(${batch.map((t) => t.xid)}::text[]) with ordinality as u(x, n)
           -- Of a transaction that is yet to come the server would not say anything, and refuse the question.
           cross join lateral (
             select case when x::xid8 < pg_snapshot_xmax(pg_current_snapshot())
                         then pg_xact_status(x::xid8) else 'never begun' end) s(status)
           left join lateral pg_xact_commit_timestamp_origin(x::xid8::xid) c on status = 'committed'
     order by n`;
  return rows.map(({ status, committed, origin }) => ({
    status: status as Told['status'],
    committed: committed === null ? null : Number(committed),
    applied: Number(origin ?? 0) !== 0,
  }));
}

/**
 * Reads what every node holds in these tables, and what it threw away. Replication must have come to rest before.
 *
 * @param servers the nodes' servers, by the node's name
 * @param tables for each table the SQL of its rows: columns key, version, xmin, values
 */
export async function gatherState(
  cluster: Cluster,
  servers: ReadonlyMap<string, Server>,
  tables: Readonly<Record<string, string>>,
  rest: Omit<FinalState, 'tables' | 'rejections'>,
): Promise<FinalState> {
  const logs = LogMark.fromBeginning([...servers.values()]);
  const rejections = await Promise.all(
    cluster.nodes.map(async (node): Promise<Rejection[]> => {
      const log = logs.since(servers.get(node.name)!);
      return (await cluster.engine.rejections?.(node, log)) ?? [];
    }),
  );
  const read = await Promise.all(
    Object.entries(tables).map(async ([table, query]) => {
      const byNode = await Promise.all(
        cluster.nodes.map(async (node) => [node.name, await rowsOf(node, query)] as const),
      );
      return [table, Object.fromEntries(byNode)] as const;
    }),
  );
  return { tables: Object.fromEntries(read), rejections: rejections.flat(), ...rest };
}

// The timestamp of a replicated row is the one of its origin's clock, to the microsecond, on every node.
async function rowsOf(node: Node, query: string): Promise<FinalRow[]> {
  const rows = await node.sql(
    `select key, version, "values",
            (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint as committed
       from (${query}) r order by key collate "C"`,
  );
  return rows.map((r) => ({
    key: String(r.key),
    version: Number(r.version),
    committed: r.committed === null ? null : Number(r.committed),
    values: r.values as Json,
  }));
}
