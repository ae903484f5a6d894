import type { Property } from '../checkers/property.js';
import { type FaultKind, faultText } from '../faults/fault.js';
import { type FaultSpan, faultSpans } from '../faults/span.js';
import type { History, Operation } from '../history/operation.js';
import type { PropertyName } from '../history/property-names.js';
import { availability, isMoment, kindsText, MOST_TOLD_ALONE, sidesOf, whole } from './availability.js';
import { count } from './fates.js';

const LOSSES: PropertyName = 'no acknowledged write is lost';
const REPLICAS: PropertyName = 'all nodes hold the same rows';
const REJECTIONS: PropertyName = 'nothing is rejected without a documented reason';
const COMMITTED: PropertyName = 'what was acknowledged is committed';

/** What a run of this kind never tests, whatever its faults are. */
const NEVER = ['power loss', 'more than one machine'];

/** What a run has not tested where it had none of these faults. */
const TESTED_BY: readonly (readonly [what: string, by: readonly FaultKind[]])[] = [
  ['partitions', ['cut', 'hold']],
  ['slow links', ['delay', 'bandwidth']],
  ['servers that crash', ['kill']],
  ['clock skew', ['skewClock']],
  ['full disks', ['fillVolume']],
];

/**
 * What became of the data, in one paragraph for somebody who owns it. Every number is derived from the history; what
 * was not exercised is said.
 */
