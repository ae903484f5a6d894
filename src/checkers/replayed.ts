import { knowledgeOf } from './knowledge.js';
import type { Tree } from './tree.js';

/** What one write adds to a sum. */
export interface Addition {
  readonly w: number;
  /** Its operation. */
  readonly o: number;
  readonly amount: number;
  /** It was acknowledged. */
  readonly sure: boolean;
}

/** A sum and how much more a node holds of it than was added: at least and at most. */
export interface Off {
  readonly least: number;
  readonly most: number;
  readonly rounding: number;
  readonly additions: readonly Addition[];
}

/** So many runs are put together, and so many ways to do it that look right are looked at. */
const MOST_RUNS = 2;
const MOST_MATCHES = 1_000;
const MOST_SUMS = 1_000_000;

/** Amounts are whole numbers of these parts. */
const PARTS = 1_000_000;

/** Transactions of one node that were applied again: from one position of its stream to before another one. */
interface Run {
  readonly stream: Stream;
  readonly from: number;
  readonly to: number;
}

/** A node's transactions that add something, in the order of their commits. */
interface Stream {
  readonly node: number;
  readonly operations: readonly Adding[];
  /** Of each position, the print of all that was added before it. */
  readonly before: readonly Print[];
}

interface Adding {
  readonly o: number;
  readonly adds: ReadonlyMap<number, number>;
}

/**
 * Which sums of a node are off by what a crash made it apply again. After a crash of either end a link begins at an
 * earlier position, so that one run of transactions, up to the last one that was there in the crash, is applied a second
 * time: to all sums alike. Where the runs that explain one sum do not explain all of them, none is explained.
 *
 * More than two runs at once are not looked for together; where there were more occasions than that, and no two explain
 * it, it is enough that each sum for itself is what a run for each of them may add.
 *
 * @returns for each sum, whether it is explained
 */
export function replayedOn(tree: Tree, n: number, sums: readonly Off[]): boolean[] {
  const certain = sums.map(({ least, most, rounding }) => most - least <= rounding);
  const choices = streamsOf(tree, n, sums, certain).flatMap((stream) => choicesOf(tree, n, stream));
  const none = sums.map(() => false);
  if (choices.length === 0) return none;
  const target = printOfAmounts(sums.flatMap(({ most }, i) => (certain[i] ? [[i, most] as const] : [])));
  for (const runs of combinations(choices, target)) {
    const again = sums.map((_, i) => runs.reduce((sum, run) => sum + addedBy(run, i), 0));
    const fits = sums.every(
      ({ least, most, rounding }, i) => again[i]! >= least - rounding && again[i]! <= most + rounding,
    );
    if (fits) return sums.map(() => true);
  }
  return choices.length > MOST_RUNS ? sums.map((sum, i) => isWithin(sum, i, choices)) : none;
}

/**
 * Where there are too many runs to find out which: whether one of each can make a sum so much too large, or too small;
 * where there are too many of those, whether it lies between what they can make it at least and at most.
 */
function isWithin({ least, most, rounding }: Off, i: number, choices: readonly (readonly Run[])[]): boolean {
  let sums = new Set([0]);
  let [low, high] = [0, 0];
  let exact = true;
  for (const runs of choices) {
    const before = [0];
    for (const { adds } of runs[0]!.stream.operations) before.push(before.at(-1)! + (adds.get(i) ?? 0));
    const amounts = new Set([0, ...runs.map(({ from, to }) => before[to]! - before[from]!)]);
    low += min(amounts);
    high += max(amounts);
    exact &&= sums.size * amounts.size <= MOST_SUMS;
    if (exact) sums = new Set([...sums].flatMap((sum) => [...amounts].map((amount) => sum + amount)));
  }
  if (!exact) return most >= low - rounding && least <= high + rounding;
  return [...sums].some((sum) => sum >= least - rounding && sum <= most + rounding);
}

function min(amounts: ReadonlySet<number>): number {
  let least = 0;
  for (const amount of amounts) if (amount < least) least = amount;
  return least;
}

function max(amounts: ReadonlySet<number>): number {
  let most = 0;
  for (const amount of amounts) if (amount > most) most = amount;
  return most;
}

