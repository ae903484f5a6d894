import * as z from 'zod';
import { type FaultSpan, faultSpans } from '../faults/span.js';
import type { History } from '../history/operation.js';
import { availability, isMoment, MOST_TOLD_ALONE, sidesOf, whole } from './availability.js';

/** More are counted and not listed: a picture of so many is none. */
const MOST_FAULTS = 200;

const Seconds = z.number().min(0);

const Accepted = z.strictObject({
  sides: z
    .array(z.strictObject({ nodes: z.array(z.string()), writes: z.number().int().min(0) }))
    .describe('writing transactions that each group of nodes acknowledged meanwhile'),
  refused: z.number().int().min(0),
  unanswered: z.number().int().min(0),
});

/** A test with clients in time, in few numbers: for results.json, which describes each. */
export const Course = z.strictObject({
  seconds: Seconds.describe('from the beginning of the history to its end'),
  faults: z
    .array(
      z.strictObject({
        kind: z.string(),
        what: z.string().describe('the fault for people: "cut {n1} | {n2, n3}"'),
        on: z.enum(['links', 'servers', 'other']),
        from: Seconds.describe('when it was seen to have its effect'),
        to: Seconds.nullable().describe('when it was seen to be over; null where it was not'),
        accepted: Accepted.optional().describe('not of a moment, nor where there are many faults'),
      }),
    )
    .describe('at most 200, in the order of time'),
  more: z.number().int().min(0).describe('faults that are not listed'),
  accepted: Accepted.optional().describe(
    'of many faults: from the first of them to the end of the last, by node',
  ),
  rest: Seconds.nullable().describe('when replication was seen to be at rest; null where it was not'),
});
export type Course = z.infer<typeof Course>;
export type Accepted = z.infer<typeof Accepted>;

/** When which fault was on, and who accepted writes meanwhile. */
export function courseOf(history: History): Course {
  const spans = faultSpans(history).sort((a, b) => a.from - b.from);
  const many = spans.length > MOST_TOLD_ALONE;
  const { final, head } = history;
  const rest = final?.settled === true ? final.settledAt : undefined;
  return {
    seconds: seconds(endOf(history)),
    faults: spans.slice(0, MOST_FAULTS).map((span) => ({
      ...{ kind: span.fault.kind, what: span.label, on: onWhat(span) },
      ...{ from: seconds(span.from), to: span.to === null ? null : seconds(Math.max(span.from, span.to)) },
      ...(!many && span.to !== null && !isMoment(span) && accepted(history, span, sidesOf(history, span))),
    })),
    more: Math.max(0, spans.length - MOST_FAULTS),
    ...(many &&
      accepted(
        history,
        whole(spans),
        head.nodes.map((node) => [node]),
      )),
    rest: rest === undefined ? null : seconds(rest),
  };
}

/** What a fault is done to. */
export function onWhat({ links, nodes }: Pick<FaultSpan, 'links' | 'nodes'>): 'links' | 'servers' | 'other' {
  return nodes.length > 0 ? 'servers' : links.length > 0 ? 'links' : 'other';
}

function accepted(
  history: History,
  { from, to }: { readonly from: number; readonly to: number | null },
  sides: readonly (readonly string[])[],
): { accepted: Accepted } {
  const seen = availability(history, { from, to: to ?? from }, sides);
  return {
    accepted: {
      sides: sides.map((nodes, i) => ({ nodes: [...nodes], writes: seen.accepted[i]! })),
      ...{ refused: seen.refused, unanswered: seen.unanswered },
    },
  };
}

function endOf({ operations, faults, final }: History): number {
  let end = final?.settledAt ?? 0;
  for (const { invoked, completed } of operations) end = Math.max(end, completed ?? invoked);
  for (const { invoked, completed } of faults) end = Math.max(end, completed ?? invoked);
  return end;
}

/** To the millisecond. */
function seconds(microseconds: number): number {
  return Math.round(microseconds / 1000) / 1000;
}
