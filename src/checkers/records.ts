import type { Rejection } from '../replication/engine.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { sameTable, type Tree } from './tree.js';

/** Spock 5.0.11 says it of a transaction without a cause, 5.0.8 of every change but the one that was at fault. */
const UNCAPTURED = /root cause not captured|^unavailable$/;

export const MISSED: AnomalyName = 'update of a missing row discards its transaction';

/**
 * The one update that a node's record of a transaction can speak of where it says that a row was not found; undefined
 * where it says something else, or there are several that it may mean.
 */
export function missedBy(tree: Tree, profile: Profile, o: number, n: number): number | undefined {
  const roots = rootsOf(tree.rejectionsOf(o, n));
  if (roots.length === 0 || roots.some(({ reason }) => nameOfReason(reason, profile) !== MISSED))
    return undefined;
  const updates = new Set(roots.flatMap(({ table }) => updatesOf(tree, o, table)));
  return updates.size === 1 ? [...updates][0] : undefined;
}

/** The records of what was at fault, of those of one transaction. */
export function rootsOf(records: readonly Rejection[]): Rejection[] {
  const blamed = records.filter(({ reason, collateral }) => !collateral && !UNCAPTURED.test(reason));
  if (blamed.length > 0) return blamed;
  const uncaptured = records.filter(({ reason }) => UNCAPTURED.test(reason));
  // Of some errors the record keeps no word at all.
  return uncaptured.length > 0 ? uncaptured : records.slice(0, 1);
}

/** The documented anomaly of which a record speaks, whether or not it was so. */
export function nameOfReason(reason: string, profile: Profile): AnomalyName | undefined {
  for (const [name, anomaly] of Object.entries(profile.anomalies)) {
    if (anomaly.reason?.test(reason)) return name as AnomalyName;
  }
  return undefined;
}

/** The updates of an operation, of one table or of all. */
export function updatesOf(tree: Tree, o: number, table?: string): number[] {
  return writesTo(tree, o, table).filter((w) => tree.isUpdate(w));
}

/** The writes of an operation, of one table or of all. */
export function writesTo(tree: Tree, o: number, table?: string): number[] {
  return tree
    .writesBy(o)
    .filter((w) => table === undefined || sameTable(tree.rows.tableName(tree.rowOf(w)), table));
}

/** Whether a record names the constraint that a primary key gets of itself. */
export function isPrimary(reason: string, table: string): boolean {
  const [, constraint] = /unique constraint "([^"]+)"/.exec(reason) ?? [];
  return constraint === `${table.replace(/^.*\./, '')}_pkey`;
}
