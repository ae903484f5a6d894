import type { AnomalyName, Profile } from '../replication/profile.js';
import { RULES } from './anomalies/rules.js';
import { isDisplaced } from './anomalies/secondary-unique.js';
import { type Arrival, lastUpdateWins } from './arrival.js';
import { ofCrash } from './crashed.js';
import { causeOf, MISSED, missedBy } from './discarded.js';
import { knowledgeOf } from './knowledge.js';
import { ABSENT, FOREIGN, INITIAL, type Tree } from './tree.js';

/** So many states of one row on one node are looked at in one stretch of its life; what lies beyond explains nothing. */
const MOST_STATES = 500_000;

/** The row's writes of another node in the order in which that node committed them, which is that of their arrival. */
interface Stream {
  readonly node: string;
  readonly writes: readonly number[];
}

/** What happened between two writes of the node's own: rows were frozen, or streams began anew after a crash. */
interface Stop {
  readonly from: number;
  readonly to: number;
  /** By stream: whether it began anew. */
  readonly anew: readonly boolean[] | 'frozen';
}

/** Of each stream, how many writes had arrived at least, and at most. */
interface Window {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

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

/** Ways to a state: for each the anomalies that it takes, as bits; none of them is a part of another. */
type Ways = readonly number[];

/** The anomalies of the ways that take the fewest of them. */
export function shortest(ways: Explained['ways']): AnomalyName[] {
  const fewest = Math.min(...ways.map((way) => way.length));
  return [...new Set(ways.filter((way) => way.length === fewest).flat())];
}

/** How what a node holds has come about. */
export interface Explained {
  /** For each way that takes as little as possible, the anomalies that it takes: none of them where all is as promised. */
  readonly ways: readonly (readonly AnomalyName[])[];
}

const rows = new WeakMap<Tree, Map<string, NodeRow>>();

/**
 * The life of one row on one node: what it can have held after each change that came, in every order that the history
 * allows. The node's own writes say what they found. The changes of another node arrive in their order; between those of
 * two nodes every order is possible but what somebody is known to have had before: see knowledge.ts. What a change makes
 * of the row is last-update-wins, or one of the documented anomalies.
 */
export class NodeRow {
  private readonly streams: readonly Stream[];
  private readonly checkpoints: readonly Checkpoint[];
  private readonly stretches: (Life | undefined)[] = [];
  private readonly start: number;
  /** Of each write: how much of each stream had surely arrived before it was begun. */
  private readonly before = new Map<number, readonly number[]>();
  private missing: ReadonlySet<number> | 'being found out' | undefined;
  private end: Explained | undefined | 'not known yet' = 'not known yet';

  static of(tree: Tree, profile: Profile, n: number, row: number): NodeRow {
    let known = rows.get(tree);
    if (!known) {
      known = new Map();
      rows.set(tree, known);
    }
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
    const writes = [...tree.writesOf.subarray(tree.rowStart[row]!, tree.rowStart[row + 1]!)].filter(
      (w) => !tree.failed(w),
    );
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
    const { found, window } = this.checkpoints[i]!;
    if (found === FOREIGN) return { ways: [[]] };
    return this.named(this.stretch(i - 1).ways(found, window));
  }

  /**
   * The same of all that became of the row since this write can have been there. Where the write is lost, that is the
   * reason: nothing but what is documented has happened to the row since.
   */
  explainedSince(w: number): Explained | undefined {
    const all: AnomalyName[] = [];
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
    const last = this.checkpoints.length - 1;
    const window = this.windowOfEnd();
    const live = this.stretch(last);
    let ways = live.ways(final, window);
    if (final === ABSENT && ways.length === 0 && this.profile.anomalies['secondary unique divergence']) {
      const displaced = live.waysWhere(window, (state) => isDisplaced(tree, n, state));
      ways = least(displaced.map((way) => way | bitOf('secondary unique divergence')));
    }
    return this.named(ways);
  }

