import { ABSENT, type Tree } from './tree.js';

/** A step in the life of a row on a node: what it held before and after, and the change that came, if one did. */
export interface Step {
  readonly held: number;
  readonly holds: number;
  readonly w?: number | undefined;
}

/**
 * When a node loses a write: it comes and has no effect, or what may be there because of it makes room for what may not.
 * One that had come before the node's own last write, which saw nothing of it, was lost before the life that is looked at.
 */
export class Loss {
  constructor(
    private readonly tree: Tree,
    private readonly lost: number,
  ) {}

  /** Whether it is lost by this step. */
  by({ held, holds, w }: Step): boolean {
    return !this.honours(holds) && (w === this.lost || this.honours(held));
  }

  /** Whether a node that has received the write may hold this: what it made, or what came after it. */
  private honours(held: number): boolean {
    if (held < 0) return held === ABSENT && this.tree.isDelete(this.lost);
    return this.tree.descends(held, this.lost) || this.tree.committed(held) >= this.tree.committed(this.lost);
  }
}
