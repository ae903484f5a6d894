import type { AnomalyName, Profile } from '../replication/profile.js';
import { RULES } from './anomalies/rules.js';
import { isDisplaced } from './anomalies/secondary-unique.js';
import { type Arrival, lastUpdateWins } from './arrival.js';
import { DeletesBefore } from './deletes-before.js';
import { causeOf, MISSED, missedBy } from './discarded.js';
import { FoundOut } from './found-out.js';
import { knowledgeOf } from './knowledge.js';
import { bitOf, Life, least, moved, namesOf, type State, withBits } from './life.js';
import { type Reason, UNTOLD } from './reason.js';
import { AGAIN, type Stop, stopsOf } from './stops.js';
import {
  arrived,
  inOrder,
  isCertain,
  isCertainly,
  type Stream,
  vectors,
  type Window,
  within,
} from './streams.js';
import { ABSENT, FOREIGN, INITIAL, type Tree } from './tree.js';

/** A moment in which it is certain what the node held. */
interface Checkpoint {
  /** The node's own write, or -1: the beginning. */
  readonly own: number;
  /** What was there before it. */
  readonly found: number;
  /** What is there from then on. */
  readonly holds: number;
  readonly window: Window;
}

/** The anomalies of the ways that take the fewest of them. */
export function shortest(ways: Explained['ways']): Reason[] {
  const fewest = Math.min(...ways.map((way) => way.length));
  return [...new Set(ways.filter((way) => way.length === fewest).flat())];
}

/** How what a node holds has come about. */
export interface Explained {
  /** For each way that takes as little as possible, the anomalies that it takes: none of them where all is as promised. */
  readonly ways: readonly (readonly Reason[])[];
}

const rows = new FoundOut<Map<string, NodeRow>>();

/**
 * The life of one row on one node: what it can have held after each change that came, in every order that the history
 * allows. The node's own writes say what they found. The changes of another node arrive in their order; between those of
 * two nodes every order is possible but what somebody is known to have had before: see knowledge.ts. What a change makes
 * of the row is last-update-wins, or one of the documented anomalies.
 */
export class NodeRow {
  private readonly streams: readonly Stream[];
  private readonly checkpoints: readonly Checkpoint[];
  private readonly deletes: DeletesBefore;
  private readonly stretches: (Life | undefined)[] = [];
  private readonly start: number;
  /** Of each write: how much of each stream had surely arrived before it was begun. */
  private readonly before = new Map<number, readonly number[]>();
  private plain: boolean | undefined;
  private missing: ReadonlySet<number> | 'being found out' | undefined;
  private end: Explained | undefined | 'not known yet' = 'not known yet';

  static of(tree: Tree, profile: Profile, n: number, row: number): NodeRow {
    const known = rows.of(tree, profile, () => new Map());
    const key = `${n} ${row}`;
    let one = known.get(key);
    if (!one) {
      one = new NodeRow(tree, profile, n, row);
      known.set(key, one);
    }
    return one;
  }

  private constructor(
    private readonly tree: Tree,
    private readonly profile: Profile,
    private readonly n: number,
    private readonly row: number,
  ) {
    const writes = [...tree.writesIn(row)].filter((w) => !tree.failed(w));
    const byNode = tree.nodes.map((_, m) =>
      inOrder(
        tree,
        writes.filter((w) => tree.nodeOfWrite(w) === m),
      ),
    );
    const own = byNode[n]!.filter((w) => isCertain(tree, w));
    const uncertain = byNode[n]!.filter((w) => !isCertain(tree, w));
    this.streams = byNode
      .map((writes, m) => ({ node: tree.nodes[m]!, writes: m === n ? uncertain : writes }))
      .filter(({ writes }) => writes.length > 0);
    const initial =
      writes.some((w) => tree.replaced(w) === 0) || tree.final.some((final) => final[row] === INITIAL);
    this.start = initial ? INITIAL : ABSENT;
    this.checkpoints = this.checkpointsOf(own);
    const written = this.checkpoints.map((checkpoint) => checkpoint.own);
    this.deletes = new DeletesBefore(tree, this.streams, written);
  }