  private named(ways: Ways): Explained | undefined {
    return ways.length === 0 ? undefined : { ways: ways.map(namesOf) };
  }

  /** The life of the row from one checkpoint to the next one, or to the end. */
  private stretch(i: number): Life {
    const known = this.stretches[i];
    if (known) return known;
    const to = this.checkpoints[i + 1]?.window ?? this.windowOfEnd();
    const life = this.live(i, to, this.stopsBetween(i, i + 1));
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
    const there = this.stretch(i - 1).positions(found, window);
    // Where nothing makes it so, that is told of where it was found; what comes after it has causes of its own.
    return there.length > 0 ? there : all;
  }

  /** All states that the row can be in from a checkpoint until as much has arrived as the window says. */
  private live(i: number, to: Window, stops: readonly Stop[]): Life {
    const from = this.checkpoints[i]!;
    const life = new Life(
      this.checkpoints[i + 1]?.found ?? this.tree.final[this.n]![this.row]!,
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
      for (const [s, { writes }] of this.streams.entries()) {
        const w = writes[at[s]!];
        if (w === undefined || at[s]! >= to.most[s]! || !this.inTurn(w, s, at)) continue;
        const next = moved(at, s, 1);
        if (held === ABSENT) life.missing.add(w);
        for (const [holds, bits] of this.after(w, state, from))
          life.add(phase, next, holds, frozen && holds === held, withBits(ways, bits));
      }
      if (stop && within(at, windows[phase >> 1]!)) life.add(phase + 1, at, held, frozen, ways);
    }
    return life;
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
  private after(w: number, { held, frozen, at }: State, from: Checkpoint): [number, number][] {
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
      deletes: held === ABSENT ? this.deletesBefore(at, from) : [],
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
    if (tree.rejectionsOf(o, n).length === 0 || knowledgeOf(tree).surelyApplied(n, o)) return undefined;
    // Where this very row is the one that was not found, it was not there.
    if (missedBy(tree, profile, o, n) === w) return held === ABSENT ? MISSED : undefined;
    return causeOf(tree, profile, o, n);
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

  private deletesBefore(at: readonly number[], from: Checkpoint): readonly number[] {
    if (this.tree.deletes[this.row] === 0) return [];
    const others = this.streams.flatMap(({ writes }, s) => writes.slice(0, at[s]!));
    const own = this.checkpoints.slice(0, this.checkpoints.indexOf(from) + 1).map(({ own }) => own);
    return [...others, ...own].filter((w) => w >= 0 && this.tree.isDelete(w));
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
      const window = { least: seen, most: most.map((position, s) => Math.max(position, seen[s]!)) };
      all.push({ own: w, found, holds: tree.isDelete(w) ? ABSENT : w, window });
    }
    return all;
  }

  /** What had arrived between two moments: what was known before the first, what can have come before the second. */
  private window(from: number, to: number): Window {
    const knowledge = knowledgeOf(this.tree);
    const count = (writes: readonly number[], here: (w: number) => boolean) => {
      let last = writes.length;
      while (last > 0 && !here(writes[last - 1]!)) last--;
      return last;
    };
    const least = this.streams.map(({ writes }) =>
      count(writes, (w) => knowledge.surelyHad(this.n, w, from)),
    );
    const most = this.streams.map(({ writes }, s) =>
      Math.max(
        least[s]!,
        count(writes, (w) => knowledge.mayHave(this.n, w, to)),
      ),
    );
    return { least, most };
  }

  private windowOfEnd(): Window {
    const all = this.streams.map(({ writes }) => writes.length);
    if (this.tree.history.final?.settled === true) return { least: all, most: all };
    return { least: this.checkpoints.at(-1)!.window.least, most: all };
  }

  /** What was done to the node between two of its own writes. */
  private stopsBetween(i: number, j: number): Stop[] {
    const { operations, history } = this.tree;
    const timeOf = (checkpoint: Checkpoint | undefined, none: number) =>
      checkpoint && checkpoint.own >= 0
        ? operations.invoked.data[this.tree.operationOf(checkpoint.own)]!
        : none;
    const from = timeOf(this.checkpoints[i], Number.NEGATIVE_INFINITY);
    const to = timeOf(this.checkpoints[j], Number.POSITIVE_INFINITY);
    const node = this.tree.nodes[this.n]!;
    const table = this.tree.rows.tableName(this.row);
    const stops: Stop[] = [];
    for (const { fault, begun, from: seen, to: over, nodes } of knowledgeOf(this.tree).spans) {
      if (fault.kind === 'freeze' && nodes.includes(node) && fault.tables.includes(table))
        stops.push({ anew: 'frozen', from: begun, to: over ?? seen });
    }
    for (const at of history.final?.frozenAt?.[table]?.[node] ?? [])
      stops.push({ anew: 'frozen', from: at - VACUUM_US, to: at + CLOCK_US });
    // From a crash on a link whose worker ends may begin once more where it began after it.
    const anew = this.streams.map(({ node }) =>
      ofCrash(knowledgeOf(this.tree).spans, [node, this.tree.nodes[this.n]!]).some(
        ({ begun }) => begun <= to,
      ),
    );
    if (this.tree.deletes[this.row]! > 0 && this.profile.anomalies[AGAIN] && anew.some(Boolean))
      stops.push({ anew, from, to: Number.POSITIVE_INFINITY });
    return stops.filter((stop) => stop.to >= from && stop.from <= to).sort((a, b) => a.from - b.from);
  }
}

/** How long an automatic vacuum may take before its log line, and what clocks may differ by, in microseconds. */
const VACUUM_US = 1_000_000;
const CLOCK_US = 50_000;

const AGAIN: AnomalyName = 'crash applies changes again';

/** Whether it is certain that the write was committed, and when. */
function isCertain(tree: Tree, w: number): boolean {
  return tree.acknowledged(w) && !Number.isNaN(tree.operations.committed.data[tree.operationOf(w)]!);
}

/** What a write found, by its node's word. */
function foundOf(tree: Tree, w: number): number {
  const replaced = tree.replaced(w);
  if (replaced === null) return ABSENT;
  const found = tree.writeOf(replaced);
  return found >= 0 && tree.rowOf(found) === tree.rowOf(w) ? found : replaced === 0 ? INITIAL : FOREIGN;
}

/** The writes of one node to one row in the order of their commits; clocks may go back, answers do not. */
function inOrder(tree: Tree, writes: readonly number[]): number[] {
  const { invoked, completed, committed } = tree.operations;
  const time = (w: number) => {
    const told = committed.data[tree.operationOf(w)]!;
    return Number.isNaN(told) ? tree.history.head.epoch + invoked.data[tree.operationOf(w)]! : told;
  };
  const sorted = [...writes].sort((a, b) => time(a) - time(b) || a - b);
  const inverted = sorted.some((w, i) => {
    const before = sorted[i - 1];
    return (
      before !== undefined && completed.data[tree.operationOf(w)]! < invoked.data[tree.operationOf(before)]!
    );
  });
  if (!inverted) return sorted;
  const answered = (w: number) => completed.data[tree.operationOf(w)] || invoked.data[tree.operationOf(w)]!;
  return sorted.sort((a, b) => answered(a) - answered(b) || a - b);
}

interface State {
  /** Twice the number of stops that have passed; odd while one of them passes. */
  readonly phase: number;
  readonly at: readonly number[];
  readonly held: number;
  readonly frozen: boolean;
  ways: Ways;
}

/** States in the order in which they follow one another. */
class Life {
  /** The writes that came, or can have come, where the row was missing. */
  readonly missing = new Set<number>();
  /** By phase, then by how much has arrived. */
  private readonly waiting: Map<number, State>[][] = [];
  private readonly ended: State[] = [];
  private count = 0;
  private phase = 0;
  private sum = 0;

