import type { Cluster } from '../../cluster/cluster.js';
import { rowsText, type Timestamps } from '../../conflicts/model.js';
import type { Order } from '../../conflicts/orders.js';
import type { Seen, SeenRow } from '../../conflicts/outcome.js';
import { setUp, type Transaction } from '../../conflicts/scene.js';
import { readOf, rowOf, sqlOf } from '../../conflicts/sql.js';
import type { Node, Session } from '../../database/node.js';
import { ident } from '../../database/quote.js';
import { UnjudgedError } from '../../errors.js';
import { waitFor } from '../../wait.js';
import type { HeldLinks } from './held-links.js';
import { readFlaws, readRejections, readResolutions, type Sent } from './on-record.js';
import { type Placed, truncates } from './places.js';

/** Transactions that go to a server in one message. */
const BATCH = 100;
const FREEZE_MS = 20_000;

/** A case that was played: what its servers said of it. */
export interface Played extends Placed {
  readonly timestamps: Timestamps;
  readonly seen: Seen;
}

/** Plays cases of one order side by side: each step is one batch of transactions on a node, or one delivery. */
export async function play(
  cluster: Cluster,
  held: HeldLinks,
  order: Order,
  placed: readonly Placed[],
): Promise<Played[]> {
  const clients = await Promise.all(cluster.nodes.map((node) => node.session()));
  try {
    return await playAs(clients, cluster, held, order, placed);
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

/** @param clients one on each node */
async function playAs(
  clients: readonly Session[],
  cluster: Cluster,
  held: HeldLinks,
  order: Order,
  placed: readonly Placed[],
): Promise<Played[]> {
  const first = placed.map(() => [] as Sent[]);
  const sent = placed.map(() => [] as Sent[]);
  const commit = (node: number, batch: Batch, to: Sent[][]) =>
    commitAll(clients[node]!, cluster, node, placed, batch, to);
  await held.open();
  for (const round of [0, 1]) {
    for (const node of [0, 1]) {
      const batch = placed.flatMap(({ one }, i) => {
        const transaction = setUp(one.scene)[round];
        return transaction?.node === node ? [{ i, transaction }] : [];
      });
      await commit(node, batch, first);
    }
    await cluster.settle();
  }
  await held.hold();
  for (const step of order) {
    if (step.do === 'commit') {
      const batch = placed.map(({ one }, i) => ({
        i,
        transaction: one.scene.transactions[step.transaction]!,
      }));
      await commit(step.node, batch, sent);
    } else if (step.do === 'deliver') {
      const errors = placed.reduce((n, { one }) => n + one.predicted.rejections.length, 0);
      await held.deliver(step.from, step.to, errors);
    } else {
      const own = [...first, ...sent].flat().filter(({ node }) => node === step.node);
      if (own.length === 0)
        throw new UnjudgedError(`n${step.node + 1} is to freeze, and has committed nothing`);
      const last = own.reduce((highest, { xid }) => Math.max(highest, Number(xid)), 0);
      await freeze(cluster.nodes[step.node]!, placed, last);
    }
  }
  const rows = await Promise.all(clients.map((client) => readRows(client, placed)));
  const at = await timestamps(cluster, [...first, ...sent].flat());
  const rejections = await readRejections(cluster, sent);
  const records = await readResolutions(cluster, placed, sent);
  const flaws = await readFlaws(cluster, sent);
  await held.open();
  return placed.map((one, i) => ({
    ...one,
    timestamps: { setUp: first[i]!.map(at), transactions: sent[i]!.map(at) },
    seen: {
      rows: rows.map((byScene) => byScene.get(one.place.number) ?? []),
      rejections: rejections?.[i],
      records: records?.[i],
      flaws: flaws?.[i],
    },
  }));
}

type Batch = readonly { readonly i: number; readonly transaction: Transaction }[];

/** @throws UnjudgedError where the node refuses one: then it is not the scene that was planned */
async function commitAll(
  client: Session,
  { nodes }: Cluster,
  node: number,
  placed: readonly Placed[],
  batch: Batch,
  sent: Sent[][],
): Promise<void> {
  const { name } = nodes[node]!;
  for (let from = 0; from < batch.length; from += BATCH) {
    const part = batch.slice(from, from + BATCH);
    const text = part.map(({ i, transaction }) => transactionText(placed[i]!, transaction)).join(';\n');
    const answers = await client.statements(text).catch((error: Error) => {
      throw new UnjudgedError(`${name} refused what the model lets through: ${error.message}`);
    });
    const xids = answers.flatMap(([row]) => (row && 'mmr_xid' in row ? [String(row.mmr_xid)] : []));
    if (xids.length !== part.length)
      throw new UnjudgedError(`${name} committed ${xids.length} of ${part.length} transactions`);
    for (const [n, { i }] of part.entries()) sent[i]!.push({ node, xid: xids[n]! });
  }
}

function transactionText({ one, place }: Placed, { statements }: Transaction): string {
  const all = statements.map((statement) => sqlOf(one.scene.kind, place, statement));
  return ['begin', ...all, 'select pg_current_xact_id()::text as mmr_xid', 'commit'].join('; ');
}

/** @param last the node's last transaction of them. @throws DeadlineError where an older one keeps rows from being frozen */
async function freeze(node: Node, placed: readonly Placed[], last: number): Promise<void> {
  const tables = new Set(
    placed.filter(({ one }) => one.scene.state === 'frozen').map(({ place }) => place.main),
  );
  for (const table of tables) {
    const look = async () => {
      await node.sql(`vacuum (freeze) ${ident(table)}`);
      const oldest = await node.value`
        select min(relfrozenxid::text::bigint) from pg_class
         where relkind = 'r' and (oid = ${table}::regclass or oid in (select relid from pg_partition_tree(${table}::regclass)))`;
      return Number(oldest) > last ? { done: undefined } : { notYet: `all before ${oldest} are` };
    };
    await waitFor(`the rows of ${table} on ${node.name} to be frozen up to ${last}`, look, {
      within: FREEZE_MS,
    });
  }
}

/**
 * Of cases that were played those whose rows are not what they were any more: others that were played later must not have
 * changed them. Not those that truncate, whose tables are the next one's.
 */
export async function changedSince<T extends Played>(cluster: Cluster, played: readonly T[]): Promise<T[]> {
  await cluster.settle();
  const kept = played.filter(({ one }) => !truncates(one.scene));
  const rows = await Promise.all(
    cluster.nodes.map(async (node) => {
      const client = await node.session();
      return readRows(client, kept).finally(() => client.close());
    }),
  );
  return kept.filter(({ place, seen }) =>
    seen.rows.some((before, node) => rowsText(before) !== rowsText(rows[node]!.get(place.number) ?? [])),
  );
}

/** The rows of each case, by its number; all tables in one message. */
async function readRows(client: Session, placed: readonly Placed[]): Promise<Map<number, SeenRow[]>> {
  const found = new Map<number, SeenRow[]>(placed.map(({ place }) => [place.number, []]));
  const tables = new Map(placed.map(({ one, place }) => [place.main, one.scene.kind]));
  const lowest = placed.reduce((n, { place }) => Math.min(n, place.number), Number.POSITIVE_INFINITY);
  const reads = [...tables].flatMap(([main, kind]) =>
    (kind.children ? (['main', 'child'] as const) : (['main'] as const)).map((table) => ({
      table,
      text: readOf(kind, { main }, table, lowest),
    })),
  );
  const answers = await client.statements(reads.map(({ text }) => text).join(';\n'));
  for (const [i, { table }] of reads.entries())
    for (const row of answers[i]!) found.get(Number(row.s))?.push({ table, row: rowOf(row) });
  return found;
}

/** When transactions were committed: microseconds since 1970, by the clock of their node. */
async function timestamps(cluster: Cluster, all: readonly Sent[]): Promise<(one: Sent) => number> {
  const found = new Map<string, number>();
  await Promise.all(
    cluster.nodes.map(async (server, node) => {
      const xids = all.filter((one) => one.node === node).map(({ xid }) => xid);
      const rows = await server.sql`
        select x, (extract(epoch from pg_xact_commit_timestamp(x::xid)) * 1000000)::bigint as at
          from unnest(${xids}::text[]) x`;
      for (const { x, at } of rows) if (at !== null) found.set(`${node} ${x}`, Number(at));
    }),
  );
  return ({ node, xid }) => {
    const at = found.get(`${node} ${xid}`);
    if (at === undefined) throw new UnjudgedError(`n${node + 1} does not know when ${xid} was committed`);
    return at;
  };
}
