import { type FaultSpan, faultSpans } from '../../faults/span.js';
import type { History } from '../../history/operation.js';
import { clientSeries, sliceWidth } from '../../metrics/client-series.js';
import type { Metrics } from '../../metrics/record.js';
import {
  answered,
  heldBytes,
  lagBytes,
  lagTime,
  nodeSeries,
  type Series,
  samplesByNode,
} from '../../metrics/series.js';
import { onWhat } from '../course.js';
import { downsample } from './downsample.js';
import { type Topology, topology } from './topology.js';

/** One plot, as the page's script takes it. Times are seconds since the history began. */
export interface Plot {
  readonly title: string;
  readonly unit: 'bytes' | 'seconds' | 'per second' | 'count';
  /** The least value that a logarithmic scale shows; undefined for a linear scale from 0. */
  readonly logFrom?: number;
  readonly lines: readonly (Line & Series)[];
}

export interface Line {
  readonly label: string;
  /** Which of the page's colours: the number of the node that it tells of, or comes from. */
  readonly color: number;
  readonly dash?: readonly number[];
}

/** A fault on the time axis. */
export interface Band {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'links' | 'servers' | 'other';
}

/** Everything about one test that is drawn over time. */
export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly bands: readonly Band[];
  readonly plots: readonly Plot[];
  readonly topology: Topology | undefined;
}

const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [10, 3, 2, 3], [12, 5]];

/** @param most how many points a line may have */
export function timeline(history: History, metrics: Metrics | undefined, most: number): Timeline {
  const spans = faultSpans(history);
  const end = endOf(history, metrics);
  const offset = metrics ? metrics.head.epoch - history.head.epoch : 0;
  return {
    from: 0,
    to: seconds(end),
    bands: bandsOf(spans, end),
    plots: [
      ...(metrics ? linkPlots(metrics, offset, most) : []),
      ...clientPlots(history, end, most),
      ...(metrics ? nodePlots(metrics, offset, most) : []),
    ],
    topology: metrics && topology(metrics, spans, offset),
  };
}

/** The faults on the time axis; one that nothing ended lasts to the end. */
export function bandsOf(spans: readonly FaultSpan[], end: number): Band[] {
  return spans.map(({ label, from, to, links, nodes }) => ({
    label,
    from: seconds(from),
    to: seconds(Math.max(from, to ?? end)),
    kind: onWhat({ links, nodes }),
  }));
}

function endOf(history: History, metrics: Metrics | undefined): number {
  let end = 1_000_000;
  for (const { invoked, completed } of history.operations) end = Math.max(end, completed ?? invoked);
  for (const { invoked, completed } of history.faults) end = Math.max(end, completed ?? invoked);
  const last = metrics?.samples.at(-1);
  return last && metrics ? Math.max(end, last.at + metrics.head.epoch - history.head.epoch) : end;
}

function linkPlots(metrics: Metrics, offset: number, most: number): Plot[] {
  const { nodes } = metrics.head;
  const line = ({ subscriber, upstream }: { subscriber: string; upstream: string }): Line => ({
    label: `${upstream} → ${subscriber}`,
    color: nodes.indexOf(upstream),
    dash: DASHES[nodes.filter((n) => n !== upstream).indexOf(subscriber) % DASHES.length]!,
  });
  const [bytes, time] = [lagBytes(metrics), lagTime(metrics)];
  return [
    plot('Lag of each link', 'bytes', bytes.map(line), bytes, { offset, most, logFrom: 100 }),
    plot('Age of what has not arrived', 'seconds', time.map(line), time, {
      offset,
      most,
      logFrom: 0.01,
      scale: 1e-6,
    }),
  ];
}

function clientPlots(history: History, end: number, most: number): Plot[] {
  if (history.operations.length === 0) return [];
  const clients = clientSeries(history, sliceWidth(end, Math.min(most, 300)));
  const failing = clients.filter(({ failed }) => failed.values.some((value) => value !== 0));
  const color = (node: string) => history.head.nodes.indexOf(node);
  const options = { offset: 0, most };
  return [
    plot(
      'Operations a second',
      'per second',
      [
        ...clients.map(({ node }) => ({ label: node, color: color(node) })),
        ...failing.map(({ node }) => ({ label: `${node} failed`, color: color(node), dash: [3, 3] })),
      ],
      [...clients.map((c) => c.ok), ...failing.map((c) => c.failed)],
      options,
    ),
    plot(
      'Latency of operations',
      'seconds',
      clients.flatMap(({ node }) => [
        { label: `${node} p50`, color: color(node) },
        { label: `${node} p99`, color: color(node), dash: [3, 3] },
      ]),
      clients.flatMap((c) => [c.p50, c.p99]),
      { ...options, scale: 1e-6, logFrom: 0.0001 },
    ),
  ];
}

function nodePlots(metrics: Metrics, offset: number, most: number): Plot[] {
  const byNode = [...samplesByNode(metrics)];
  const lines = byNode.map(([node], color) => ({ label: node, color }));
  const held = heldBytes(metrics);
  const heldByNode = byNode.map(([node, samples]) => {
    const slots = held.filter((link) => link.upstream === node);
    return {
      times: samples.map((s) => s.at),
      values: samples.map((_, i) => {
        const values = slots.flatMap((slot) => slot.values[i] ?? []);
        return values.length > 0 ? Math.max(...values) : null;
      }),
    };
  });
  const plots = [plot('WAL held back by slots', 'bytes', lines, heldByNode, { offset, most })];
  const counted = (title: string, what: 'conflicts' | 'overwrites') => {
    const counts = byNode.map(([, samples]) => countedSoFar(samples, what));
    return plot(title, 'count', lines, counts, { offset, most });
  };
  const holds = metrics.samples.filter(answered);
  return [
    ...(holds.some((s) => s.conflicts) ? [counted('Conflicts recorded so far', 'conflicts')] : []),
    // An engine that records these does not tell which of them followed the other node's write, and are no conflict.
    ...(holds.some((s) => Object.keys(s.overwrites ?? {}).length > 0)
      ? [counted('Changes so far of rows that another node wrote last', 'overwrites')]
      : []),
    ...plots,
  ];
}

// They are not counted in every sample: until the next count the last one stands.
function countedSoFar(samples: Parameters<typeof nodeSeries>[0], what: 'conflicts' | 'overwrites'): Series {
  let last: number | null = null;
  return nodeSeries(samples, ({ [what]: counts }) => {
    if (counts) last = Object.values(counts).reduce((sum, n) => sum + n, 0);
    return last;
  });
}

function plot(
  title: string,
  unit: Plot['unit'],
  lines: readonly Line[],
  series: readonly Series[],
  { offset, most, scale = 1, logFrom }: { offset: number; most: number; scale?: number; logFrom?: number },
): Plot {
  const drawn = lines.map((line, i) => {
    const { times, values } = downsample(series[i]!, most);
    return {
      ...line,
      times: times.map((time) => seconds(time + offset)),
      values: values.map((value) => (value === null ? null : figures(value * scale))),
    };
  });
  return { title, unit, lines: drawn, ...(logFrom !== undefined && { logFrom }) };
}

/** Seconds to the millisecond. */
function seconds(microseconds: number): number {
  return Math.round(microseconds / 1000) / 1000;
}

/** Four figures are more than anybody can see. */
function figures(value: number): number {
  return Number(value.toPrecision(4));
}