  constructor(
    /** What the node held at the end of the stretch. */
    readonly wanted: number,
    private readonly lastPhase: number,
    private readonly lengths: readonly number[],
  ) {}

  add(phase: number, at: readonly number[], held: number, frozen: boolean, ways: Ways): void {
    let [sum, key] = [0, held + 3];
    for (const [s, position] of at.entries()) {
      sum += position;
      key = key * (this.lengths[s]! + 1) + position;
    }
    key = key * 2 + (frozen ? 1 : 0);
    const sums = this.waiting[phase] ?? [];
    this.waiting[phase] = sums;
    const states = sums[sum] ?? new Map<number, State>();
    sums[sum] = states;
    const known = states.get(key);
    if (known) known.ways = least([...known.ways, ...ways]);
    else if (this.count++ < MOST_STATES) states.set(key, { phase, at, held, frozen, ways });
  }

  /** The next state whose ways are all known: in an odd phase it goes back, otherwise on. */
  next(): State | undefined {
    for (; this.phase < this.waiting.length; this.phase++) {
      const sums = this.waiting[this.phase] ?? [];
      const back = this.phase % 2 === 1;
      for (let i = this.sum; i < sums.length; i++) {
        this.sum = i;
        const states = sums[back ? sums.length - 1 - i : i];
        if (!states || states.size === 0) continue;
        const [[key, state]] = states as Iterable<[number, State]> as [[number, State]];
        states.delete(key);
        if (this.phase === this.lastPhase) this.ended.push(state);
        return state;
      }
      this.sum = 0;
    }
    return undefined;
  }

