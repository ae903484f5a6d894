import type { Stream } from './streams.js';
import type { Tree } from './tree.js';

/** What a delete may be to a write of its row. */
export type Relation = (tree: Tree, d: number, w: number) => boolean;

/** Of one test and one write: of each list of deletes, after how many writes there is one that passes. */
type First = readonly number[];

/**
 * The deletes of a row that had come to a node when so much of each stream had, and so many of its own: asked of hundreds
 * of thousands of states, it finds out once from where on there is one.
 */
export class DeletesBefore {
  /** For each stream, and last for the node's own writes: the deletes, with how many writes there are up to them. */
  private readonly lists: readonly (readonly { d: number; after: number }[])[];
  private readonly known = new Map<Relation, Map<number, First>>();

  constructor(
    private readonly tree: Tree,
    streams: readonly Stream[],
    own: readonly number[],
  ) {
    this.lists = [...streams.map(({ writes }) => writes), own].map((writes) =>
      writes.flatMap((d, i) => (d >= 0 && tree.isDelete(d) ? [{ d, after: i + 1 }] : [])),
    );
  }

  /** Whether one of them is this to a write. */
  any(relation: Relation, w: number, at: readonly number[], own: number): boolean {
    let byWrite = this.known.get(relation);
    if (!byWrite) {
      byWrite = new Map();
      this.known.set(relation, byWrite);
    }
    let first = byWrite.get(w);
    if (!first) {
      first = this.lists.map(
        (list) => list.find(({ d }) => relation(this.tree, d, w))?.after ?? Number.POSITIVE_INFINITY,
      );
      byWrite.set(w, first);
    }
    return first.some((after, s) => (s < at.length ? at[s]! : own) >= after);
  }
}
