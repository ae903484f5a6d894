import * as z from 'zod';
import { faultSpans } from '../faults/span.js';
import type { History, Operation } from '../history/operation.js';
import type { Metrics } from './record.js';
import { recoveries } from './recovery.js';
import { applyLatencies, heldBytes, lagBytes, lagTime, percentiles, type Series } from './series.js';

const Milliseconds = z.number().min(0);
const Percentiles = z.strictObject({
  p50: Milliseconds,
  p95: Milliseconds,
  p99: Milliseconds,
  max: Milliseconds,
});

/** What a load measured, in numbers: for results.json, which describes each. */
export const Figures = z.strictObject({
  seconds: z.number().min(0).describe('how long clients were at work, faults included'),
  nodes: z.number().int(),
  perSecond: z.number().min(0).describe('transactions a second that succeeded, on all nodes together'),
  failed: z.number().int().min(0).describe('transactions that were refused or never answered'),
  latency: Percentiles.optional().describe('of the transactions that succeeded, in milliseconds'),
  kinds: z
    .array(
      z.strictObject({
        node: z.string(),
        workload: z.string(),
        f: z.string().describe("the workload's word for the kind of transaction"),
        count: z.number().int().min(0).describe('those that succeeded'),
        failed: z.number().int().min(0),
        perSecond: z.number().min(0),
        latency: Percentiles.optional(),
      }),
    )
    .describe('by node and kind of transaction'),
  replication: Percentiles.optional().describe(
    'milliseconds from a statement on one node to its application on another, of all heartbeats: cuts included, commits not',
  ),
  links: z.array(
    z.strictObject({
      upstream: z.string(),
      subscriber: z.string(),
      latency: Percentiles.optional(),
      lagBytes: z.number().min(0).nullable().describe('at most, as the slot of the upstream has it'),
      lagSeconds: z.number().min(0).nullable().describe('at most: age of the oldest heartbeat not arrived'),
      heldBytes: z
        .number()
        .min(0)
        .nullable()
        .describe('WAL that the upstream kept for the subscriber, at most'),
    }),
  ),
  recoveries: z
    .array(
      z.strictObject({
        fault: z.string(),
        since: z.enum(['fault', 'end']).describe('what the times are counted from'),
        firstOk: z
          .number()
          .min(0)
          .nullable()
          .optional()
          .describe('seconds until clients of all its nodes succeeded'),
        linksUp: z
          .number()
          .min(0)
          .nullable()
          .describe('seconds until all links were up; null where that was not seen'),
        converged: z
          .number()
          .min(0)
          .nullable()
          .describe('seconds until all that was written before the end of the fault was everywhere'),
      }),
    )
    .describe('after each fault; the truth is up to one sample, 0.25 s, earlier'),
});
export type Figures = z.infer<typeof Figures>;

/** The figures of a run from its history and its metrics; of its clients, from the moment on when the metrics began. */
export function figures(history: History, metrics: Metrics): Figures {
  const { nodes } = history.head;
  const began = metrics.head.epoch - history.head.epoch;
  const operations = [...history.operations].filter(({ invoked }) => invoked >= began);
  const ended = operations.reduce((last, o) => Math.max(last, o.completed ?? o.invoked), began);
  const seconds = (ended - began) / 1e6;
  const latencies = applyLatencies(metrics);
  const [lag, age, held] = [lagBytes(metrics), lagTime(metrics), heldBytes(metrics)];
  const { count: _, ...whole } = ofClients(operations, seconds);
  return {
    seconds: rounded(seconds),
    nodes: nodes.length,
    ...whole,
    kinds: byKind(operations).map(({ kind, of }) => ({ ...kind, ...ofClients(of, seconds) })),
    ...optional(
      'replication',
      latencies.flatMap((link) => link.latencies),
    ),
    links: latencies.map(({ upstream, subscriber, latencies: own }, i) => ({
      ...{ upstream, subscriber },
      ...optional('latency', own),
      lagBytes: most(lag[i]!),
      lagSeconds: inSeconds(most(age[i]!)),
      heldBytes: most(held[i]!),
    })),
    recoveries: recoveries(faultSpans(history), history, metrics).map((one) => {
      const first = Object.values(one.firstOk);
      const all = first.includes(null) ? null : Math.max(0, ...first.map(Number));
      return {
        ...{ fault: one.label, since: one.since },
        ...(first.length > 0 && { firstOk: inSeconds(all) }),
        linksUp: inSeconds(one.linksUp),
        converged: inSeconds(one.converged),
      };
    }),
  };
}

function ofClients(operations: readonly Operation[], seconds: number) {
  const ok = operations.filter(({ outcome, completed }) => outcome === 'ok' && completed !== null);
  return {
    count: ok.length,
    failed: operations.length - ok.length,
    perSecond: seconds === 0 ? 0 : rounded(ok.length / seconds),
    ...optional(
      'latency',
      ok.map(({ invoked, completed }) => completed! - invoked),
    ),
  };
}

interface Kind {
  readonly node: string;
  readonly workload: string;
  readonly f: string;
}

/** The operations of each node and kind, in the order of their names. */
function byKind(operations: readonly Operation[]): { kind: Kind; of: Operation[] }[] {
  const groups = new Map<string, { kind: Kind; of: Operation[] }>();
  for (const operation of operations) {
    const { node, workload, f } = operation;
    const name = [node, workload, f].join('\n');
    let group = groups.get(name);
    if (!group) {
      group = { kind: { node, workload, f }, of: [] };
      groups.set(name, group);
    }
    group.of.push(operation);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Percentiles in milliseconds of values in microseconds, under a name; nothing where there are no values. */
function optional<Name extends string>(name: Name, microseconds: readonly number[]) {
  const found = percentiles(microseconds);
  if (!found) return {} as { [name in Name]?: z.infer<typeof Percentiles> };
  const { count: _, ...each } = found;
  const entries = Object.entries(each).map(([part, value]) => [part, rounded(value / 1000)]);
  return { [name]: Object.fromEntries(entries) } as { [name in Name]: z.infer<typeof Percentiles> };
}

function most({ values }: Series): number | null {
  return values.reduce((top, value) => (value === null ? top : Math.max(top ?? 0, value)), null);
}

function inSeconds(microseconds: number | null): number | null {
  return microseconds === null ? null : rounded(microseconds / 1e6);
}

/** To three places. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