  /** The ways to hold this when all stops have passed and as much has arrived as the window says. */
  ways(held: number, window: Window): Ways {
    return this.waysWhere(window, (state) => state === held);
  }

  /** How much of each stream can have arrived where the node holds this. */
  positions(held: number, window: Window): (readonly number[])[] {
    const there = this.ended.filter((state) => state.held === held && within(state.at, window));
    return [...new Map(there.map(({ at }) => [at.join(), at])).values()];
  }

  waysWhere(window: Window, wanted: (held: number) => boolean): Ways {
    const there = this.ended.filter(({ at, held }) => wanted(held) && within(at, window));
    return least(there.flatMap(({ ways }) => ways));
  }
}

function moved(at: readonly number[], s: number, by: number): readonly number[] {
  const next = [...at];
  next[s]! += by;
  return next;
}

function withBits(ways: Ways, bits: number): Ways {
  return bits === 0 ? ways : ways.map((way) => way | bits);
}

function isCertainly({ least, most }: Window): boolean {
  return least.every((position, s) => position === most[s]);
}

function within(at: readonly number[], { least, most }: Window): boolean {
  return at.every((position, s) => position >= least[s]! && position <= most[s]!);
}

/** All that lie between two vectors. */
function* vectors(
  from: readonly number[],
  to: readonly number[],
  at: readonly number[] = [],
): Generator<number[]> {
  const s = at.length;
  if (s === from.length) {
    yield [...at];
    return;
  }
  for (let position = from[s]!; position <= to[s]!; position++) yield* vectors(from, to, [...at, position]);
}

/** Without those of which another one is a part. */
function least(ways: readonly number[]): number[] {
  if (ways.length < 2) return [...ways];
  const distinct = [...new Set(ways)];
  return distinct.filter((way) => !distinct.some((other) => other !== way && (other & way) === other));
}

const NAMES: AnomalyName[] = [];

function bitOf(name: AnomalyName): number {
  const known = NAMES.indexOf(name);
  return 1 << (known >= 0 ? known : NAMES.push(name) - 1);
}

function namesOf(way: number): AnomalyName[] {
  return NAMES.filter((_, i) => way & (1 << i));
}
