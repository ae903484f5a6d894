import type { AnomalyName } from '../replication/profile.js';
import type { Loss } from './loss.js';
import { type Window, within } from './streams.js';

/**
 * So many states of one row on one node are looked at in one stretch of its life. Where there are more, nobody can say
 * what became of the row.
 */
const MOST_STATES = 2_000_000;

/** Among the bits of a way: the write that is looked for was lost by an anomaly. */
const LOST = 1 << 30;

/** Ways to a state: for each the anomalies that it takes, as bits; none of them is a part of another. */
export type Ways = readonly number[];

/** What a row can be at some point of a stretch. */
export interface State {
  /** Twice the number of stops that have passed; odd while one of them passes. */
  readonly phase: number;
  /** Of each stream, how many writes have arrived. */
  readonly at: readonly number[];
  readonly held: number;
  readonly frozen: boolean;
  ways: Ways;
}

/**
 * All states that a row can be in during a stretch of its life, in the order in which they follow one another; only those
 * that are still to be looked at, and those it can end in, are kept.
 */
export class Life {
  /** The writes that came, or can have come, where the row was missing. */
  readonly missing = new Set<number>();
  /** Some states were not looked at. */
  tooMany = false;
  /** By phase, then by how much has arrived. */
  private readonly waiting: Map<number, State>[][] = [];
  private readonly ended: State[] = [];
  private count = 0;
  private phase = 0;
  private sum = 0;

  constructor(
    /** What the node held at the end of the stretch. */
    readonly wanted: number,
    /** How much of each stream had arrived then. */
    private readonly end: Window,
    private readonly lastPhase: number,
    private readonly lengths: readonly number[],
    /** The write of which it is asked how it was lost. */
    private readonly loss?: Loss,
  ) {}

  /** A state that follows upon another one; the step took these anomalies, as bits. */
  follow(state: State, { phase, at, held, frozen }: Omit<State, 'ways'>, bits: number, w?: number): void {
    const ways = withBits(state.ways, bits);
    const lost = this.loss?.by({ held: state.held, holds: held, w });
    this.add(phase, at, held, frozen, lost ? lostBy(ways, bits) : ways);
  }

  add(phase: number, at: readonly number[], held: number, frozen: boolean, ways: Ways): void {
    let [sum, key] = [0, held + 3];
    for (const [s, position] of at.entries()) {
      sum += position;
      // The last position is what is missing of the sum.
      if (s < at.length - 1) key = key * (this.lengths[s]! + 1) + position;
    }
    key = key * 2 + (frozen ? 1 : 0);
    const sums = this.waiting[phase] ?? [];
    this.waiting[phase] = sums;
    const states = sums[sum] ?? new Map<number, State>();
    sums[sum] = states;
    const known = states.get(key);
    if (known) known.ways = least([...known.ways, ...ways]);
    else if (this.count++ < MOST_STATES) states.set(key, { phase, at, held, frozen, ways });
    else this.tooMany = true;
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
        const [key, state] = states.entries().next().value!;
        states.delete(key);
        if (this.phase === this.lastPhase && within(state.at, this.end)) this.ended.push(state);
        return state;
      }
      this.sum = 0;
    }
    return undefined;
  }

  /** The ways to hold such a thing at the end of the stretch. */
  ways(wanted: (held: number) => boolean): Ways {
    return least(this.ended.filter(({ held }) => wanted(held)).flatMap(({ ways }) => ways));
  }

  /** The same of those in which it was an anomaly that the write was lost by. */
  losing(wanted: (held: number) => boolean): Ways {
    return least(this.ways(wanted).flatMap((way) => (way & LOST ? [way & ~LOST] : [])));
  }

  /** How much of each stream can have arrived where the node holds this at the end. */
  positions(held: number): (readonly number[])[] {
    const there = this.ended.filter((state) => state.held === held);
    return [...new Map(there.map(({ at }) => [at.join(), at])).values()];
  }
}

export function moved(at: readonly number[], s: number, by: number): readonly number[] {
  const next = [...at];
  next[s]! += by;
  return next;
}

export function withBits(ways: Ways, bits: number): Ways {
  return bits === 0 ? ways : ways.map((way) => way | bits);
}

/** What was lost before by an anomaly, and then by the promise alone, is lost by the promise. */
function lostBy(ways: Ways, bits: number): Ways {
  return least(ways.map((way) => (bits === 0 ? way & ~LOST : way | LOST)));
}

/** Without those of which another one is a part; of those that lost the write in the one way, and in the other. */
export function least(ways: readonly number[]): number[] {
  if (ways.length < 2) return [...ways];
  const distinct = [...new Set(ways)];
  return distinct.filter(
    (way) => !distinct.some((other) => other !== way && (other & way) === other && !((other ^ way) & LOST)),
  );
}

const NAMES: AnomalyName[] = [];

export function bitOf(name: AnomalyName): number {
  const known = NAMES.indexOf(name);
  return 1 << (known >= 0 ? known : NAMES.push(name) - 1);
}

export function namesOf(way: number): AnomalyName[] {
  return NAMES.filter((_, i) => way & (1 << i));
}
