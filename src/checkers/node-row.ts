import type { Profile } from '../replication/profile.js';
import { isDisplaced } from './anomalies/secondary-unique.js';
import { Certain, type Checkpoint } from './certain.js';
import { type CauseOf, Changes } from './changes.js';
import { bitOf, Life, least, moved, namesOf, type Ways } from './life.js';
import { Loss } from './loss.js';
import { type Reason, UNTOLD } from './reason.js';
import type { Stop } from './stops.js';
import { isCertainly, type Stream, vectors, type Window, within } from './streams.js';
import { ABSENT, FOREIGN, type Tree } from './tree.js';

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

/**
 * The life of one row on one node: what it can have held after each change that came, in every order that the history
 * allows. The node's own writes say what they found. The changes of another node arrive in their order; between those of
 * two nodes every order is possible but what somebody is known to have had before: see knowledge.ts. What a change makes
 * of the row is last-update-wins, or one of the documented anomalies.
 */
export class NodeRow {
  private readonly certain: Certain;
  private readonly checkpoints: readonly Checkpoint[];
  private readonly streams: readonly Stream[];
  private readonly changes: Changes;
  private readonly stretches: (Life | undefined)[] = [];
  private missing: ReadonlySet<number> | 'being found out' | undefined;
  private end: Explained | undefined | 'not known yet' = 'not known yet';

  constructor(
    private readonly tree: Tree,
    private readonly profile: Profile,
    private readonly n: number,
    private readonly row: number,
    causeOf: CauseOf,
  ) {
    this.certain = new Certain(tree, profile, n, row);
    this.checkpoints = this.certain.checkpoints;
    this.streams = this.certain.streams;
    this.changes = new Changes(this.certain, causeOf);
  }

  /** How what the node holds at the end has come about since its last own write; undefined where nothing documented makes it so. */
  explained(): Explained | undefined {
    if (this.end === 'not known yet') this.end = this.explainEnd();
    return this.end;
  }

  /**
   * How it can have come about that the node received this write and does not hold it, where what it holds seems to be as
   * promised: since its last own write an anomaly took the write away. Undefined where none can have done so.
   */
  explainedLosing(w: number): Explained | undefined {
    if (!this.explained()) return undefined;
    const [i, final] = [this.checkpoints.length - 1, this.tree.final[this.n]![this.row]!];
    const loss = new Loss(this.tree, w);
    const life = this.live(i, this.certain.windowOfEnd(), this.certain.stopsAfter(i), loss);
    return explainedBy(
      life,
      life.losing((held) => held === final),
    );
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
      // They took every change that was not found for one of a missing row.
      this.stretches.length = 0;
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
    return explainedBy(life, least(life.ways(wanted).map((way) => way | more)));
  }

  /** The life of the row from one checkpoint to the next one, or to the end. */
  private stretch(i: number): Life {
    const known = this.stretches[i];
    if (known) return known;
    const to = this.checkpoints[i + 1]?.window ?? this.certain.windowOfEnd();
    const life = this.live(i, to, this.certain.stopsAfter(i));
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
  private live(i: number, to: Window, stops: readonly Stop[], loss?: Loss): Life {
    const from = this.checkpoints[i]!;
    const life = new Life(
      this.checkpoints[i + 1]?.found ?? this.tree.final[this.n]![this.row]!,
      to,
      stops.length * 2,
      this.streams.map(({ writes }) => writes.length),
      loss,
    );
    // Where a stop is at the very edge of the stretch, less or more may have come than there was before or is after it.
    const windows = stops.map((stop) => {
      const { least, most } = this.certain.window(stop.from, stop.to);
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
        else this.changes.comeAgain(life, state, stop.anew);
        continue;
      }
      const loser = stops.length === 0 ? this.changes.loser(state, to) : undefined;
      if (loser !== undefined) {
        life.add(phase, moved(at, loser, 1), held, frozen, ways);
        continue;
      }
      for (const [s, { writes }] of this.streams.entries()) {
        const w = writes[at[s]!];
        if (w === undefined || at[s]! >= to.most[s]! || !this.certain.inTurn(w, s, at)) continue;
        const next = moved(at, s, 1);
        if (held === ABSENT) life.missing.add(w);
        for (const [holds, bits] of this.changes.after(w, state, i + 1)) {
          const then = { phase, at: next, held: holds, frozen: frozen && holds === held };
          life.follow(state, then, bits, w);
        }
      }
      if (stop && within(at, windows[phase >> 1]!)) life.add(phase + 1, at, held, frozen, ways);
    }
    return life;
  }
}

function explainedBy(life: Life, ways: Ways): Explained | undefined {
  if (ways.length > 0) return { ways: ways.map(namesOf) };
  return life.tooMany ? { ways: [[UNTOLD]] } : undefined;
}