export function statement(history: History, properties: readonly Property[]): string {
  const spans = faultSpans(history);
  const sentences = [
    ...(spans.length > MOST_TOLD_ALONE
      ? [manyFaults(history, spans)]
      : spans.map((span) => told(history, span))),
    conflicts(properties),
    rejections(history, properties),
    forgotten(properties),
    losses(properties),
    ending(history, properties, spans),
    unexercised(properties),
    `Not tested: ${notTested(spans).join(', ')}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function told(history: History, span: FaultSpan): string {
  const { from, label, fault } = span;
  if (span.to === null) return `The ${label} was not seen to end.`;
  const to = span.to;
  if (isMoment(span)) return `There was a ${label}.`;
  const { sides, accepted, refused, unanswered, late } = availability(
    history,
    { from, to },
    sidesOf(history, span),
  );
  const [before, answered] = [within(history, 0, from), within(history, from, to)];
  const slower =
    before.length > 0 && answered.length > 0
      ? ` (99th percentile of the answers: ${milliseconds(p99(before))} before, ${milliseconds(p99(answered))} during)`
      : '';
  const more = [
    `${count(refused)} refused`,
    ...(late > 0 ? [`${count(late)} answered only when it was over`] : []),
    ...(unanswered > 0 ? [`${count(unanswered)} without an answer`] : []),
  ];
  const lasted = `During a ${seconds(to - from)} ${span.sides ? label : faultText(fault)}`;
  return (
    `${lasted}, ${stayed(span, sides, accepted)}: ${list(accepted.map(count))} writing transactions were ` +
    `acknowledged, ${more.join(', ')}${slower}.`
  );
}

function stayed(
  { sides: parted, nodes }: FaultSpan,
  sides: readonly (readonly string[])[],
  accepted: readonly number[],
): string {
  const available = accepted.every((n) => n > 0);
  if (parted) {
    const every = sides.length === 2 ? 'both sides' : parted.length > 1 ? 'all sides' : 'all nodes';
    return available
      ? `${every} stayed available`
      : `not ${every.replace('both sides', 'every side')} stayed available`;
  }
  const states = sides.map((side, i) => {
    const word = side.join(', ');
    const some = accepted[i]! > 0;
    return `${word} ${some ? 'accepted writes' : 'accepted nothing'}`;
  });
  return nodes.length > 0 && sides.length > 1
    ? list(states)
    : available
      ? 'all went on'
      : 'no node accepted a write';
}

function manyFaults(history: History, spans: readonly FaultSpan[]): string {
  const { from, to } = whole(spans);
  const { accepted, refused, unanswered } = availability(history, { from, to }, [history.head.nodes]);
  const open = spans.filter((span) => span.to === null).length;
  return (
    `Within ${seconds(to - from)} ${count(spans.length)} faults (${kindsText(spans.map(({ fault }) => fault.kind))}) each had their effect${open > 0 ? `, ${open} of them were not seen to end` : ''}: ` +
    `${count(accepted[0]!)} writing transactions were acknowledged meanwhile, ${count(refused)} refused, ${count(unanswered)} without an answer.`
  );
}

function conflicts(properties: readonly Property[]): string {
  const acknowledged = named(properties, LOSSES);
  if (!acknowledged || acknowledged.verdict === 'unknown') return '';
  const { discarded = 0 } = acknowledged.counts;
  return discarded === 0
    ? 'No acknowledged write lost a conflict.'
    : `${count(discarded)} acknowledged writes were discarded by last-update-wins, as configured: data that an application wrote and no longer has.`;
}

/** Transactions that a node threw away instead of applying them, whatever became of their rows. */
function rejections({ final }: History, properties: readonly Property[]): string {
  if (!final) return '';
  const all = new Set(final.rejections.map(({ node, origin, xid }) => `${node} ${origin} ${xid}`)).size;
  if (all === 0) return 'No transaction was rejected by a node that could not apply it.';
  const acknowledged = named(properties, LOSSES);
  const { rejected = 0 } = acknowledged?.counts ?? {};
  const rows =
    rejected > 0 ? `: ${count(rejected)} acknowledged writes that nobody wrote again are not there` : '';
  const were = `${transactions(all)} rejected by a node that could not apply ${all === 1 ? 'it' : 'them'}${rows}.`;
  const judged = named(properties, REJECTIONS);
  const { violations = 0, known = 0 } = judged?.counts ?? {};
  const without = violations - known;
  if (without === 0) return were;
  const reasons = judged!.findings.filter(({ anomaly }) => !anomaly).map(({ what }) => what);
  const more = new Set(reasons).size > 1 ? ', and others' : '';
  return `${transactions(without)} rejected for a reason that is not documented (${reasons[0]}${more}). In all, ${were}`;
}

function transactions(n: number): string {
  return n === 1 ? '1 transaction was' : `${count(n)} transactions were`;
}

/** What a node had promised to keep and has lost, all by itself. */
function forgotten(properties: readonly Property[]): string {
  const { violations = 0 } = named(properties, COMMITTED)?.counts ?? {};
  if (violations === 0) return '';
  return `${count(violations)} acknowledged transactions are GONE from the very nodes that had acknowledged them.`;
}

function losses(properties: readonly Property[]): string {
  const acknowledged = named(properties, LOSSES);
  if (!acknowledged || acknowledged.verdict === 'unknown') {
    return `Whether a write was lost cannot be told: ${acknowledged?.why ?? 'nothing was written'}.`;
  }
  const { lost = 0 } = acknowledged.counts;
  if (lost > 0)
    return `${count(lost)} of ${count(acknowledged.checked)} acknowledged writes were LOST: nothing that was committed later took their place.`;
  // The rule of three: with n observations and no event, the rate is below 3/n with 95 % confidence.
  const bound = Math.min(100, 300 / acknowledged.checked).toPrecision(1);
  return `0 of ${count(acknowledged.checked)} acknowledged writes were lost without a later one in their place (below ${Number(bound)} % at 95 %).`;
}

function ending(
  { final, head }: History,
  properties: readonly Property[],
  spans: readonly FaultSpan[],
): string {
  if (!final) return 'The run ended before the final state was read.';
  if (final.settled !== true) return `Replication did not come to rest: ${final.settled}.`;
  const replicas = named(properties, REPLICAS);
  const tables = Object.keys(final.tables).length;
  const rows = Object.values(final.tables).reduce(
    (n, byNode) => n + (byNode[head.nodes[0] ?? '']?.length ?? 0),
    0,
  );
  const healed = Math.max(...spans.map((span) => span.to ?? Number.POSITIVE_INFINITY));
  const when =
    final.settledAt !== undefined && Number.isFinite(healed)
      ? ` ${seconds(final.settledAt - healed)} after the ${spans.length > 1 ? 'last heal' : 'heal'}`
      : '';
  return replicas?.verdict === 'holds'
    ? `All ${head.nodes.length} nodes were identical${when} (${tables} tables, ${count(rows)} rows).`
    : `Replication was at rest${when}, and the nodes were NOT identical: ${count(replicas?.counts.violations ?? 0)} rows differ.`;
}

function unexercised(properties: readonly Property[]): string {
  const unknown = properties.filter((p) => p.verdict === 'unknown');
  if (unknown.length === 0) return '';
  return `Not exercised, and so not judged: ${unknown.map((p) => p.name).join('; ')}.`;
}

function notTested(spans: readonly FaultSpan[]): string[] {
  const used = new Set<FaultKind>(spans.map((span) => span.fault.kind));
  const without = TESTED_BY.filter(([, by]) => !by.some((kind) => used.has(kind)));
  return [...without.map(([what]) => what), ...NEVER];
}

function named(properties: readonly Property[], name: PropertyName): Property | undefined {
  return properties.find((p) => p.name === name);
}

function within({ operations }: History, from: number, to: number): Operation[] {
  return [...operations].filter((o) => o.completed !== null && o.invoked >= from && o.completed <= to);
}

function p99(operations: readonly Operation[]): number {
  const times = operations.map((o) => o.completed! - o.invoked).sort((a, b) => a - b);
  return times[Math.min(times.length - 1, Math.floor(times.length * 0.99))]!;
}

function milliseconds(microseconds: number): string {
  return `${(microseconds / 1000).toFixed(1)} ms`;
}

function seconds(microseconds: number): string {
  return `${(microseconds / 1e6).toFixed(1)} s`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
