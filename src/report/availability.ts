import type { FaultSpan } from '../faults/span.js';
import type { History, Operation } from '../history/operation.js';

/** More faults than that are told together. */
export const MOST_TOLD_ALONE = 3;

/** What is over sooner tells nothing of who accepted writes meanwhile. */
const SHORTEST_US = 100_000;

/** What clients got while something lasted, by groups of nodes. */
export interface Availability {
  readonly sides: readonly (readonly string[])[];
  /** Writing transactions that each of them acknowledged meanwhile. */
  readonly accepted: readonly number[];
  /** Operations of all of them that were begun meanwhile and refused, that nobody answered, that were answered later. */
  readonly refused: number;
  readonly unanswered: number;
  readonly late: number;
}

/** @param from and to: microseconds since the history began */
export function availability(
  history: History,
  { from, to }: { readonly from: number; readonly to: number },
  sides: readonly (readonly string[])[],
): Availability {
  const begun = [...history.operations].filter(
    ({ invoked, completed }) => completed !== null && invoked >= from && invoked <= to,
  );
  const answered = begun.filter(({ completed }) => completed! <= to);
  const ended = (outcome: Operation['outcome']) => begun.filter((o) => o.outcome === outcome);
  return {
    sides,
    accepted: sides.map((side) => answered.filter((o) => side.includes(o.node) && isAccepted(o)).length),
    refused: ended('fail').length,
    unanswered: ended('unknown').length,
    late: ended('ok').filter(({ completed }) => completed! > to).length,
  };
}

/** The groups of nodes whose availability is told apart: sides of a partition, what is down and what is not. */
export function sidesOf({ head }: History, { sides, nodes }: FaultSpan): readonly (readonly string[])[] {
  // Where everybody still hears somebody who hears everybody, each node is a side of its own.
  if (sides) return sides.length > 1 ? sides : head.nodes.map((node) => [node]);
  const others = head.nodes.filter((node) => !nodes.includes(node));
  return nodes.length > 0 && others.length > 0 ? [nodes, others] : [head.nodes];
}

/** From the first of the faults to the last end of one. */
export function whole(spans: readonly FaultSpan[]): { from: number; to: number } {
  return {
    from: Math.min(...spans.map((span) => span.from)),
    to: Math.max(...spans.map((span) => span.to ?? span.from)),
  };
}

export function isMoment({ from, to }: FaultSpan): boolean {
  return to !== null && to - from < SHORTEST_US;
}

/** "3 kill, 2 cut". */
export function kindsText(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => `${n} ${kind}`).join(', ');
}

function isAccepted({ writes, outcome }: Operation): boolean {
  return writes.length > 0 && outcome === 'ok';
}
