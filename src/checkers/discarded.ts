import type { FaultKind } from '../faults/fault.js';
import type { FaultSpan } from '../faults/span.js';
import type { Json } from '../history/operation.js';
import type { Rejection } from '../replication/engine.js';
import { profileOn } from '../replication/mixed-profile.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { namesAnother } from '../replication/spock-first-errors.js';
import { sharesUnique } from './anomalies/secondary-unique.js';
import { FoundOut } from './found-out.js';
import { knowledgeOf } from './knowledge.js';
import { metBy } from './meeting.js';
import { NodeRow } from './node-row.js';
import { isPrimary, MISSED, nameOfReason, rootsOf, updatesOf } from './records.js';
import type { Tree } from './tree.js';

/** How long after the end of a fault a transaction that it caught may still be thrown away, in microseconds. */
const AFTERMATH_US = 1_000_000;

/** Faults that can end an apply worker, or its connection, in the midst of a transaction. */
const INTERRUPTING: readonly FaultKind[] = [
  'killApply',
  'disable',
  // Apply that waits too long is left by its sender.
  'holdApply',
  'killWalsender',
  'cut',
  'cutAfter',
  'hold',
  'kill',
  'pause',
  'restart',
  'fillVolume',
  'skewClock',
  'addNode',
  'upgrade',
];

const INTERRUPTED: AnomalyName = 'interrupted apply discards a transaction';

const rows = new FoundOut<Map<string, NodeRow>>();
const causes = new FoundOut<Map<string, AnomalyName | 'being found out' | undefined>>();

/**
 * The life of one row on one node. It and the causes of transactions that were thrown away ask each other: a row may be
 * missing because an earlier transaction was thrown away, and that one because a row was missing.
 */
export function nodeRow(tree: Tree, mesh: Profile, n: number, row: number): NodeRow {
  const profile = profileOn(mesh, tree.nodes[n]!);
  const known = rows.of(tree, profile, () => new Map());
  const key = `${n} ${row}`;
  let one = known.get(key);
  if (!one) {
    one = new NodeRow(tree, profile, n, row, (o, m) => causeOf(tree, profile, o, m));
    known.set(key, one);
  }
  return one;
}

/**
 * Why a node threw a transaction away, if that is documented: by its own record of the change that was at fault, where
 * the history bears it out. What went with that change has no reason of its own.
 */
export function causeOf(tree: Tree, mesh: Profile, o: number, n: number): AnomalyName | undefined {
  const profile = profileOn(mesh, tree.nodes[n]!);
  const records = tree.rejectionsOf(o, n);
  if (records.length === 0) return undefined;
  const known = causes.of(tree, profile, () => new Map());
  const key = `${n} ${o}`;
  const before = known.get(key);
  // Asked for while it is being found out, by one that came later: that it was thrown away is all that one needs.
  if (before === 'being found out') return MISSED;
  if (known.has(key)) return before;
  known.set(key, 'being found out');
  const found = rootsOf(records).map((root) => causeOfRoot(tree, profile, root, o, n));
  const cause = found.length > 0 && found.every((name) => name !== undefined) ? found[0] : undefined;
  known.set(key, cause);
  return cause;
}

function causeOfRoot(
  tree: Tree,
  profile: Profile,
  { reason, table }: Rejection,
  o: number,
  n: number,
): AnomalyName | undefined {
  const name = nameOfReason(reason, profile);
  if (namesAnother(reason, table)) {
    // What it says is left over from a transaction before: this one failed no more than one that was interrupted.
    return profile.anomalies[INTERRUPTED] && bornOut(INTERRUPTED) ? INTERRUPTED : undefined;
  }
  if (name !== undefined && bornOut(name)) return name;
  const met = metBy(tree, profile, o, n);
  if (met !== undefined) return met;
  // Spock 5.0.8 keeps no cause where the row had come when it tried again: only its log has the first error.
  return reason === 'unavailable' && bornOut(MISSED) ? MISSED : undefined;

  function bornOut(name: AnomalyName): boolean {
    switch (name) {
      case MISSED:
        return updatesOf(tree, o, reason === 'unavailable' ? undefined : table).some((w) =>
          nodeRow(tree, profile, n, tree.rowOf(w)).mayBeMissingFor(w),
        );
      case 'row overtakes its column':
        return alteredElsewhere(tree, o, n, table);
      case 'deadlock discards a transaction':
        return canDeadlock(tree, o);
      case 'secondary unique divergence':
        return !isPrimary(reason, table) && sharesUnique(tree, o, table);
      default:
        return causedByFault(tree, name, n, tree.nodeOf[o]!, o);
    }
  }
}