  /** How what the node holds at the end has come about since its last own write; undefined where nothing documented makes it so. */
  explained(): Explained | undefined {
    if (this.end === 'not known yet') this.end = this.explainEnd();
    return this.end;
  }

  /** How the node's own write, the `i`th of the row, can have found what it did; undefined where it cannot. */
  foundBy(own: number): Explained | undefined {
    const i = this.checkpoints.findIndex((checkpoint) => checkpoint.own === own);
    if (i < 1) return { ways: [[]] };
    const { found } = this.checkpoints[i]!;
    if (found === FOREIGN) return { ways: [[]] };
    return this.named(this.stretch(i - 1), (held) => held === found);
  }

  /**
   * The same of all that became of the row since this write can have been there. Where the write is lost, that is the
   * reason: nothing but what is documented has happened to the row since.
   */
  explainedSince(w: number): Explained | undefined {
    const all: Reason[] = [];
    for (let i = this.checkpoints.length; i >= 1; i--) {
      const ended = i === this.checkpoints.length ? this.explained() : this.foundBy(this.checkpoints[i]!.own);
      if (!ended) return undefined;
      all.push(...shortest(ended.ways));
      if (!this.canBeThere(w, this.checkpoints[i - 1]!)) break;
    }
    return { ways: [[...new Set(all)]] };
  }

  private canBeThere(w: number, { own, window }: Checkpoint): boolean {
    if (own === w) return false;
    const s = this.streams.findIndex(({ writes }) => writes.includes(w));
    if (s >= 0) return window.most[s]! > this.streams[s]!.writes.indexOf(w);
    return this.tree.nodeOfWrite(w) === this.n && this.indexOf(own) > this.indexOf(w);
  }

  private indexOf(own: number): number {
    return this.checkpoints.findIndex((checkpoint) => checkpoint.own === own);
  }

  /** Whether the row can have been missing when this change of another node came. */
  mayBeMissingFor(w: number): boolean {
    // Asked again meanwhile, it is for the sake of a transaction that was thrown away before this change came.
    if (this.missing === 'being found out') return true;
    if (!this.missing) {
      this.missing = 'being found out';
      const stretches = this.checkpoints.map((_, i) => this.stretch(i));
      this.missing = new Set(stretches.flatMap(({ missing }) => [...missing]));
    }
    return this.missing.has(w);
  }

  private explainEnd(): Explained | undefined {
    const { tree, n, row } = this;
    const final = tree.final[n]![row]!;
    if (final === FOREIGN || (tree.finalRows[n]!.repeated.get(row) ?? 1) > 1) return undefined;
    const live = this.stretch(this.checkpoints.length - 1);
    const promised = this.named(live, (held) => held === final);
    const unique = this.profile.anomalies['secondary unique divergence'];
    if (promised || final !== ABSENT || !unique) return promised;
    return this.named(live, (held) => isDisplaced(tree, n, held), bitOf('secondary unique divergence'));
  }

  private named(life: Life, wanted: (held: number) => boolean, more = 0): Explained | undefined {
    const ways = least(life.ways(wanted).map((way) => way | more));
    if (ways.length > 0) return { ways: ways.map(namesOf) };
    return life.tooMany ? { ways: [[UNTOLD]] } : undefined;
  }

  /** The life of the row from one checkpoint to the next one, or to the end. */
  private stretch(i: number): Life {
    const known = this.stretches[i];
    if (known) return known;
    const to = this.checkpoints[i + 1]?.window ?? this.windowOfEnd();
    const life = this.live(i, to, this.stopsAfter(i));
    this.stretches[i] = life;
    return life;
  }