function streamsOf(tree: Tree, n: number, sums: readonly Off[], certain: readonly boolean[]): Stream[] {
  const adds = new Map<number, Map<number, number>>();
  for (const [i, { additions }] of sums.entries()) {
    for (const { o, amount, sure } of additions) {
      if (!sure || amount === 0 || tree.nodeOf[o] === n) continue;
      let of = adds.get(o);
      if (!of) {
        of = new Map();
        adds.set(o, of);
      }
      of.set(i, (of.get(i) ?? 0) + amount);
    }
  }
  const committed = (o: number) => tree.operations.committed.data[o]! || 0;
  return tree.nodes.flatMap((_, m): Stream[] => {
    const operations = [...adds]
      .filter(([o]) => tree.nodeOf[o] === m)
      .sort(([a], [b]) => committed(a) - committed(b))
      .map(([o, adds]): Adding => ({ o, adds }));
    if (operations.length === 0) return [];
    const before = [NOTHING];
    for (const { adds } of operations) {
      before.push(plus(before.at(-1)!, printOfAmounts([...adds].filter(([i]) => certain[i]))));
    }
    return [{ node: m, operations, before }];
  });
}

/** Of each crash of either end of the link, the runs of a stream that it can have made the node apply again. */
function choicesOf(tree: Tree, n: number, stream: Stream): Run[][] {
  const knowledge = knowledgeOf(tree);
  const writes = stream.operations.map(({ o }) => tree.operations.firstWrite.data[o]!);
  const last = (here: (w: number) => boolean) => {
    let count = writes.length;
    while (count > 0 && !here(writes[count - 1]!)) count--;
    return count;
  };
  return knowledge.crashesOf(n, stream.node).map(({ begun, from }) => {
    const least = last((w) => knowledge.surelyHad(n, w, begun));
    const most = Math.max(
      least,
      last((w) => knowledge.mayHave(n, w, from)),
    );
    const runs: Run[] = [];
    for (let to = least; to <= most; to++) {
      for (let start = 0; start < to; start++) runs.push({ stream, from: start, to });
    }
    return runs;
  });
}

/** Runs, at most one of each list, whose prints make up the target; few of them are wrong. */
function* combinations(choices: readonly (readonly Run[])[], target: Print): Generator<Run[]> {
  let matches = 0;
  const found = function* (runs: Run[]) {
    if (matches++ < MOST_MATCHES) yield runs;
  };
  if (keyOf(target) === keyOf(NOTHING)) yield* found([]);
  const byPrint = choices.map((runs) => {
    const prints = new Map<number, Run[]>();
    for (const run of runs) {
      const key = keyOf(printOf([run]));
      const known = prints.get(key);
      if (known) known.push(run);
      else prints.set(key, [run]);
    }
    return prints;
  });
  const wanted = (before: readonly Run[]) => keyOf(minus(target, printOf(before)));
  for (const prints of byPrint) for (const run of prints.get(wanted([])) ?? []) yield* found([run]);
  for (const [i, runs] of choices.entries()) {
    for (const one of runs) {
      for (const prints of byPrint.slice(i + 1))
        for (const run of prints.get(wanted([one])) ?? []) yield* found([one, run]);
    }
  }
}

function addedBy({ stream, from, to }: Run, i: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += stream.operations[at]!.adds.get(i) ?? 0;
  return sum;
}

/** Two numbers for amounts of several sums: equal amounts have equal prints, and prints add up as the amounts do. */
type Print = readonly [number, number];

const NOTHING: Print = [0, 0];
/** Primes whose products a double holds exactly. */
const PRIMES = [67_108_859, 67_108_837] as const;
const FACTORS = [48_271, 69_621] as const;

function printOf(runs: readonly Run[]): Print {
  return runs.reduce(
    (sum, { stream, from, to }) => plus(sum, minus(stream.before[to]!, stream.before[from]!)),
    NOTHING,
  );
}

function printOfAmounts(amounts: Iterable<readonly [number, number]>): Print {
  let print = NOTHING;
  for (const [i, amount] of amounts) {
    const parts = Math.round(amount * PARTS);
    print = plus(
      print,
      lanes((lane) => (rest(parts, lane) * weight(i, lane)) % PRIMES[lane]),
    );
  }
  return print;
}

function plus(a: Print, b: Print): Print {
  return lanes((lane) => (a[lane] + b[lane]) % PRIMES[lane]);
}

function minus(a: Print, b: Print): Print {
  return lanes((lane) => (a[lane] - b[lane] + PRIMES[lane]) % PRIMES[lane]);
}

function keyOf([a, b]: Print): number {
  return a * PRIMES[1] + b;
}

function lanes(of: (lane: 0 | 1) => number): Print {
  return [of(0), of(1)];
}

function rest(parts: number, lane: 0 | 1): number {
  return ((parts % PRIMES[lane]) + PRIMES[lane]) % PRIMES[lane];
}

/** Powers, which no few of them add up to another by chance. */
const WEIGHTS = FACTORS.map((factor, lane) => {
  const powers: number[] = [factor];
  while (powers.length < 4096) powers.push((powers.at(-1)! * factor) % PRIMES[lane as 0 | 1]);
  return powers;
});

function weight(i: number, lane: 0 | 1): number {
  return WEIGHTS[lane]![i % 4096]!;
}
