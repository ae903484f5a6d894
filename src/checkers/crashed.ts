import { crashes } from '../faults/fault.js';
import { faultSpans } from '../faults/span.js';
import type { Tree } from './tree.js';

/**
 * How much of what other nodes had added before them, crashes of a node may have added again: at least, and at most.
 *
 * @param amount what a write adds
 */
export function addedAgain(
  tree: Tree,
  n: number,
  writes: Iterable<number>,
  amount: (w: number) => number | undefined,
): { least: number; most: number } {
  const times = crashTimes(tree, n);
  let [least, most] = [0, 0];
  for (const w of times.length > 0 ? writes : []) {
    if (tree.nodeOfWrite(w) === n || tree.failed(w)) continue;
    const invoked = tree.operations.invoked.data[tree.operationOf(w)]!;
    const again = times.filter((time) => invoked < time).length * (amount(w) ?? 0);
    least += Math.min(0, again);
    most += Math.max(0, again);
  }
  return { least, most };
}

/** When a node's server ended without a checkpoint, or may have: microseconds since the history began. */
function crashTimes({ history, nodes }: Tree, n: number): number[] {
  const spans = faultSpans(history).filter((span) => crashes(span.fault) && span.nodes.includes(nodes[n]!));
  return spans.map(({ from }) => from);
}
