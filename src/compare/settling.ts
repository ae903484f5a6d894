import type { Node, Session } from '../database/node.js';
import { type Arrival, type Arriving, pause } from '../replication/flow.js';
import { timeLeft } from '../wait.js';
import type { FoundRow, RowFound, RowState } from './found.js';
import { type Alike, BY_INDEX, type Candidate, lookUp, type Place, version } from './look.js';
import { type ByNode, bunches, valuesAt } from './values.js';

/** So many keys wait for their next look at most, and are looked at together. */
export const MOST_WAITING = 5_000;

/** What becomes of a key at one more look: nothing, where it is the same on all nodes now; or it is looked at again. */
export type Judged = RowState | 'equal' | 'again';

/**
 * Judges a key by two looks at it.
 *
 * @param arrived whether all that any node had at the earlier look has arrived everywhere since
 * @param last there is no time for another look
 */
export function judged(
  earlier: readonly string[],
  rows: ByNode,
  { arrived, last }: { arrived: boolean; last: boolean },
): Judged {
  const contents = rows.map((onNode) => onNode.map(({ hash, copies }) => `${hash} ${copies}`).join());
  if (contents.every((content) => content === contents[0])) return 'equal';
  const stoodStill = rows.every((onNode, i) => version(onNode) === earlier[i]);
  if (stoodStill && arrived) return 'differs';
  if (!last) return 'again';
  return stoodStill ? 'under way' : 'changing';
}

/** A transaction on each of the nodes that have the table. */
type Reading = <T>(work: (sessions: readonly Session[]) => Promise<T>) => Promise<T>;

/** Looks at rows again until it is certain that they differ, or do not. Holds a bounded number of them. */
export class Settling {
  private waiting: Candidate[] = [];

  constructor(
    private readonly options: {
      readonly nodes: readonly Node[];
      readonly place: Place;
      readonly flow: Arriving;
      readonly reading: Reading;
      readonly within: number;
      readonly signal: AbortSignal;
      /** Told of each key that is not the same everywhere, in the end. */
      readonly tell: (found: RowFound) => Promise<void>;
      readonly progress: (text: string) => void;
      /** Told what did not arrive in time. */
      readonly late: (what: string) => void;
    },
  ) {}

  /** How many keys wait for their next look. */
  get size(): number {
    return this.waiting.length;
  }

  /** Takes keys that were found at the first look. */
  async add(candidates: readonly Candidate[]): Promise<void> {
    for (const candidate of candidates) {
      this.waiting.push(candidate);
      if (this.waiting.length >= MOST_WAITING) await this.finish();
    }
  }

  /**
   * Looks at those that wait until they stand still, or time is over.
   *
   * @param arrival of what the nodes had after the first look, where that has been waited for
   */
  async finish(arrival?: Arrival): Promise<void> {
    const { within, signal, flow } = this.options;
    const left = timeLeft(within);
    let known = arrival;
    for (let looks = 0; this.waiting.length > 0; looks++) {
      if (looks > 0) await pause(looks, signal);
      const last = left() <= 0;
      this.options.progress(`${this.waiting.length} rows differ; waiting for what is under way`);
      known ??= await flow.received(Math.max(0, left()), signal);
      this.waiting = await this.next(this.waiting, known, last);
      known = undefined;
    }
  }

  /** One more look. @returns those that need another one */
  private async next(
    candidates: readonly Candidate[],
    { missing }: Arrival,
    last: boolean,
  ): Promise<Candidate[]> {
    const { late, reading, nodes, progress } = this.options;
    if (missing !== undefined) late(missing);
    progress(`looking at ${candidates.length} rows again`);
    return reading(async (sessions) => {
      const found = await Promise.all(nodes.map((_, i) => this.lookUp(sessions[i]!, i, candidates)));
      const again: Candidate[] = [];
      const told: { candidate: Candidate; rows: ByNode; state: RowState }[] = [];
      for (const candidate of candidates) {
        const rows = found.map((onNode) => onNode.get(candidate.hash) ?? []);
        const arrived = missing === undefined;
        const state = judged(candidate.seen, rows, { arrived, last: last || !arrived });
        if (state === 'again') again.push({ ...candidate, seen: rows.map(version) });
        else if (state !== 'equal') told.push({ candidate, rows, state });
      }
      for (const bunch of bunches(told)) await this.tell(sessions, bunch);
      return again;
    });
  }

  private async lookUp(
    session: Session,
    i: number,
    candidates: readonly Candidate[],
  ): Promise<Map<string, Alike[]>> {
    const { place } = this.options;
    // A node that does not enforce the key may have NULL there, which no index finds.
    const byKey = (candidate: Candidate) => place.byKey && !candidate.key.includes(null);
    const named = candidates.filter(byKey);
    const others = candidates.filter((candidate) => !byKey(candidate));
    const found = new Map<string, Alike[]>();
    if (named.length > 0) {
      await session.sql(BY_INDEX);
      for (const [key, rows] of await lookUp(session, place, i, named)) found.set(key, rows);
    }
    if (others.length > 0) {
      await session.sql`set local enable_seqscan = on`;
      for (const [key, rows] of await lookUp(session, { ...place, byKey: false }, i, others))
        found.set(key, rows);
    }
    return found;
  }

  private async tell(
    sessions: readonly Session[],
    bunch: readonly { candidate: Candidate; rows: ByNode; state: RowState }[],
  ): Promise<void> {
    const { nodes, place, tell } = this.options;
    const values = await Promise.all(
      sessions.map((session, i) =>
        valuesAt(
          session,
          place,
          bunch.flatMap(({ rows }) => rows[i]!),
        ),
      ),
    );
    for (const { candidate, rows, state } of bunch) {
      const byNode = rows.map((onNode, i): FoundRow[] => onNode.map(({ at }) => values[i]!.get(at)!));
      const key = place.byKey
        ? Object.fromEntries(place.common.key.map((column, k) => [column, candidate.key[k] ?? null]))
        : {};
      await tell({ state, key, rows: Object.fromEntries(nodes.map(({ name }, i) => [name, byNode[i]!])) });
    }
  }
}
