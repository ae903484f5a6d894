import type { Node } from '../database/node.js';

/**
 * The subscription by which `subscriber` receives from `upstream`.
 * All names have the same width: Spock 5 matches subscriptions by name prefix in places
 * (sub_n2_n1 against sub_n2_n10), so that one must never be the beginning of another.
 */
export function subscriptionName(subscriber: Node, upstream: Node): string {
  return `sub_${subscriber.name}_${upstream.name}`;
}

/** What a mesh of somebody else's calls its nodes, links and sets; it is not ours, so that nothing there is hurried. */
export interface FoundNames {
  /** As subscriptionName. @throws ExpectationFailed where there is no such link */
  subscription(subscriber: Node, upstream: Node): string;
  /** What we call a node that is called so there; the same where we know none. */
  node(name: string): string;
  /** The set that stands for one of ours. */
  set(name: string): string;
  /** The set for tables without a key, where all links carry one. */
  readonly insertOnlySet?: string;
}

/** Every ordered pair of different nodes: the links of a full mesh. */
export function* links(mesh: readonly Node[]): Generator<{ subscriber: Node; upstream: Node }> {
  for (const subscriber of mesh) {
    for (const upstream of mesh) {
      if (subscriber !== upstream) yield { subscriber, upstream };
    }
  }
}
