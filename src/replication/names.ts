import type { Node } from '../database/node.js';

/**
 * The subscription by which `subscriber` receives from `upstream`.
 * All names have the same width: Spock 5 matches subscriptions by name prefix in places
 * (sub_n2_n1 against sub_n2_n10), so that one must never be the beginning of another.
 */
export function subscriptionName(subscriber: Node, upstream: Node): string {
  return `sub_${subscriber.name}_${upstream.name}`;
}

/** Every ordered pair of different nodes: the links of a full mesh. */
export function* links(mesh: readonly Node[]): Generator<{ subscriber: Node; upstream: Node }> {
  for (const subscriber of mesh) {
    for (const upstream of mesh) {
      if (subscriber !== upstream) yield { subscriber, upstream };
    }
  }
}
