import { expect, test } from 'vitest';
import type { Fault } from '../../../src/faults/fault.js';
import { type FaultRecord, type FaultSpan, faultSpans } from '../../../src/faults/span.js';
import type { History, Operation } from '../../../src/history/operation.js';
import { clientSeries } from '../../../src/metrics/client-series.js';
import type { Metrics, NodeSample, Sample } from '../../../src/metrics/record.js';
import { recoveries } from '../../../src/metrics/recovery.js';
import { applyLatency, lagTime, percentiles } from '../../../src/metrics/series.js';
import { sampleHistory, sampleMetrics } from '../../support/sample-run.js';

const S = 1_000_000;

function look(
  node: string,
  at: number,
  beat: number,
  heard: number,
  changes: Partial<NodeSample> = {},
): Sample {
  const other = node === 'n1' ? 'n2' : 'n1';
  const slot = { subscriber: other, active: true, lag: 0, held: 0, wal: 'reserved' };
  return {
    at,
    node,
    took: 0,
    beat,
    heard: { [other]: heard },
    arrivals: [],
    slots: [slot],
    committed: 0,
    ...changes,
  };
}

function metricsOf(samples: Sample[]): Metrics {
  return { head: { version: 1, nodes: ['n1', 'n2'], epoch: 0, interval: 1000 }, samples, damage: [] };
}

const valuesOf = (metrics: Metrics, subscriber: string) =>
  lagTime(metrics).find((link) => link.subscriber === subscriber)!.values;

test('lag in time is the age of the oldest heartbeat that has not arrived', () => {
  const samples = [1, 2, 3, 4].map((n) => look('n1', n * S, n, 0));
  samples.push(
    look('n2', 2.5 * S, 1, 2),
    look('n2', 3.5 * S, 2, 2),
    look('n2', 4.5 * S, 3, 2),
    look('n2', 5 * S, 4, 4),
  );
  expect(valuesOf(metricsOf(samples), 'n2')).toEqual([0, 0.5 * S, 1.5 * S, 0]);
});

test('an upstream that is down has nothing that could be late; a subscriber that is, is not known', () => {
  const samples: Sample[] = [
    look('n1', 1 * S, 1, 0),
    { at: 2 * S, node: 'n1', unreachable: 'x' },
    look('n2', 9 * S, 1, 1),
    { at: 10 * S, node: 'n2', unreachable: 'x' },
  ];
  expect(valuesOf(metricsOf(samples), 'n2')).toEqual([0, null]);
});

test('percentiles are of the values themselves', () => {
  expect(percentiles([])).toBeUndefined();
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentiles(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 });
  expect(percentiles([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, max: 7 });
});

test('time to apply is that of every heartbeat which a subscriber has noted', () => {
  const arrivals = [10, 20, 30].map((latency, i) => ({ origin: 'n1', beat: i + 1, latency }));
  const [first, ...others] = applyLatency(metricsOf([look('n2', 1, 1, 3, { arrivals })]));
  expect(first).toEqual({
    upstream: 'n1',
    subscriber: 'n2',
    latency: { count: 3, p50: 20, p95: 30, p99: 30, max: 30 },
  });
  expect(others).toEqual([]);
});

test('throughput, failures and latency of a node are of the slice in which operations ended', () => {
  const operation = (invoked: number, completed: number | null, outcome: Operation['outcome']) =>
    ({ node: 'n1', invoked, completed, outcome }) as Operation;
  const history = {
    head: { nodes: ['n1'] },
    operations: [
      operation(0, 100, 'ok'),
      operation(0, 300, 'ok'),
      operation(0, S + 5, 'fail'),
      operation(S + 7, null, 'unknown'),
      operation(2 * S, 2 * S + 9, 'ok'),
    ],
  } as unknown as History;
  const [n1] = clientSeries(history, S);
  expect(n1!.ok.values).toEqual([2, 0]);
  expect(n1!.failed.values).toEqual([0, 2]);
  expect(n1!.p50.values).toEqual([100, null]);
  expect(n1!.p99.values).toEqual([300, null]);
});

test('a fault lasts from its effect to that of its heal', () => {
  const { head } = sampleHistory();
  const one = (index: number, fault: FaultRecord, invoked: number, completed: number | null) => ({
    ...{ index, invoked, completed, effect: null },
    fault: JSON.parse(JSON.stringify(fault)),
  });
  const cut: Fault = { kind: 'cut', links: [['n2', 'n1']] };
  const kill: Fault = { kind: 'kill', nodes: ['n3'] };
  const spans = faultSpans({
    head,
    faults: [
      one(5, { action: 'inflict', step: 0, fault: cut }, 1, 2),
      one(6, { action: 'inflict', step: 1, fault: kill }, 3, null),
      one(7, { action: 'heal', step: 0, fault: cut }, 6, 7),
      one(8, { action: 'heal', step: 1, fault: kill }, 8, null),
      { ...{ index: 9, invoked: 9, completed: 9, effect: null }, fault: 'by other hands' },
    ],
  });
  expect(spans.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['cut of n1→n2', 2, 7],
    ['kill of n3', 3, null],
  ]);
  expect(spans[0]!.links).toEqual([{ subscriber: 'n2', upstream: 'n1' }]);
  expect(spans[1]!.nodes).toEqual(['n3']);
});

test('recovery is counted from the end of a cut, and from the moment at which a server failed', () => {
  const history = sampleHistory();
  const metrics = sampleMetrics();
  const [cut, pause] = recoveries(faultSpans(history), history, metrics);
  expect(cut).toMatchObject({ label: 'cut {n1} | {n2, n3}', since: 'end', firstOk: {}, resolution: 250_000 });
  expect(cut!.converged).toBeGreaterThan(0);
  expect(cut!.converged).toBeLessThan(S);
  expect(pause).toMatchObject({ label: 'pause of n3', since: 'fault' });
  for (const time of [pause!.firstOk.n3, pause!.linksUp, pause!.converged]) {
    expect(time).toBeGreaterThanOrEqual(2 * S);
    expect(time).toBeLessThan(3.2 * S);
  }
});

test('a run that ends before all was well says so', () => {
  const history = sampleHistory();
  const all = sampleMetrics();
  const metrics = { ...all, samples: all.samples.filter((s) => s.at < 19 * S) };
  const spans: FaultSpan[] = faultSpans(history).slice(0, 1);
  expect(recoveries(spans, history, metrics)[0]).toMatchObject({ linksUp: null, converged: null });
});
