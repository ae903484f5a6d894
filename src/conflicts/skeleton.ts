import fc from 'fast-check';
import type { Order, Step } from './orders.js';

/** A link delivers after so many transactions were committed. */
export interface Delivery {
  readonly after: number;
  readonly from: number;
  readonly to: number;
}

/** What scenes that are played side by side have in common: who commits which transaction, and what is delivered when. */
export interface Skeleton {
  /** How many nodes hear of it. */
  readonly nodes: number;
  /** Of each transaction the node that commits it. */
  readonly commits: readonly number[];
  readonly deliveries: readonly Delivery[];
}

const FEWEST_TRANSACTIONS = 2;
export const MOST_TRANSACTIONS = 6;
/** Deliveries between two commits; those after the last are as many as there are links. */
const MOST_BETWEEN = 8;

/** Any skeleton in which two nodes or more commit something. */
export function skeletons(nodes: number): fc.Arbitrary<Skeleton> {
  const links = linksOf(nodes);
  const commits = fc
    .array(fc.nat(nodes - 1), { minLength: FEWEST_TRANSACTIONS, maxLength: MOST_TRANSACTIONS })
    .filter((all) => new Set(all).size > 1);
  const between = fc.array(fc.shuffledSubarray(links, { maxLength: Math.min(MOST_BETWEEN, links.length) }), {
    minLength: MOST_TRANSACTIONS,
    maxLength: MOST_TRANSACTIONS,
  });
  const last = fc.shuffledSubarray(links, { minLength: links.length });
  return fc.record({ commits, between, last }).map(({ commits, between, last }) => ({
    nodes,
    commits,
    deliveries: [...between.slice(0, commits.length - 1), last].flatMap((these, i) =>
      these.map((link) => ({ after: i + 1, ...link })),
    ),
  }));
}

/** Every link of a mesh. */
export function linksOf(nodes: number): { from: number; to: number }[] {
  const all = Array.from({ length: nodes }, (_, node) => node);
  return all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })));
}

/**
 * The steps: of deliveries those that have something to pass on, and in the end all that is still to be delivered, so that
 * everything has arrived everywhere.
 *
 * @param commits of each transaction its node; undefined for one that is not there, which keeps the others' places
 */
export function orderOf({
  nodes,
  commits,
  deliveries,
}: Omit<Skeleton, 'commits'> & { readonly commits: readonly (number | undefined)[] }): Order {
  const steps: Step[] = [];
  const waiting = new Set<string>();
  const deliver = ({ from, to }: { from: number; to: number }) => {
    if (waiting.delete(`${from} ${to}`)) steps.push({ do: 'deliver', from, to });
  };
  let transaction = 0;
  for (const [i, node] of commits.entries()) {
    if (node !== undefined) {
      steps.push({ do: 'commit', node, transaction: transaction++ });
      for (const { from, to } of linksOf(nodes)) if (from === node) waiting.add(`${from} ${to}`);
    }
    for (const delivery of deliveries) if (delivery.after === i + 1) deliver(delivery);
  }
  for (const link of linksOf(nodes)) deliver(link);
  return steps;
}
