import type { Property } from '../checkers/property.js';
import type { History, Operation } from '../history/operation.js';

/** A time during which some nodes did not hear others: both ends as they were verified, in the history's microseconds. */
export interface Partition {
  readonly from: number;
  readonly to: number;
  /** Nodes that could still talk to one another, in groups: [[n1], [n2, n3]]. */
  readonly sides: readonly (readonly string[])[];
  /** What was done to the links, in a word: cut, black hole, … */
  readonly how: string;
}

const LOSSES = 'no acknowledged write is lost';
const REPLICAS = 'all nodes hold the same rows';

/** What a run of this kind never tests, whatever its faults are. */
const NEVER = ['power loss', 'more than one machine'];

/**
 * What became of the data, in one paragraph for somebody who owns it. Every number is derived from the history; what
 * was not exercised is said.
 *
 * @param notTested faults and workloads that this run did without
 */
export function statement(
  history: History,
  properties: readonly Property[],
  partitions: readonly Partition[],
  notTested: readonly string[],
): string {
  const sentences = [
    ...partitions.map((partition) => availability(history, partition)),
    conflicts(properties),
    losses(properties),
    ending(history, properties, partitions),
    unexercised(properties),
    `Not tested: ${[...notTested, ...NEVER].join(', ')}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function availability(history: History, { from, to, sides, how }: Partition): string {
  const operations = [...history.operations];
  const inside = operations.filter((o) => o.completed !== null && o.invoked >= from && o.completed <= to);
  const before = operations.filter((o) => o.completed !== null && o.completed < from);
  const accepted = sides.map((side) => writesOf(inside, side).filter((o) => o.outcome === 'ok').length);
  const refused = inside.filter((o) => o.outcome === 'fail').length;
  const unknown = inside.filter((o) => o.outcome === 'unknown').length;
  const groups = sides.map((side) => `{${side.join(', ')}}`).join(' | ');
  const available = accepted.every((n) => n > 0);
  const states = available
    ? `${sides.length === 2 ? 'both' : 'all'} sides stayed available`
    : 'not every side stayed available';
  const slower =
    before.length > 0 && inside.length > 0
      ? ` (99th percentile of the answers: ${milliseconds(p99(before))} before, ${milliseconds(p99(inside))} during)`
      : '';
  const open = unknown > 0 ? `, ${count(unknown)} without an answer` : '';
  return (
    `During a ${seconds(to - from)} ${how} ${groups}, ${states}: ${list(accepted.map(count))} writing transactions were ` +
    `acknowledged, ${count(refused)} refused${open}${slower}.`
  );
}

function conflicts(properties: readonly Property[]): string {
  const acknowledged = named(properties, LOSSES);
  if (!acknowledged || acknowledged.verdict === 'unknown') return '';
  const { discarded = 0, rejected = 0 } = acknowledged.counts;
  const lww =
    discarded === 0
      ? 'No acknowledged write lost a conflict.'
      : `${count(discarded)} acknowledged writes were discarded by last-update-wins, as configured: data that an application wrote and no longer has.`;
  const thrown =
    rejected === 0
      ? 'None was rejected by a node that could not apply it.'
      : `${count(rejected)} were rejected by a node that could not apply them.`;
  return `${lww} ${thrown}`;
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
  const bound = (300 / acknowledged.checked).toPrecision(1);
  return `0 of ${count(acknowledged.checked)} acknowledged writes were lost without a later one in their place (below ${Number(bound)} % at 95 %).`;
}

function ending(
  { final, head }: History,
  properties: readonly Property[],
  partitions: readonly Partition[],
): string {
  if (!final) return 'The run ended before the final state was read.';
  if (final.settled !== true) return `Replication did not come to rest: ${final.settled}.`;
  const replicas = named(properties, REPLICAS);
  const tables = Object.keys(final.tables).length;
  const rows = Object.values(final.tables).reduce(
    (n, byNode) => n + (byNode[head.nodes[0] ?? '']?.length ?? 0),
    0,
  );
  const healed = Math.max(...partitions.map((p) => p.to));
  const when =
    final.settledAt !== undefined && Number.isFinite(healed)
      ? ` ${seconds(final.settledAt - healed)} after the heal`
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

function named(properties: readonly Property[], name: string): Property | undefined {
  return properties.find((p) => p.name === name);
}

function writesOf(operations: readonly Operation[], side: readonly string[]): Operation[] {
  return operations.filter((o) => side.includes(o.node) && (o.writes.length > 0 || o.outcome !== 'ok'));
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

function count(n: number): string {
  return n.toLocaleString('en-US');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