  /** How much of each stream can have arrived at a checkpoint: what lets the row be as it was found there. */
  private startsOf(i: number): readonly (readonly number[])[] {
    const { window } = this.checkpoints[i]!;
    const all = [...vectors(window.least, window.most)];
    if (all.length === 1) return all;
    // Back to where that is certain, and on from there: not by recursion, for there may be thousands.
    let first = i;
    while (first > 0 && !this.stretches[first - 1] && !isCertainly(this.checkpoints[first]!.window)) first--;
    for (let j = first; j < i - 1; j++) this.stretch(j);
    const { found } = this.checkpoints[i]!;
    const before = this.stretch(i - 1);
    const there = before.tooMany ? [] : before.positions(found);
    // Where nothing makes it so, that is told of where it was found; what comes after it has causes of its own.
    return there.length > 0 ? there : all;
  }

  /** All states that the row can be in from a checkpoint until as much has arrived as the window says. */
  private live(i: number, to: Window, stops: readonly Stop[]): Life {
    const from = this.checkpoints[i]!;
    const life = new Life(
      this.checkpoints[i + 1]?.found ?? this.tree.final[this.n]![this.row]!,
      to,
      stops.length * 2,
      this.streams.map(({ writes }) => writes.length),
    );
    // Where a stop is at the very edge of the stretch, less or more may have come than there was before or is after it.
    const windows = stops.map((stop) => {
      const { least, most } = this.window(stop.from, stop.to);
      return {
        least: least.map((position, s) => Math.min(position, to.most[s]!)),
        most: most.map((position, s) => Math.max(position, from.window.least[s]!)),
      };
    });
    for (const at of this.startsOf(i)) life.add(0, at, from.holds, false, [0]);
    for (let state = life.next(); state; state = life.next()) {
      const { phase, at, held, frozen, ways } = state;
      const stop = stops[phase >> 1];
      if (phase % 2 === 1 && stop) {
        // What a stop has done, or how far back streams begin anew.
        life.add(phase + 1, at, held, frozen, ways);
        if (stop.anew === 'frozen') life.add(phase + 1, at, held, true, ways);
        else this.comeAgain(life, state, stop.anew);
        continue;
      }
      const loser = stops.length === 0 ? this.loser(state, to) : undefined;
      if (loser !== undefined) {
        life.add(phase, moved(at, loser, 1), held, frozen, ways);
        continue;
      }
      for (const [s, { writes }] of this.streams.entries()) {
        const w = writes[at[s]!];
        if (w === undefined || at[s]! >= to.most[s]! || !this.inTurn(w, s, at)) continue;
        const next = moved(at, s, 1);
        if (held === ABSENT) life.missing.add(w);
        for (const [holds, bits] of this.after(w, state, i + 1))
          life.add(phase, next, holds, frozen && holds === held, withBits(ways, bits));
      }
      if (stop && within(at, windows[phase >> 1]!)) life.add(phase + 1, at, held, frozen, ways);
    }
    return life;
  }

  /**
   * The stream whose next change must still come, and loses to what is there: to whatever is there later as well, so that
   * when it comes makes no difference, and it may as well be now. That keeps the states of a row that two nodes wrote a
   * thousand times each while they did not hear each other to some thousands.
   */
  private loser({ at, held }: State, to: Window): number | undefined {
    if (held < 0 || !this.isPlain()) return undefined;
    const { tree, streams } = this;
    const loses = ({ writes }: Stream, s: number) => {
      const w = writes[at[s]!];
      if (w === undefined || at[s]! >= to.least[s]! || tree.committed(w) >= tree.committed(held))
        return false;
      return this.inTurn(w, s, at);
    };
    const s = streams.findIndex(loses);
    return s < 0 ? undefined : s;
  }

  /** Whether of two versions of the row the later one stays, whatever else happens: the clock alone decides. */
  private isPlain(): boolean {
    this.plain ??= this.findPlain();
    return this.plain;
  }

