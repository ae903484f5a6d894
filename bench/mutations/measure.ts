import type { History } from '../../src/history/operation.js';
import { randomFrom } from '../../src/random.js';
import type { Profile } from '../../src/replication/profile.js';
import { type Class, Classes } from './classes.js';
import { type Field, mutationsOf } from './kinds.js';
import { Knowledge } from './knowledge.js';
import { Lives } from './lives.js';
import { KINDS, type Mutation, Mutator } from './mutation.js';
import { Judge, type Outcome } from './outcome.js';

/** One mutation that was tried. */
export interface Tried {
  readonly history: string;
  readonly mutation: Mutation;
  readonly class: Class;
  readonly outcome: Outcome;
}

export interface Measuring {
  /** How many mutations of each kind are tried in a history at most. */
  readonly sample: number;
  readonly seed: string;
}

const AS_BEFORE: Outcome = { seen: 'known', anomalies: ['what is known of it anyway'] };

/** What a history cannot be measured for; else all mutations that were tried on it. */
export type Measured = { readonly unfit: string } | { readonly tried: readonly Tried[] };

/** Tries mutations of all kinds on a history, each on its own. The same seed tries the same ones. */
export function measure(
  name: string,
  history: History,
  profile: Profile,
  { sample, seed }: Measuring,
): Measured {
  if (history.final?.settled !== true) return { unfit: 'replication had not come to rest' };
  if (history.damage.length > 0) return { unfit: history.damage[0]! };
  const judge = new Judge(history, profile);
  if (judge.failing.length > 0) return { unfit: `it fails as it is: ${judge.failing[0]}` };
  const lives = new Lives(history);
  const field: Field = { history, lives, knowledge: new Knowledge(history, lives) };
  const classes = new Classes(field);
  const mutator = new Mutator(history);
  const tried: Tried[] = [];
  for (const kind of KINDS) {
    const random = randomFrom(`${seed} ${history.head.test} ${kind}`);
    const groups = new Map<string, Reservoir>();
    for (const mutation of mutationsOf(kind, field)) {
      const group = `${mutation.table} ${classes.of(mutation)}`;
      const reservoir = groups.get(group) ?? new Reservoir(sample, (most) => random.integer(0, most));
      groups.set(group, reservoir);
      reservoir.add(mutation);
    }
    for (const mutation of evenly([...groups.values()], sample)) {
      const outcome = judge.outcome(mutation, mutator.mutate(mutation));
      const rowClass = classes.of(mutation);
      // What is told of the row is the same as before, but told it is.
      const told = outcome.seen === 'pass' && rowClass === 'different';
      tried.push({ history: name, mutation, class: rowClass, outcome: told ? AS_BEFORE : outcome });
    }
  }
  return { tried };
}

/** So many of any number of mutations, each with the same probability. */
class Reservoir {
  readonly kept: Mutation[] = [];
  private seen = 0;

  constructor(
    private readonly size: number,
    private readonly upTo: (most: number) => number,
  ) {}

  add(mutation: Mutation): void {
    this.seen++;
    if (this.kept.length < this.size) this.kept.push(mutation);
    else {
      const place = this.upTo(this.seen - 1);
      if (place < this.size) this.kept[place] = mutation;
    }
  }
}

/** One of each group in turn, so that a table of few rows has its share. */
function evenly(groups: readonly Reservoir[], most: number): Mutation[] {
  const taken: Mutation[] = [];
  for (let i = 0; taken.length < most && groups.some(({ kept }) => i < kept.length); i++) {
    for (const { kept } of groups) if (i < kept.length && taken.length < most) taken.push(kept[i]!);
  }
  return taken;
}
