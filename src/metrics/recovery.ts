import type { FaultSpan } from '../faults/span.js';
import type { History } from '../history/operation.js';
import type { Metrics } from './record.js';
import { answered, linksOf, samplesByNode } from './series.js';

/** How long it took until all was well again; times in microseconds, null where the run ended before. */
export interface Recovery {
  /** Index of the fault. */
  readonly fault: number;
  readonly label: string;
  /** What the times are counted from: a fault of servers from its own moment, one of links from its end. */
  readonly since: 'fault' | 'end';
  /** Until the first operation that was invoked after the fault, on a node that it concerns, had succeeded. */
  readonly firstOk: Readonly<Record<string, number | null>>;
  /** Until every slot was in use again. */
  readonly linksUp: number | null;
  /** Until everything that was committed on any node up to the fault's end had arrived on every other. */
  readonly converged: number | null;
  /** By how much the last two can be too long: the interval of the metrics. */
  readonly resolution: number;
}

/**
 * How the cluster recovered from each fault of links or servers. Without an end a fault of servers is counted from its
 * own moment, and one of links is left out.
 */
export function recoveries(spans: readonly FaultSpan[], history: History, metrics: Metrics): Recovery[] {
  // The metrics have a beginning of their own.
  const offset = metrics.head.epoch - history.head.epoch;
  const ofServers = spans.filter((span) => span.nodes.length > 0);
  const firstOk = firstSuccesses(ofServers, history);
  return spans.flatMap((span): Recovery[] => {
    const servers = span.nodes.length > 0;
    if (!servers && (span.to === null || span.links.length === 0)) return [];
    const since = servers ? span.from : span.to!;
    const from = span.to ?? span.from;
    const after = (time: number | null) => (time === null ? null : Math.max(0, time + offset - since));
    return [
      {
        fault: span.index,
        label: span.label,
        since: servers ? 'fault' : 'end',
        firstOk: Object.fromEntries(
          span.nodes.map((node) => {
            const time = firstOk.get(span)?.get(node);
            return [node, time === undefined ? null : time - span.from];
          }),
        ),
        linksUp: after(linksUpAfter(metrics, from - offset)),
        converged: after(convergedAfter(metrics, from - offset)),
        resolution: metrics.head.interval * 1000,
      },
    ];
  });
}

function firstSuccesses(spans: readonly FaultSpan[], history: History): Map<FaultSpan, Map<string, number>> {
  const first = new Map(spans.map((span) => [span, new Map<string, number>()]));
  if (spans.length === 0) return first;
  for (const { node, invoked, completed, outcome } of history.operations) {
    if (outcome !== 'ok' || completed === null) continue;
    for (const [span, byNode] of first) {
      if (!span.nodes.includes(node) || invoked < span.from) continue;
      byNode.set(node, Math.min(completed, byNode.get(node) ?? Number.POSITIVE_INFINITY));
    }
  }
  return first;
}

/** When, after `from`, the newest sample of every node showed all of its slots in use. */
function linksUpAfter(metrics: Metrics, from: number): number | null {
  const others = metrics.head.nodes.length - 1;
  const up = new Map<string, boolean>();
  for (const sample of metrics.samples) {
    if (sample.at < from) continue;
    const all =
      answered(sample) && sample.slots.length === others && sample.slots.every((slot) => slot.active);
    up.set(sample.node, all);
    if (metrics.head.nodes.every((node) => up.get(node))) return sample.at;
  }
  return null;
}

/** When, after `from`, every node had heard the first heartbeat that every other committed after `from`. */
function convergedAfter(metrics: Metrics, from: number): number | null {
  const byNode = samplesByNode(metrics);
  const times = linksOf(metrics).map(({ subscriber, upstream }) => {
    const beat = byNode.get(upstream)!.find((s) => answered(s) && s.at - s.took >= from);
    if (!beat || !answered(beat)) return null;
    const heard = byNode
      .get(subscriber)!
      .find((s) => s.at >= from && answered(s) && (s.heard[upstream] ?? -1) >= beat.beat);
    return heard?.at ?? null;
  });
  return times.reduce<number | null>(
    (latest, time) => (latest === null || time === null ? null : Math.max(latest, time)),
    from,
  );
}
