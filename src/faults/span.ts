import * as z from 'zod';
import type { History } from '../history/operation.js';
import { sidesWithout } from './arrangements.js';
import { Fault, faultText, linksOf, nodesOf, partitions } from './fault.js';

/** A fault as a history has it: what was done in which step of the schedule. */
export const FaultRecord = z.strictObject({
  action: z.enum(['inflict', 'heal']),
  step: z.int().nonnegative(),
  fault: Fault,
});
export type FaultRecord = z.infer<typeof FaultRecord>;

/** A directed link: data flows from the upstream to the subscriber. */
export interface LinkName {
  readonly subscriber: string;
  readonly upstream: string;
}

/** The time over which one fault lasted, from the moment when it was seen to have its effect. */
export interface FaultSpan {
  /** Of the operation that inflicted it. */
  readonly index: number;
  readonly fault: Fault;
  /** For people: "cut {n1} | {n2, n3}", "kill of n3". */
  readonly label: string;
  /** When it was begun: it took effect then or later, at `from` at the latest. Microseconds since the history began. */
  readonly begun: number;
  readonly from: number;
  /** When its end was begun, and when it was seen to be over; null where it was not. */
  readonly ending: number | null;
  readonly to: number | null;
  readonly links: readonly LinkName[];
  readonly nodes: readonly string[];
  /** The groups into which a partition divides the nodes; undefined for other faults. */
  readonly sides: readonly (readonly string[])[] | undefined;
  /** What showed that it had its effect; null where nothing did. */
  readonly effect: string | null;
}

/**
 * When which fault was on. Records that are none, of a history that was written by other hands, are left out.
 */
export function faultSpans({ faults, head: { nodes } }: Pick<History, 'faults' | 'head'>): FaultSpan[] {
  const spans = new Map<number, FaultSpan>();
  for (const { index, fault: told, invoked, completed, effect } of faults) {
    const { success, data: record } = FaultRecord.safeParse(told);
    if (!success) continue;
    const at = completed ?? invoked;
    const span = spans.get(record.step);
    if (record.action === 'heal') {
      if (!span) continue;
      const ending = span.ending ?? invoked;
      spans.set(record.step, { ...span, ending, ...(completed !== null && { to: at }) });
      continue;
    }
    const { fault } = record;
    const links = linksOf(fault).map(([subscriber, upstream]) => ({ subscriber, upstream }));
    const sides = partitions(fault) ? sidesWithout(nodes, linksOf(fault)) : undefined;
    const label = sides && isWhole(sides, links) ? `${fault.kind} ${sidesText(sides)}` : faultText(fault);
    spans.set(record.step, {
      ...{ index, fault, label, begun: invoked, from: at, ending: null, to: null },
      ...{ links, nodes: nodesOf(fault), sides, effect },
    });
  }
  return [...spans.values()];
}

/** Groups of nodes for people: "{n1} | {n2, n3}". */
export function sidesText(sides: readonly (readonly string[])[]): string {
  return sides.map((side) => `{${side.join(', ')}}`).join(' | ');
}

/** Whether nothing passes between the groups in either direction. */
function isWhole(sides: readonly (readonly string[])[], links: readonly LinkName[]): boolean {
  const total = sides.flat().length;
  const across = sides.reduce((sum, side) => sum + side.length * (total - side.length), 0);
  return sides.length > 1 && across === links.length;
}
