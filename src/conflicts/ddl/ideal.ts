import { lastRow, locally, type Predicted } from './model.js';
import type { Operation } from './operations.js';
import { areConcurrent, type Scene } from './scene.js';
import { FIRST, type Held } from './table.js';

/**
 * Whether nothing that was acknowledged is lost: all nodes hold alike what one server would hold that was told the same
 * one after the other, in one order or the other where neither had seen the other.
 */
export function isRight(
  scene: Scene,
  { refused }: Pick<Predicted, 'refused'>,
  held: readonly Held[],
): boolean {
  const told = scene.operations.filter((_, i) => !refused.has(i));
  const orders = areConcurrent(scene) ? [told, [...told].reverse()] : [told];
  const wanted = orders.flatMap((order) => inTurn(order) ?? []).map(heldText);
  return held.every((one) => wanted.includes(heldText(one)) && heldText(one) === heldText(held[0]!));
}

/** What one server holds that is told all of this, and then the rows in the end; undefined where it refuses. */
function inTurn(operations: readonly Operation[]): Held | undefined {
  let held: Held = FIRST;
  for (const operation of operations) {
    const done = locally(held, operation);
    // What is there already is as this wants it.
    if (done === 'is there already') continue;
    if (typeof done === 'string') return undefined;
    held = replicated(done.held);
  }
  const before = held;
  for (const node of [0, 1]) {
    const done = locally(held, { statements: lastRow(before, node) }, before.table?.suffix);
    if (typeof done === 'string') return undefined;
    held = done.held;
  }
  return held;
}

/** Nobody has asked for less. */
function replicated(held: Held): Held {
  return held.table ? { ...held, table: { ...held.table, isReplicated: true } } : held;
}

/** All that can be compared of it, without the order of columns and rows. */
export function heldText({ table, beside }: Held): string {
  return JSON.stringify([table && { ...table, rows: sorted(table.rows) }, sorted(beside)], (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function sorted<T extends { readonly id?: unknown }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => Number(a.id) - Number(b.id));
}
