import type { Profile } from '../replication/profile.js';
import { nodeRow } from './discarded.js';
import { type Explained, shortest } from './node-row.js';
import type { Reason } from './reason.js';
import type { Tree } from './tree.js';

/**
 * The documented anomalies that are the reason why a row is what it is on these nodes, and not what last-update-wins
 * would make of it; where several fit, all of them. None where on one of the nodes nothing documented makes it so, or
 * where nothing but the promise does.
 */
export function explain(
  tree: Tree,
  profile: Profile,
  row: number,
  nodes: readonly number[],
): readonly Reason[] {
  return together(nodes.map((n) => nodeRow(tree, profile, n, row).explained()));
}

/**
 * The same where it is certain that some of the nodes have received a write which what they hold must have lost to. Each
 * of them may hold that by the promise alone if the write came before the node's own last one: that is a reason for
 * nothing, and hides that the write may as well have come later, and an anomaly have taken it away.
 */
export function explainWithout(
  tree: Tree,
  profile: Profile,
  row: number,
  nodes: readonly number[],
  lacking: Lacking,
): readonly Reason[] {
  const all = nodes.map((n) => nodeRow(tree, profile, n, row).explained());
  return orLosing(tree, profile, all, lacking);
}

/** By node: the write that it has received and does not hold, nor anything that may be there instead. */
export type Lacking = ReadonlyMap<number, number>;

/** The documented anomalies that are the reason why a write is lost on these nodes; the same otherwise. */
export function explainLoss(
  tree: Tree,
  profile: Profile,
  w: number,
  nodes: readonly number[],
): readonly Reason[] {
  const all = nodes.map((n) => nodeRow(tree, profile, n, tree.rowOf(w)).explainedSince(w));
  return orLosing(tree, profile, all, new Map(nodes.map((n) => [n, w])));
}

/** These reasons; where the promise alone is one for all of it, those for which the nodes lost what they lack. */
function orLosing(
  tree: Tree,
  profile: Profile,
  all: readonly (Explained | undefined)[],
  lacking: Lacking,
): readonly Reason[] {
  const names = together(all);
  if (names.length > 0 || profile.conflicts !== 'last-update-wins') return names;
  // Where a node says that it threw the write away, nothing else has become of it.
  const recorded = [...lacking].some(([n, w]) => tree.rejection(w, n));
  if (recorded || !all.every((explained) => explained !== undefined)) return [];
  return together([...lacking].map(([n, w]) => nodeRow(tree, profile, n, tree.rowOf(w)).explainedLosing(w)));
}

function together(all: readonly (Explained | undefined)[]): readonly Reason[] {
  if (!all.every((explained) => explained !== undefined)) return [];
  return [...new Set(all.flatMap(({ ways }) => shortest(ways)))];
}
