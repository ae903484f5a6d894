import type { Cluster } from '../../../cluster/cluster.js';
import type { SeenPair } from '../../../conflicts/own/judge.js';
import type { Look, Pair, Side } from '../../../conflicts/own/pairs.js';
import type { Plan } from '../../../conflicts/own/plans.js';
import { NoRow } from '../../../conflicts/own/rows.js';
import type { Node, Session } from '../../../database/node.js';
import { messageOf, UnjudgedError } from '../../../errors.js';
import type { LogLine } from '../../../replication/engine.js';
import { deliverAll, LinkStopped, type Links } from './deliver.js';

/** A pair that was played, or why it was not. */
export type PlayedPair = { readonly plan: Plan; readonly pair: Pair; readonly seen: SeenPair } | RefusedPair;

/** Why a pair was not played. */
export interface RefusedPair {
  readonly plan: Plan;
  readonly refused: string;
  /** What the server refused, where it was what a node was to do. */
  readonly sql?: string;
  /** Which side that was. */
  readonly by?: 0 | 1;
}

interface Ready {
  readonly plan: Plan;
  readonly pair: Pair;
  /** Ids of its transactions on n1 and n2. */
  readonly xids: string[];
}

/**
 * Plays pairs side by side: all links held, n1 commits, n2 commits, each link delivers, all nodes are compared.
 *
 * @throws LinkStopped where apply cannot go on; all links have been mended then, and more than one pair is to be blamed
 */
export async function playPairs(links: Links, plans: readonly Plan[]): Promise<PlayedPair[]> {
  const { cluster } = links;
  await links.open();
  const { ready, refused } = await prepare(cluster, plans);
  await cluster.settle();
  await links.hold();
  const both = await committed(cluster, ready, refused);
  let stopped: SeenPair['stopped'];
  try {
    await deliverAll(links, both.length);
  } catch (error) {
    if (!(error instanceof LinkStopped)) throw error;
    await links.mend();
    if (both.length > 1) throw error;
    stopped = { at: error.at, why: error.why };
  }
  const seen = await look(cluster, both);
  await links.open();
  const played = both.map(({ plan, pair }, i) => ({
    plan,
    pair,
    seen: { ...seen[i]!, ...(stopped && { stopped }) },
  }));
  return [...played, ...refused];
}

/** Makes the rows that pairs are about, on n1. */
async function prepare({ nodes: [node] }: Cluster, plans: readonly Plan[]) {
  const ready: Ready[] = [];
  const refused: RefusedPair[] = [];
  await within(node, async (session) => {
    for (const plan of plans) {
      try {
        const pair = plan.make();
        if (pair.before.length > 0)
          await transaction(session, () => session.statements(pair.before.join(';\n')).then(() => true));
        ready.push({ plan, pair, xids: [] });
      } catch (error) {
        if (error instanceof NoRow) refused.push({ plan, refused: error.message });
        else refused.push({ plan, refused: `${node.name} refuses its rows: ${messageOf(error)}` });
      }
    }
  });
  return { ready, refused };
}

/** Commits the first sides on n1, then the second ones on n2. What one of them refuses is added to `refused`. */
async function committed(
  { nodes }: Cluster,
  ready: readonly Ready[],
  refused: RefusedPair[],
): Promise<Ready[]> {
  let left = ready;
  for (const n of [0, 1] as const) {
    const node = nodes[n]!;
    const good: Ready[] = [];
    await within(node, async (session) => {
      for (const one of left) {
        const why = await commit(session, one, n);
        if (why === undefined) good.push(one);
        else
          refused.push({
            plan: one.plan,
            refused: `${node.name} refuses it: ${why}`,
            sql: one.pair.sides[n].sql,
            by: n,
          });
      }
    });
    left = good;
  }
  return [...left];
}

