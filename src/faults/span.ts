import type { FaultOperation, Json } from '../history/operation.js';

/** A directed link: data flows from the upstream to the subscriber. */
export interface LinkName {
  readonly subscriber: string;
  readonly upstream: string;
}

/** The time over which one fault lasted, from the moment when it was seen to have its effect. */
export interface FaultSpan {
  readonly index: number;
  /** For people: "cut n1 | n2, n3". */
  readonly label: string;
  /** Microseconds since the history began. */
  readonly from: number;
  /** When it was seen to be over; null where it was not. */
  readonly to: number | null;
  readonly links: readonly LinkName[];
  readonly nodes: readonly string[];
  readonly effect: string | null;
}

/**
 * When which fault was on. Of a fault's JSON these fields are read, all of them optional:
 * `label`, else `name`, `kind` or `do`, is what it is called; `links` are the links it concerns, as
 * `{ subscriber, upstream }`; `nodes` or `node` the servers; `ends` the indexes of the faults that it undoes, as a heal,
 * a resume or a start does. A fault called heal that names none ends all those before it. What ends others is no fault
 * itself; one that is `momentary`, a killed worker for example, needs no end.
 */
export function faultSpans(faults: readonly FaultOperation[]): FaultSpan[] {
  const spans: FaultSpan[] = [];
  for (const fault of faults) {
    const told = fields(fault.fault);
    const label = labelOf(fault.fault);
    const ended = endedBy(told, label, spans);
    if (ended === undefined) {
      spans.push({
        index: fault.index,
        label,
        from: fault.completed ?? fault.invoked,
        to: told.momentary === true ? (fault.completed ?? fault.invoked) : null,
        links: linksOf(told.links),
        nodes: textsOf(told.nodes ?? told.node),
        effect: fault.effect,
      });
      continue;
    }
    for (const [i, span] of spans.entries()) {
      if (span.to === null && ended.includes(span.index))
        spans[i] = { ...span, to: fault.completed ?? fault.invoked };
    }
  }
  return spans;
}

type Fields = { readonly [name: string]: Json | undefined };

function fields(fault: Json): Fields {
  return typeof fault === 'object' && fault !== null && !Array.isArray(fault) ? (fault as Fields) : {};
}

function labelOf(fault: Json): string {
  if (typeof fault === 'string') return fault;
  const { label, name, kind, do: done, ...rest } = fields(fault);
  const word = [label, name, kind, done].find((text) => typeof text === 'string') as string | undefined;
  if (word === undefined) return JSON.stringify(fault);
  const where = textsOf(rest.nodes ?? rest.node).join(', ');
  return label === undefined && where ? `${word} ${where}` : word;
}

/** The indexes of the spans that this ends; undefined where it is a fault of its own. */
function endedBy(
  { ends }: Fields,
  label: string,
  spans: readonly FaultSpan[],
): readonly number[] | undefined {
  if (typeof ends === 'number') return [ends];
  if (Array.isArray(ends)) return ends.filter((index) => typeof index === 'number');
  return /^heal\b/.test(label) ? spans.map((span) => span.index) : undefined;
}

function linksOf(value: Json | undefined): LinkName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((link) => {
    const { subscriber, upstream } = fields(link);
    return typeof subscriber === 'string' && typeof upstream === 'string' ? [{ subscriber, upstream }] : [];
  });
}

function textsOf(value: Json | undefined): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((text): text is string => typeof text === 'string');
}