  private findPlain(): boolean {
    const { tree, profile, row } = this;
    if (profile.conflicts !== 'last-update-wins' || tree.deletes[row]! > 0) return false;
    return tree.writesIn(row).every((w) => {
      if (tree.failed(w)) return true;
      if (!isCertain(tree, w) || this.wasThrownAway(tree.operationOf(w))) return false;
      const found = foundOf(tree, w);
      return found < 0 || tree.committed(found) < tree.committed(w);
    });
  }

  /**
   * What came before the crash comes again, in its order: of a row that nobody deletes each change finds what is newer.
   * Otherwise a delete takes away what is there, where nothing is compared, and where nothing is, any of the changes may be
   * there in the end. In which order the streams do that nobody knows.
   */
  private comeAgain(life: Life, { phase, at, held, frozen, ways }: State, anew: readonly boolean[]): void {
    const { tree, profile } = this;
    if (tree.deletes[this.row] === 0) return;
    const again = this.streams.flatMap(({ writes }, s) => (anew[s] ? writes.slice(0, at[s]!) : []));
    const removed = profile.deletes === 'always applied' && again.some((w) => tree.isDelete(w));
    if (held !== ABSENT && !removed) return;
    const named = withBits(ways, bitOf(AGAIN));
    life.add(phase + 1, at, ABSENT, frozen, named);
    const there = again.filter((w) => !tree.isDelete(w));
    for (const w of there) if (tree.isUpdate(w)) life.missing.add(w);
    // Of those that are there in the end only what is looked for matters, or that it is older than what comes.
    for (const w of there) if (w === there[0] || w === life.wanted) life.add(phase + 1, at, w, false, named);
  }

  /** What the node may hold after a write has arrived, each with the anomalies that it takes. */
  private after(w: number, { held, frozen, at }: State, own: number): [number, number][] {
    const { tree, profile, n } = this;
    if (tree.nodeOfWrite(w) === n) {
      // Of its own writes those of which nobody knows whether they were committed.
      const found = foundOf(tree, w);
      return found === held || found === FOREIGN
        ? [
            [held, 0],
            [tree.isDelete(w) ? ABSENT : w, 0],
          ]
        : [[held, 0]];
    }
    const arrival: Arrival = {
      tree,
      profile,
      n,
      w,
      held,
      frozen,
      deleted: (relation) => held === ABSENT && this.deletes.any(relation, w, at, own),
    };
    const outcomes: [number, number][] = [];
    let promised = true;
    for (const rule of RULES) {
      if (!profile.anomalies[rule.name]) continue;
      const effect = rule.arrives(arrival);
      if (!effect) continue;
      if (effect.always) promised = false;
      for (const holds of effect.holds) outcomes.push([holds, bitOf(rule.name)]);
    }
    const refused =
      tree.isUpdate(w) &&
      held === ABSENT &&
      profile.anomalies['update of a missing row discards its transaction'];
    if (promised && !refused) for (const holds of lastUpdateWins(arrival)) outcomes.push([holds, 0]);
    const cause = this.causeOfDiscard(w, held);
    if (cause) outcomes.push([held, bitOf(cause)]);
    if (!isCertain(tree, w)) outcomes.push([held, 0]);
    return outcomes;
  }

  /** Why the node may have thrown this write away where it held that, if it says that it did. */
  private causeOfDiscard(w: number, held: number): AnomalyName | undefined {
    const { tree, profile, n } = this;
    const o = tree.operationOf(w);
    if (!this.wasThrownAway(o) || knowledgeOf(tree).surelyApplied(n, o)) return undefined;
    // What the first node had not taken is not in the copy of it either.
    if (tree.rejectionsOf(o, n).length === 0) return causeOf(tree, profile, o, FIRST);
    // Where this very row is the one that was not found, it was not there.
    if (missedBy(tree, profile, o, n) === w) return held === ABSENT ? MISSED : undefined;
    return causeOf(tree, profile, o, n);
  }

