import type { History } from '../history/operation.js';
import { percentiles, type Series } from './series.js';

/** What the clients of one node were told, over time. Times are microseconds since the history began. */
export interface ClientSeries {
  readonly node: string;
  /** Operations a second that succeeded, and that did not. */
  readonly ok: Series;
  readonly failed: Series;
  /** Microseconds, of the operations that succeeded in that time; null where none did. */
  readonly p50: Series;
  readonly p99: Series;
}

interface Slice {
  failed: number;
  readonly latencies: number[];
}

/**
 * Throughput, errors and latency of each node, in slices of `width` microseconds. An operation belongs to the slice in
 * which it ended; one without an answer to that in which it began, and it counts as failed. A last slice in which the
 * history ends is left out, unless it is the only one.
 */
export function clientSeries(history: History, width: number): ClientSeries[] {
  const slices = new Map<string, Slice[]>(history.head.nodes.map((node) => [node, []]));
  let last = 0;
  for (const { node, invoked, completed, outcome } of history.operations) {
    const all = slices.get(node);
    if (!all) continue;
    const i = Math.floor((completed ?? invoked) / width);
    last = Math.max(last, i);
    all[i] ??= { failed: 0, latencies: [] };
    if (outcome === 'ok' && completed !== null) all[i].latencies.push(completed - invoked);
    else all[i].failed++;
  }
  const perSecond = 1_000_000 / width;
  const times = Array.from({ length: Math.max(1, last) }, (_, i) => (i + 0.5) * width);
  return [...slices].map(([node, all]) => {
    const figures = times.map((_, i) => percentiles(all[i]?.latencies ?? []));
    return {
      node,
      ok: { times, values: figures.map((f) => (f?.count ?? 0) * perSecond) },
      failed: { times, values: times.map((_, i) => (all[i]?.failed ?? 0) * perSecond) },
      p50: { times, values: figures.map((f) => f?.p50 ?? null) },
      p99: { times, values: figures.map((f) => f?.p99 ?? null) },
    };
  });
}

/** A width for at most `most` slices: a round figure, and at least half a second. */
export function sliceWidth(duration: number, most: number): number {
  const seconds = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600];
  const wanted = seconds.find((s) => duration / (s * 1e6) <= most) ?? duration / most / 1e6;
  return wanted * 1e6;
}
