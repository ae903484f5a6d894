import type { Profile } from '../replication/profile.js';
import { DeletesBefore } from './deletes-before.js';
import { knowledgeOf } from './knowledge.js';
import { type Stop, stopsOf } from './stops.js';
import { arrived, inOrder, isCertain, type Stream, type Window } from './streams.js';
import { ABSENT, FOREIGN, INITIAL, type Tree } from './tree.js';

/** A moment in which it is certain what the node held. */
export interface Checkpoint {
  /** The node's own write, or -1: the beginning. */
  readonly own: number;
  /** What was there before it. */
  readonly found: number;
  /** What is there from then on. */
  readonly holds: number;
  readonly window: Window;
}

/**
 * What is certain of one row on one node: which changes of it come from where and in which order, what the node's own
 * writes found, and how much can have arrived by then.
 */
export class Certain {
  readonly streams: readonly Stream[];
  readonly checkpoints: readonly Checkpoint[];
  readonly deletes: DeletesBefore;
  /** What was there before the history. */
  private readonly start: number;
  /** Of each write: how much of each stream had surely arrived before it was begun. */
  private readonly before = new Map<number, readonly number[]>();

  constructor(
    readonly tree: Tree,
    readonly profile: Profile,
    readonly n: number,
    readonly row: number,
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

  /** Whether all that the node is known to have had before this change was even begun has arrived. */
  inTurn(w: number, s: number, at: readonly number[]): boolean {
    let before = this.before.get(w);
    if (!before) {
      const invoked = this.tree.operations.invoked.data[this.tree.operationOf(w)]!;
      before = this.window(invoked, invoked).least;
      this.before.set(w, before);
    }
    return before.every((position, t) => t === s || at[t]! >= position);
  }

  window(from: number, to: number): Window {
    return arrived(this.tree, this.n, this.streams, from, to);
  }

  windowOfEnd(): Window {
    const all = this.streams.map(({ writes }) => writes.length);
    if (this.tree.history.final?.settled === true) return { least: all, most: all };
    return { least: this.checkpoints.at(-1)!.window.least, most: all };
  }

  /** What happened to the row between a checkpoint and the next one, or the end. */
  stopsAfter(i: number): Stop[] {
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
}

/** What a write found, by its node's word. */
export function foundOf(tree: Tree, w: number): number {
  const replaced = tree.replaced(w);
  if (replaced === null) return ABSENT;
  const found = tree.writeOf(replaced);
  return found >= 0 && tree.rowOf(found) === tree.rowOf(w) ? found : replaced === 0 ? INITIAL : FOREIGN;
}