  /** Whether the node says that it threw the operation's transaction away, or the one says so whose copy it joined with. */
  private wasThrownAway(o: number): boolean {
    const { tree, n } = this;
    if (tree.rejectionsOf(o, n).length > 0) return true;
    const join = tree.rejectionsOf(o, FIRST).length > 0 ? knowledgeOf(tree).joinOf(n) : undefined;
    return join !== undefined && tree.operations.invoked.data[o]! <= join.from;
  }

  /** Whether all that the node is known to have had before this change was even begun has arrived. */
  private inTurn(w: number, s: number, at: readonly number[]): boolean {
    let before = this.before.get(w);
    if (!before) {
      const invoked = this.tree.operations.invoked.data[this.tree.operationOf(w)]!;
      before = this.window(invoked, invoked).least;
      this.before.set(w, before);
    }
    return before.every((position, t) => t === s || at[t]! >= position);
  }

  private checkpointsOf(own: readonly number[]): Checkpoint[] {
    const { tree } = this;
    const none = this.streams.map(() => 0);
    const beginning = { own: -1, found: this.start, holds: this.start, window: { least: none, most: none } };
    const all: Checkpoint[] = [beginning];
    for (const w of own) {
      const o = tree.operationOf(w);
      const found = foundOf(tree, w);
      const { least, most } = this.window(
        tree.operations.invoked.data[o]!,
        tree.operations.completed.data[o]!,
      );
      const seen = this.streams.map(({ writes }, s) => Math.max(least[s]!, writes.indexOf(found) + 1));
      const window = {
        least: seen,
        most: most.map((position, s) => Math.max(Math.min(position, this.timedBefore(w, s)), seen[s]!)),
      };
      all.push({ own: w, found, holds: tree.isDelete(w) ? ABSENT : w, window });
    }
    return all;
  }

  /**
   * How much of a stream can have arrived before the node's own write by their timestamps: a clock that goes on from the
   * latest one it has seen would have given the own write a later one. A server that starts again has forgotten.
   */
  private timedBefore(own: number, s: number): number {
    const { tree, profile, streams } = this;
    const { writes } = streams[s]!;
    if (profile.commitClock !== 'logical' || knowledgeOf(tree).clocksWentBack()) return writes.length;
    const later = writes.findIndex((w) => tree.committed(w) > tree.committed(own));
    return later < 0 ? writes.length : later;
  }

  private window(from: number, to: number): Window {
    return arrived(this.tree, this.n, this.streams, from, to);
  }

  private windowOfEnd(): Window {
    const all = this.streams.map(({ writes }) => writes.length);
    if (this.tree.history.final?.settled === true) return { least: all, most: all };
    return { least: this.checkpoints.at(-1)!.window.least, most: all };
  }

  /** What happened to the row between a checkpoint and the next one, or the end. */
  private stopsAfter(i: number): Stop[] {
    const { operations } = this.tree;
    const timeOf = (checkpoint: Checkpoint | undefined, none: number) =>
      checkpoint && checkpoint.own >= 0
        ? operations.invoked.data[this.tree.operationOf(checkpoint.own)]!
        : none;
    const from = timeOf(this.checkpoints[i], Number.NEGATIVE_INFINITY);
    const to = timeOf(this.checkpoints[i + 1], Number.POSITIVE_INFINITY);
    const { tree, profile, n, row, streams } = this;
    return stopsOf(tree, profile, { n, row, streams }, from, to);
  }
}

/** The node whose rows a node that joins copies. */
const FIRST = 0;

/** What a write found, by its node's word. */
function foundOf(tree: Tree, w: number): number {
  const replaced = tree.replaced(w);
  if (replaced === null) return ABSENT;
  const found = tree.writeOf(replaced);
  return found >= 0 && tree.rowOf(found) === tree.rowOf(w) ? found : replaced === 0 ? INITIAL : FOREIGN;
}
