import { setTimeout as delay } from 'node:timers/promises';
import type { Node, Session } from '../database/node.js';
import { literal } from '../database/quote.js';
import { DeadlineError, messageOf } from '../errors.js';
import { withinLimit } from '../limit.js';
import type { Engine, IncidentCounts } from '../replication/engine.js';
import { seconds } from '../wait.js';
import type { Arrival, Sample, SlotSample } from './record.js';

/** How long a server may take to answer, and to let us in, before it counts as unreachable. */
export const ANSWER_LIMIT_MS = 1_000;

/** Counting conflicts reads their tables: it is done so seldom that it takes at most this part of the time, … */
const COUNTING_SHARE = 0.01;
/** … and no more often than this: it costs half as much again as a look, and nobody looks at them that closely. */
const COUNTING_INTERVAL_MS = 1_000;

interface PollerOptions {
  readonly node: Node;
  readonly engine: Engine;
  /** The slots of this node, by the node that receives through them. */
  readonly slots: ReadonlyMap<string, string>;
  /** The last heartbeat of each other node that had arrived before. */
  readonly arrivals: Readonly<Record<string, number>>;
  /** Milliseconds from one look to the next. */
  readonly interval: number;
  /** Microseconds since the epoch of the metrics. */
  readonly clock: () => number;
  readonly take: (sample: Sample) => void;
}

/** Looks at one node again and again, over one connection and with one statement a look. */
export class Poller {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private session: Session | undefined;
  private readonly lastArrivals: Record<string, number>;
  private countAgainAt = 0;

  constructor(private readonly options: PollerOptions) {
    this.lastArrivals = { ...options.arrivals };
    this.running = this.run();
  }

  /** Takes a last sample, in which conflicts are counted, and lets go of the connection. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.countAgainAt = 0;
    this.options.take(await this.look());
    this.session?.destroy();
  }

  private async run(): Promise<void> {
    const { interval, take } = this.options;
    let next = performance.now();
    while (!this.stopping.signal.aborted) {
      take(await this.look());
      // A look that took long does not make the next ones follow one another without a pause.
      next = Math.max(next + interval, performance.now());
      // Rejects only when the poller is stopped, which the loop asks for itself.
      await delay(next - performance.now(), undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  private async look(): Promise<Sample> {
    const { node, clock } = this.options;
    const began = clock();
    try {
      return await this.withinLimit(this.sample(began));
    } catch (error) {
      this.session?.destroy();
      this.session = undefined;
      return { at: clock(), node: node.name, unreachable: messageOf(error).split('\n')[0]! };
    }
  }

  private async sample(began: number): Promise<Sample> {
    const { node, slots, clock } = this.options;
    this.session ??= await this.connect();
    const session = this.session;
    const [row] = await session.sql(`execute mmr_sample(${literal(JSON.stringify(this.lastArrivals))})`);
    const at = clock();
    if (row?.beat == null) throw new Error(`${node.name} has no heartbeat row of its own`);
    const arrivals = ((row.arrivals ?? []) as [string, number, number][]).map(
      ([origin, beat, latency]): Arrival => ({ origin, beat, latency }),
    );
    for (const { origin, beat } of arrivals) this.lastArrivals[origin] = beat;
    const subscribers = new Map([...slots].map(([subscriber, slot]) => [slot, subscriber]));
    const counts = await this.counts(session);
    return {
      at,
      node: node.name,
      took: at - began,
      beat: Number(row.beat),
      heard: (row.heard ?? {}) as Record<string, number>,
      arrivals,
      slots: ((row.slots ?? []) as [string, boolean, number | null, number | null, string | null][]).map(
        ([slot, active, lag, held, wal]): SlotSample => ({
          subscriber: subscribers.get(slot)!,
          active,
          lag,
          held,
          wal: wal ?? 'lost',
        }),
      ),
      committed: Number(row.committed),
      ...(counts && { conflicts: counts.incidents, overwrites: counts.overwrites }),
    };
  }

  private async counts(session: Session): Promise<IncidentCounts | undefined> {
    const { engine, node } = this.options;
    const started = performance.now();
    if (!engine.incidentCounts || started < this.countAgainAt) return undefined;
    const counts = await engine.incidentCounts(session, node);
    const now = performance.now();
    this.countAgainAt = now + Math.max((now - started) / COUNTING_SHARE, COUNTING_INTERVAL_MS);
    return counts;
  }

  private async connect(): Promise<Session> {
    const { node, slots } = this.options;
    const session = await node.session(ANSWER_LIMIT_MS);
    await session.sql(sampleStatement(node.name, [...slots.values()]));
    return session;
  }

  private withinLimit<T>(work: Promise<T>): Promise<T> {
    const { name } = this.options.node;
    const late = () => new DeadlineError(`${name} did not answer within ${seconds(ANSWER_LIMIT_MS)}`);
    return withinLimit(work, ANSWER_LIMIT_MS, late);
  }
}

/** Which heartbeats of each origin a node has noted so far: what came before the metrics began is not theirs. */
export async function arrivalsSoFar(node: Node): Promise<Record<string, number>> {
  const rows = await node.sql`select origin, max(beat) as beat from mmr.arrival group by origin`;
  return Object.fromEntries(rows.map((r) => [String(r.origin), Number(r.beat)]));
}

// The heartbeat is written and the others' are read in one statement: one transaction, one commit. Everything is read
// as of the moment before. The order of the subquery keeps it apart, so that the last few arrivals are found by the key
// whatever the planner knows of tables that nobody has analyzed yet.
function sampleStatement(node: string, slots: readonly string[]): string {
  return `prepare mmr_sample(jsonb) as
    with beat as (
      update mmr.heartbeat set beat = beat + 1, at = clock_timestamp() where node = ${literal(node)} returning beat)
    select (select beat from beat) as beat,
           (select json_object_agg(h.node, h.beat) from mmr.heartbeat h where h.node <> ${literal(node)}) as heard,
           (select json_agg(json_build_array(a.origin, a.beat, a.latency) order by a.origin, a.beat)
              from mmr.heartbeat h,
                   lateral (select * from mmr.arrival where origin = h.node and beat > coalesce(($1 ->> h.node)::bigint, 0)
                             order by beat) a) as arrivals,
           (select json_agg(json_build_array(s.slot_name, s.active,
                     pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn),
                     pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn), s.wal_status))
              from pg_replication_slots s where s.slot_name in (${slots.map(literal).join(', ')})) as slots,
           pg_stat_get_db_xact_commit((select oid from pg_database where datname = current_database())) as committed`;
}
