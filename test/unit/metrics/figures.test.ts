import { describe, expect, test } from 'vitest';
import { Figures, figures } from '../../../src/metrics/figures.js';
import { figuresLine } from '../../../src/report/figures.js';
import { sampleHistory, sampleMetrics } from '../../support/sample-run.js';

describe('figures of a run', () => {
  const history = sampleHistory();
  const metrics = sampleMetrics();
  const measured = figures(history, metrics);
  const began = metrics.head.epoch - history.head.epoch;
  const operations = [...history.operations].filter(({ invoked }) => invoked >= began);

  test('are of the form that results.json has', () => {
    expect(Figures.parse(JSON.parse(JSON.stringify(measured)))).toEqual(measured);
  });

  test('count every operation of the load once', () => {
    const ok = operations.filter(({ outcome }) => outcome === 'ok').length;
    expect(measured.failed).toBe(operations.length - ok);
    expect(measured.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(ok);
    expect(measured.kinds.reduce((sum, { failed }) => sum + failed, 0)).toBe(measured.failed);
    expect(measured.perSecond * measured.seconds).toBeCloseTo(ok, -1);
    expect(measured.kinds.map(({ node, f }) => `${node} ${f}`)).toEqual(
      ['n1', 'n2', 'n3'].flatMap((node) => [`${node} read`, `${node} update`]),
    );
  });

  test('have the latency of successes alone, in milliseconds', () => {
    const times = operations
      .filter(({ outcome }) => outcome === 'ok')
      .map(({ invoked, completed }) => (completed! - invoked) / 1000)
      .sort((a, b) => a - b);
    expect(measured.latency).toMatchObject({
      p50: times[Math.ceil(times.length * 0.5) - 1],
      p99: times[Math.ceil(times.length * 0.99) - 1],
      max: times.at(-1),
    });
  });

  test('have lag and held WAL at most, of each link, and the recoveries', () => {
    expect(measured.links).toHaveLength(6);
    const cut = measured.links.find(({ upstream, subscriber }) => upstream === 'n1' && subscriber === 'n2')!;
    const whole = measured.links.find(
      ({ upstream, subscriber }) => upstream === 'n3' && subscriber === 'n2',
    )!;
    expect(cut.lagBytes!).toBeGreaterThan(10 * whole.lagBytes!);
    expect(cut.lagSeconds!).toBeGreaterThan(9);
    expect(measured.recoveries.map(({ since }) => since)).toEqual(['end', 'fault']);
    expect(measured.recoveries[0]).not.toHaveProperty('firstOk');
    expect(measured.recoveries[1]!.firstOk).toBeGreaterThan(0);
  });

  test('leave out what was done before the metrics began', () => {
    const later = { ...metrics, head: { ...metrics.head, epoch: metrics.head.epoch + 15e6 } };
    expect(figures(history, later).seconds).toBeCloseTo(15, 0);
  });

  test('of a run in which nothing happened are no numbers out of nothing', () => {
    const nothing = figures({ ...history, operations: [], faults: [] }, { ...sampleMetrics(), samples: [] });
    expect(nothing).toMatchObject({ seconds: 0, perSecond: 0, failed: 0, kinds: [], recoveries: [] });
    expect(nothing.latency).toBeUndefined();
    expect(nothing.replication).toBeUndefined();
    expect(nothing.links[0]).toMatchObject({ lagBytes: null, lagSeconds: null, heldBytes: null });
    expect(figuresLine(nothing)).toBe('0 tx/s on 3 nodes');
  });
});

test('the line of figures is short', () => {
  const p = (p50: number, p99: number) => ({ p50, p95: p50, p99, max: p99 });
  const line = {
    ...{ seconds: 8, nodes: 3, perSecond: 411.6, failed: 0, kinds: [], links: [] },
    latency: p(1.93, 14.2),
    replication: p(3.04, 2_430),
    recoveries: [
      { fault: 'cut {n1} | {n2}', since: 'end' as const, linksUp: 0.2, converged: 0.341 },
      { fault: 'kill of n3', since: 'fault' as const, firstOk: 2.54, linksUp: 3, converged: null },
    ],
  };
  expect(figuresLine(line)).toBe(
    '412 tx/s on 3 nodes, p50 1.9 ms, p99 14 ms; replicated in 3 ms (p99 2.4 s); ' +
      'cut {n1} | {n2}: all arrived after 341 ms; kill of n3: first success after 2.5 s, all arrived never',
  );
});