/** @returns why the server does not take it, or that it does something else than it says */
async function commit(session: Session, { pair, xids }: Ready, n: 0 | 1): Promise<string | undefined> {
  const { sql, done }: Side = pair.sides[n];
  try {
    const is = await transaction(session, async () => {
      const answers = await session.statements(
        `${sql};\nselect ${done} as done, pg_current_xact_id()::text as xid`,
      );
      const [row] = answers.at(-1)!;
      if (row!.done === true) xids.push(String(row!.xid));
      return row!.done === true;
    });
    return is ? undefined : 'its change is not there afterwards (a trigger or a rule of the table?)';
  } catch (error) {
    return messageOf(error);
  }
}

/** Commits where `work` says true, and rolls back otherwise. */
async function transaction(session: Session, work: () => Promise<boolean>): Promise<boolean> {
  await session.sql`begin`;
  try {
    const good = await work();
    await session.sql(good ? 'commit' : 'rollback');
    return good;
  } catch (error) {
    // Where the commit itself failed there is none any more, which the server only warns of.
    await session.sql`rollback`;
    throw error;
  }
}

async function within(node: Node, work: (session: Session) => Promise<void>): Promise<void> {
  const session = await node.session();
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

/** What every node holds of the pairs' rows, and what it has thrown away. */
async function look(cluster: Cluster, played: readonly Ready[]): Promise<SeenPair[]> {
  const states = await Promise.all(cluster.nodes.map((node) => lookOn(node, played)));
  const rejected = await rejections(cluster, played);
  return played.map((_, i) => ({
    rows: states.map((state) => state[i]!.rows),
    kept: [states.map((state) => state[i]!.first), states.map((state) => state[i]!.second)],
    broken: states.map((state) => state[i]!.broken),
    rejected: rejected[i]!,
  }));
}

async function lookOn(node: Node, played: readonly Ready[]) {
  const states: { rows: string; first: boolean; second: boolean; broken: boolean }[] = [];
  await within(node, async (session) => {
    for (const { pair } of played) {
      const { sides, looks, broken = 'false' } = pair;
      const [row] = await session.sql(
        `select ${sides[0].kept} as first, ${sides[1].kept} as second, ${broken} as broken, concat_ws(' ', ${looks.map(rowsOf).join(', ')}) as rows`,
      );
      const { first, second, rows } = row!;
      states.push({
        rows: String(rows),
        first: first === true,
        second: second === true,
        broken: row!.broken === true,
      });
    }
  });
  return states;
}

/** Rows as one text, in an order that is the same on all nodes. */
function rowsOf({ table, where }: Look): string {
  return `(select string_agg(r::text, ' ' order by r::text collate "C") from ${table} r where ${where})`;
}

async function rejections(
  { engine, nodes }: Cluster,
  played: readonly Ready[],
): Promise<SeenPair['rejected'][]> {
  const found = played.map(() => new Map<string, { node: number; side: 0 | 1 }>());
  if (!engine.rejections) return played.map(() => []);
  const by = new Map(
    played.flatMap(({ xids }, i) =>
      xids.map((xid, n) => [`${nodes[n]!.name} ${xid}`, { i, side: n as 0 | 1 }] as const),
    ),
  );
  for (const [node, server] of nodes.entries()) {
    for (const { origin, xid } of await engine.rejections(server, noLog())) {
      const one = by.get(`${origin} ${xid}`);
      if (one) found[one.i]!.set(`${node} ${one.side}`, { node, side: one.side });
    }
  }
  return found.map((all) => [...all.values()]);
}

/** Why they were thrown away is not asked here. */
async function* noLog(): AsyncIterable<LogLine> {}

/** @throws UnjudgedError where every pair was refused */
export function demandPlayed(played: readonly PlayedPair[]): void {
  if (played.some((one) => 'seen' in one)) return;
  const [first] = played;
  throw new UnjudgedError(
    `of ${played.length} pairs of statements none could be played${first && 'refused' in first ? `; the first: ${first.refused}` : ''}`,
  );
}
