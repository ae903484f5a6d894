import type { FaultSpan, LinkName } from '../../faults/span.js';
import type { Metrics } from '../../metrics/record.js';
import { answered, lagTime, linksOf, samplesByNode } from '../../metrics/series.js';

/** How a link or a node was: `behind` is a link that is up and more than a second late, `fault` what a fault is on. */
export type State = 'ok' | 'behind' | 'fault' | 'down' | 'unknown';

/** From when on what state holds, ascending; seconds since the history began. */
export type States = readonly (readonly [time: number, state: State])[];

/** Nodes and links with their states over time. */
export interface Topology {
  readonly nodes: readonly { readonly name: string; readonly states: States }[];
  readonly links: readonly (LinkName & { readonly states: States })[];
}

const BEHIND_US = 1_000_000;

/** @param offset what is to be added to times of the metrics, in microseconds, to have times of the history */
export function topology(metrics: Metrics, spans: readonly FaultSpan[], offset: number): Topology {
  const byNode = samplesByNode(metrics);
  const lags = lagTime(metrics);
  return {
    nodes: metrics.head.nodes.map((name) => ({
      name,
      states: statesOf(
        [
          ...byNode
            .get(name)!
            .map((s) => ({ at: s.at + offset, seen: answered(s) ? 'ok' : 'down' }) as const),
        ],
        spans.filter((span) => span.nodes.includes(name)),
      ),
    })),
    links: linksOf(metrics).map((link) => {
      const same = (other: LinkName) =>
        other.subscriber === link.subscriber && other.upstream === link.upstream;
      const slots = byNode.get(link.upstream)!.map((s) => {
        if (!answered(s)) return { at: s.at + offset, slot: 'unknown' as const };
        const slot = s.slots.find((each) => each.subscriber === link.subscriber);
        return { at: s.at + offset, slot: slot?.active ? ('ok' as const) : ('down' as const) };
      });
      const lag = lags.find(same)!;
      const late = lag.times.map((time, i) => ({
        at: time + offset,
        late: (lag.values[i] ?? 0) > BEHIND_US,
      }));
      return {
        ...link,
        states: statesOf(
          together(slots, late),
          spans.filter((span) => span.links.some(same)),
        ),
      };
    }),
  };
}

interface Look {
  readonly at: number;
  readonly seen: State;
}

/** What both ends of a link show of it, in the order of time. */
function together(
  slots: readonly { at: number; slot: 'ok' | 'down' | 'unknown' }[],
  lates: readonly { at: number; late: boolean }[],
): Look[] {
  let slot: State = 'unknown';
  let late = false;
  return [...slots, ...lates]
    .sort((a, b) => a.at - b.at)
    .map((look) => {
      if ('slot' in look) slot = look.slot;
      else late = look.late;
      return { at: look.at, seen: slot === 'ok' && late ? 'behind' : slot };
    });
}

/** A fault that is on says more of a link, or of a node that answers, than what is seen of it. */
function statesOf(looks: readonly Look[], faults: readonly FaultSpan[]): States {
  const changes = [
    ...looks,
    ...faults.flatMap(({ from, to }) => (to === null ? [from] : [from, to])).map((at) => ({ at })),
  ].sort((a, b) => a.at - b.at);
  const states: (readonly [number, State])[] = [];
  let seen: State = 'unknown';
  for (const change of changes) {
    if ('seen' in change) seen = change.seen;
    const isOn = faults.some(({ from, to }) => from <= change.at && (to === null || change.at < to));
    const state = isOn ? 'fault' : seen;
    if (states.at(-1)?.[1] !== state) states.push([Math.round(change.at / 1000) / 1000, state]);
  }
  return states;
}
