import type { Metrics, NodeSample, Sample } from './record.js';

/** Values over time; null where there is none. Times are microseconds since the epoch of the metrics, ascending. */
export interface Series {
  readonly times: readonly number[];
  readonly values: readonly (number | null)[];
}

export interface LinkSeries extends Series {
  readonly subscriber: string;
  readonly upstream: string;
}

/** The samples of each node that the head names, in order. */
export function samplesByNode({ head, samples }: Metrics): Map<string, Sample[]> {
  const byNode = new Map<string, Sample[]>(head.nodes.map((node) => [node, []]));
  for (const sample of samples) byNode.get(sample.node)?.push(sample);
  return byNode;
}

export function answered(sample: Sample): sample is NodeSample {
  return !('unreachable' in sample);
}

/** A figure of each sample of a node; null where the node was unreachable. */
export function nodeSeries(
  samples: readonly Sample[],
  figure: (sample: NodeSample) => number | null,
): Series {
  return {
    times: samples.map((s) => s.at),
    values: samples.map((s) => (answered(s) ? figure(s) : null)),
  };
}

/** Bytes of WAL that each subscriber has not confirmed, as its upstream sees it: it grows behind a cut. */
export function lagBytes(metrics: Metrics): LinkSeries[] {
  return slotSeries(metrics, 'lag');
}

/** Bytes of WAL that each upstream keeps for a subscriber. */
export function heldBytes(metrics: Metrics): LinkSeries[] {
  return slotSeries(metrics, 'held');
}

function slotSeries(metrics: Metrics, figure: 'lag' | 'held'): LinkSeries[] {
  const byNode = samplesByNode(metrics);
  return linksOf(metrics).map(({ subscriber, upstream }) => ({
    subscriber,
    upstream,
    ...nodeSeries(
      byNode.get(upstream)!,
      (sample) => sample.slots.find((slot) => slot.subscriber === subscriber)?.[figure] ?? null,
    ),
  }));
}

/**
 * Microseconds by which each subscriber is behind its upstream: the age of the oldest heartbeat that was committed
 * there and has not arrived. It is 0 where all have, also where the upstream is down and so has nothing new to say.
 * All by the clock of the pollers. Resolution: one interval of the metrics.
 */
export function lagTime(metrics: Metrics): LinkSeries[] {
  const byNode = samplesByNode(metrics);
  const beats = new Map([...byNode].map(([node, samples]) => [node, samples.filter(answered)]));
  return linksOf(metrics).map(({ subscriber, upstream }) => {
    const written = beats.get(upstream)!;
    let next = 0;
    const behind = (sample: NodeSample) => {
      const heard = sample.heard[upstream];
      if (heard === undefined) return null;
      // What a subscriber has heard never becomes less, so that one pass over the beats is enough.
      while (next < written.length && written[next]!.beat <= heard) next++;
      const oldest = written[next];
      const asked = sample.at - sample.took;
      return oldest && oldest.at < asked ? sample.at - oldest.at : 0;
    };
    return { subscriber, upstream, ...nodeSeries(byNode.get(subscriber)!, behind) };
  });
}

export interface Percentiles {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Of all values themselves, never of other percentiles; undefined where there are none. */
export function percentiles(values: Iterable<number>): Percentiles | undefined {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return undefined;
  const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]!;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/**
 * How long changes took from their statement at the upstream to their application at the subscriber, in microseconds,
 * for each link: of the heartbeats, all of which the subscribers note. It contains neither commit, and trusts the two
 * servers' clocks, which are one on one machine.
 */
export function applyLatencies(
  metrics: Metrics,
): { subscriber: string; upstream: string; latencies: number[] }[] {
  const byNode = samplesByNode(metrics);
  return linksOf(metrics).map(({ subscriber, upstream }) => ({
    ...{ subscriber, upstream },
    latencies: byNode
      .get(subscriber)!
      .filter(answered)
      .flatMap((s) => s.arrivals.filter((a) => a.origin === upstream).map((a) => a.latency)),
  }));
}

/** The percentiles of these, where something arrived. */
export function applyLatency(
  metrics: Metrics,
): { subscriber: string; upstream: string; latency: Percentiles }[] {
  return applyLatencies(metrics).flatMap(({ latencies, ...link }) => {
    const latency = percentiles(latencies);
    return latency ? [{ ...link, latency }] : [];
  });
}

/** Every directed link between the nodes of the metrics. */
export function linksOf({ head }: Metrics): { subscriber: string; upstream: string }[] {
  return head.nodes.flatMap((upstream) =>
    head.nodes.filter((node) => node !== upstream).map((subscriber) => ({ subscriber, upstream })),
  );
}
