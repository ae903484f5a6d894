import type { AnomalyName, Profile } from '../replication/profile.js';
import type { Relation } from './deletes-before.js';
import { ABSENT, INITIAL, type Tree } from './tree.js';

/** A change that comes to a node from another one, and what it finds there. */
export interface Arrival {
  readonly tree: Tree;
  readonly profile: Profile;
  readonly n: number;
  /** The write that arrives. */
  readonly w: number;
  /** What the node holds of the row: a write, ABSENT or INITIAL. */
  readonly held: number;
  /** The row's version may have been frozen there. */
  readonly frozen: boolean;
  /** Whether a delete of the row that had come before, and found it or not, is this to the write; only where it is absent. */
  deleted(relation: Relation): boolean;
}

/** What a node may hold after a change has arrived: for each of them a write, ABSENT or INITIAL. */
export interface Effect {
  readonly holds: readonly number[];
  /** It is so whenever the rule applies, and last-update-wins does not come to its right. */
  readonly always: boolean;
}

/** One documented anomaly, as far as it is a rule of what becomes of a row when a change arrives. */
export interface Rule {
  readonly name: AnomalyName;
  /** Undefined where the rule says nothing of this arrival. */
  arrives(arrival: Arrival): Effect | undefined;
}

/** What last-update-wins, the promise, makes of the row; several where nobody can say which. */
export function lastUpdateWins({ tree, w, held, deleted }: Arrival): readonly number[] {
  if (held === ABSENT) {
    if (tree.isDelete(w)) return [ABSENT];
    return deleted(beats) ? [ABSENT] : [w];
  }
  const next = tree.isDelete(w) ? ABSENT : w;
  if (held === w) return [held];
  if (held === INITIAL || tree.descends(w, held)) return [next];
  if (tree.descends(held, w)) return [held];
  if (isLater(tree, w, held)) return [next];
  if (isLater(tree, held, w)) return [held];
  // Of the same microsecond, or of an unknown one.
  return [next, held];
}

/** Whether a delete wins against a write of its row: it saw it, or was committed no earlier and not seen by it. */
export function beats(tree: Tree, d: number, w: number): boolean {
  if (tree.descends(d, w)) return true;
  return !tree.descends(w, d) && !isLater(tree, w, d);
}

/** Whether the one was certainly committed later than the other, by their timestamps. */
export function isLater(tree: Tree, a: number, b: number): boolean {
  return tree.committed(a) > tree.committedBy(b);
}
