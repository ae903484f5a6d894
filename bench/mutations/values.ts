import type { FinalRow, Json } from '../../src/history/operation.js';
import { type Life, type Lives, lastStep, type Step } from './lives.js';

type Members = Readonly<Record<string, Json | undefined>>;

/** The columns that add up. */
export const SUMS = ['total', 'balance'] as const;
export type Sum = (typeof SUMS)[number];

/** What a step adds to a column of its row; 0 where it does not say, or the row has no such column. */
export function addition({ operation, write }: Step, sum: Sum): number {
  const value = members(operation.value);
  if (sum === 'balance' && typeof value?.amount === 'number' && 'from' in value && 'to' in value) {
    if (String(value.from) === write.key) return -value.amount;
    return String(value.to) === write.key ? value.amount : 0;
  }
  const told = value?.[sum === 'total' ? 'delta' : 'balance'];
  const own = typeof told === 'number' ? told : members(told)?.[write.table];
  return typeof own === 'number' ? own : 0;
}

/** Values as they are when some steps have added so many times more, or less. */
export function adding(values: Json, steps: readonly Step[], times: number): Json {
  const before = members(values);
  if (!before) return values;
  const after: Record<string, Json | undefined> = { ...before };
  for (const sum of SUMS) {
    const there = before[sum];
    if (typeof there !== 'number') continue;
    after[sum] = there + times * steps.reduce((all, step) => all + addition(step, sum), 0);
  }
  return after as Json;
}

/**
 * A row as it was at an earlier version: with the values that a node still has of that version, or those of today
 * without what was added since.
 */
export function rowAt(
  lives: Lives,
  life: Life,
  node: string,
  version: number,
  lost: readonly Step[],
): FinalRow {
  const there = [...life.held.values()].find((row) => row.version === version);
  const committed = lives.step(version)?.operation.committed ?? null;
  const today = life.held.get(node);
  if (today) {
    const sums = members(today.values) && SUMS.some((sum) => sum in members(today.values)!);
    const values = there && !sums ? there.values : adding(today.values, lost, -1);
    return { key: life.key, version, committed, values };
  }
  return { key: life.key, version, committed, values: there?.values ?? valuesOfDeleted(lives, life) };
}

/** What is known of the columns of a row that is gone: what its writer asked for, and whose child it was. */
function valuesOfDeleted(lives: Lives, life: Life): Json {
  const values: Record<string, Json> = {};
  const unique = life.steps
    .map(({ operation }) => members(operation.value)?.unique)
    .find((value) => value !== undefined);
  if (unique !== undefined) values.unique = unique;
  const parents = parentTable(lives, life.table);
  for (const { operation } of parents ? life.steps : []) {
    const keys = new Set(operation.writes.filter((w) => w.table === parents).map((w) => w.key));
    if (keys.size === 1 && values.parent === undefined) values.parent = [...keys][0]!;
  }
  return Object.keys(values).length > 0 ? values : null;
}

const parentTables = new WeakMap<Lives, Map<string, string | undefined>>();

/** The table of the parents of a table's rows, as transactions show that wrote both. */
function parentTable(lives: Lives, table: string): string | undefined {
  const known = parentTables.get(lives) ?? new Map<string, string | undefined>();
  parentTables.set(lives, known);
  if (!known.has(table)) known.set(table, findParentTable(lives, table));
  return known.get(table);
}

function findParentTable(lives: Lives, table: string): string | undefined {
  for (const life of lives) {
    if (life.table !== table) continue;
    for (const [node, { values }] of life.held) {
      const parent = members(values)?.parent;
      const writes = lastStep(lives, life, node)?.operation.writes ?? [];
      const found = writes.find((w) => w.key === parent && w.table !== table);
      if (found) return found.table;
    }
  }
  return undefined;
}

export function members(value: Json | undefined): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : undefined;
}