/**
 * The same of a transaction that no client of the load made: one of the run's own, on its own tables. Nobody deletes
 * their rows, but a node that joins may be told of rows before it has them.
 */
export function causeOfForeign(
  tree: Tree,
  profile: Profile,
  records: readonly Rejection[],
): AnomalyName | undefined {
  const names = rootsOf(records).map(({ reason, node, origin }) => {
    const name = nameOfReason(reason, profileOn(profile, node));
    if (name === undefined || name === 'secondary unique divergence' || name === 'row overtakes its column')
      return undefined;
    const [n, m] = [tree.nodes.indexOf(node), tree.nodes.indexOf(origin)];
    if (name === MISSED) return joined(tree, node) ? name : undefined;
    return causedByFault(tree, name, n, m) ? name : undefined;
  });
  return names.length > 0 && names.every((name) => name !== undefined) ? names[0] : undefined;
}

function joined(tree: Tree, node: string): boolean {
  return knowledgeOf(tree).joinOf(tree.nodes.indexOf(node)) !== undefined;
}

/** Whether anybody else can have locked what the operation locks: a row that it writes, its parent, or a unique value. */
function canDeadlock(tree: Tree, o: number): boolean {
  const rows = tree.writesBy(o).map((w) => tree.rowOf(w));
  return rows.some(
    (row) =>
      tree.writesIn(row).some((w) => tree.operationOf(w) !== o && !tree.failed(w)) ||
      tree.finalRows.some(({ values }) => hasParent(values.get(row))) ||
      sharesUnique(tree, o, tree.rows.tableName(row)),
  );
}

function hasParent(values: Json | undefined): boolean {
  return typeof values === 'object' && values !== null && 'parent' in values;
}

/** Whether the fault that an anomaly needs was there, where it needs one. */
function causedByFault(tree: Tree, name: AnomalyName, n: number, m: number, o?: number): boolean {
  switch (name) {
    case INTERRUPTED:
      return caughtBy(INTERRUPTING, 'at either end');
    case 'full disk discards a transaction':
      return caughtBy(['fillVolume'], 'here');
    case 'lock timeout discards a transaction':
      return caughtBy(['holdApply'], 'here');
    default:
      return true;
  }

  /** Whether there was such a fault, on the link or at one of its ends, when the transaction can have been on its way. */
  function caughtBy(kinds: readonly FaultKind[], where: 'here' | 'at either end'): boolean {
    const [subscriber, upstream] = [tree.nodes[n]!, tree.nodes[m]!];
    return knowledgeOf(tree).spans.some(
      (span) =>
        kinds.includes(span.fault.kind) &&
        (span.nodes.includes(subscriber) ||
          (where === 'at either end' && (span.fault.kind === 'addNode' || span.nodes.includes(upstream))) ||
          span.links.some((link) => link.subscriber === subscriber && link.upstream === upstream)) &&
        (o === undefined || mayCatch(span, o)),
    );
  }

  function mayCatch({ begun, to }: FaultSpan, o: number): boolean {
    const w = tree.operations.firstWrite.data[o]!;
    const invoked = tree.operations.invoked.data[o]!;
    return (
      invoked <= (to ?? Number.POSITIVE_INFINITY) + AFTERMATH_US && !knowledgeOf(tree).surelyHad(n, w, begun)
    );
  }
}

/** So long before a row was written its table may have been altered, and this not have come everywhere: microseconds. */
const ALTERED_US = 20_000_000;

/** Whether an operation on a third node altered the table shortly before a row was written to it. */
function alteredElsewhere(tree: Tree, o: number, n: number, table: string): boolean {
  const { operations, nodeOf } = tree;
  const [from, to] = [operations.invoked.data[o]! - ALTERED_US, operations.completed.data[o]!];
  const name = new RegExp(`^alter table (?:\\w+\\.)?"?${table.replace(/^.*\./, '')}"? add column`, 'i');
  return operations.values.some(
    (value, a) =>
      typeof value === 'string' &&
      name.test(value) &&
      nodeOf[a] !== n &&
      nodeOf[a] !== nodeOf[o] &&
      operations.invoked.data[a]! >= from &&
      operations.invoked.data[a]! <= to,
  );
}
