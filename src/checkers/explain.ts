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

/** The documented anomalies that are the reason why a write is lost on these nodes; the same otherwise. */
export function explainLoss(
  tree: Tree,
  profile: Profile,
  w: number,
  nodes: readonly number[],
): readonly Reason[] {
  return together(nodes.map((n) => nodeRow(tree, profile, n, tree.rowOf(w)).explainedSince(w)));
}

function together(all: readonly (Explained | undefined)[]): readonly Reason[] {
  if (!all.every((explained) => explained !== undefined)) return [];
  return [...new Set(all.flatMap(({ ways }) => shortest(ways)))];
}
