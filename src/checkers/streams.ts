import { knowledgeOf } from './knowledge.js';
import type { Tree } from './tree.js';

/** A row's writes of one node in the order in which it committed them, which is that of their arrival elsewhere. */
export interface Stream {
  readonly node: string;
  readonly writes: readonly number[];
}

/** Of each stream, how many writes had arrived at least, and at most. */
export interface Window {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** What had arrived on a node between two moments: what was known before the first, what can have come before the second. */
export function arrived(tree: Tree, n: number, streams: readonly Stream[], from: number, to: number): Window {
  const knowledge = knowledgeOf(tree);
  const count = (writes: readonly number[], here: (w: number) => boolean) => {
    let last = writes.length;
    while (last > 0 && !here(writes[last - 1]!)) last--;
    return last;
  };
  const least = streams.map(({ writes }) => count(writes, (w) => knowledge.surelyHad(n, w, from)));
  const most = streams.map(({ writes }, s) =>
    Math.max(
      least[s]!,
      count(writes, (w) => knowledge.mayHave(n, w, to)),
    ),
  );
  return { least, most };
}

export function isCertainly({ least, most }: Window): boolean {
  return least.every((position, s) => position === most[s]);
}

export function within(at: readonly number[], { least, most }: Window): boolean {
  return at.every((position, s) => position >= least[s]! && position <= most[s]!);
}

/** All that lie between two vectors. */
export function* vectors(
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

/** Whether it is certain that the write was committed, and when. */
export function isCertain(tree: Tree, w: number): boolean {
  return tree.acknowledged(w) && !Number.isNaN(tree.operations.committed.data[tree.operationOf(w)]!);
}

/** The writes of one node to one row in the order of their commits; clocks may go back, answers do not. */
export function inOrder(tree: Tree, writes: readonly number[]): number[] {
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
