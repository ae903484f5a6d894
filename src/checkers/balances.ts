import type { History, Json } from '../history/operation.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { addedAgain } from './crashed.js';
import { nameOfRejection } from './explain.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { place, rowName } from './replicas.js';
import { type Tree, treeOf } from './tree.js';

/** What binary fractions may be off after many payments, for each of them. */
const ROUNDING = 1e-9;

/** One write of an account, and what it paid in (or, below 0, out). */
interface Payment {
  readonly w: number;
  readonly amount: number;
}

/** What one node holds of an account, beside what it should. */
interface Held {
  readonly n: number;
  readonly balance: number;
  /** Of all payments that were acknowledged, and with any of those whose outcome nobody knows. */
  readonly least: number;
  readonly most: number;
  readonly rounding: number;
}

/**
 * Each account holds what was paid into it: the `balance` of the operations that wrote it, and the `amount` of those
 * whose `to` it is, less the `amount` of those whose `from` it is. Accounts with a write that says none of that are not
 * judged, nor deleted ones, nor those from before the run into whose table nothing was paid.
 */
export function balancesExact(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('balances are exact', profile);
  const accounts = accountTables(tree);
  const paidInto = new Set<number>();
  for (let w = 0; accounts.size > 0 && w < tree.writes; w++) {
    const table = tree.rows.tableOf.data[tree.rowOf(w)]!;
    if (accounts.has(table) && !paidInto.has(table) && balanceOf(tree, w) !== undefined) paidInto.add(table);
  }
  for (let row = 0; accounts.size > 0 && row < tree.rows.length; row++) {
    if (!accounts.has(tree.rows.tableOf.data[row]!)) continue;
    let payments: readonly Payment[] | undefined;
    for (const n of tree.readOn[tree.rows.tableOf.data[row]!]!) {
      const balance = member(tree.finalRows[n]!.values.get(row), 'balance');
      if (balance === undefined) continue;
      payments ??= paymentsOf(tree, row, paidInto);
      if (payments.length === 0) break;
      judgement.checked++;
      const held = heldOf(tree, n, balance, payments);
      const { least, most, rounding } = held;
      if (balance >= least - rounding && balance <= most + rounding) continue;
      judgement.violation(whyOff(tree, profile, held, payments), () => ({
        what: `the balance of ${rowName(tree, row)} is ${balance} on ${tree.nodes[n]}, but what was acknowledged adds up to ${least === most ? least : `from ${least} to ${most}`}`,
        ...place(tree, row, [n]),
      }));
    }
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'there was no account of which every payment was told',
    final: 'at rest',
  });
}

/** The tables with a row that has a `balance`. */
function accountTables(tree: Tree): ReadonlySet<number> {
  const tables = new Set<number>();
  for (const { values } of tree.finalRows) {
    for (const [row, value] of values) {
      const table = tree.rows.tableOf.data[row]!;
      if (!tables.has(table) && member(value, 'balance') !== undefined) tables.add(table);
    }
  }
  return tables;
}

/** What was paid into and out of an account; none where that was not told of each of its writes. */
function paymentsOf(tree: Tree, row: number, paidInto: ReadonlySet<number>): readonly Payment[] {
  if (tree.deletes[row]! > 0) return [];
  const writes = [...tree.writesOf.subarray(tree.rowStart[row]!, tree.rowStart[row + 1]!)].filter(
    (w) => !tree.failed(w),
  );
  const isNew = writes.some((w) => tree.replaced(w) === null);
  if (!isNew && !paidInto.has(tree.rows.tableOf.data[row]!)) return [];
  const payments = writes.map((w) => ({ w, amount: paidBy(tree, w) }));
  const told = payments.every((payment): payment is Payment => payment.amount !== undefined);
  return told ? payments : [];
}

function heldOf(tree: Tree, n: number, balance: number, payments: readonly Payment[]): Held {
  let [least, most] = [0, 0];
  for (const { w, amount } of payments) {
    const sure = tree.acknowledged(w);
    least += sure ? amount : Math.min(0, amount);
    most += sure ? amount : Math.max(0, amount);
  }
  return { n, balance, least, most, rounding: ROUNDING * Math.max(1, Math.abs(most), Math.abs(least)) };
}

const AGAIN: AnomalyName = 'crash applies changes again';

/**
 * The one place that knows why a node's balance may be off: what it recorded as thrown away is exactly what is missing,
 * or a crash of it applied payments of others again. The same as for counters, see sums.ts.
 */
function whyOff(
  tree: Tree,
  profile: Profile,
  { n, balance, least, most, rounding }: Held,
  payments: readonly Payment[],
): AnomalyName | undefined {
  let applied = 0;
  let discarded: ReturnType<Tree['rejection']>;
  for (const { w, amount } of payments) {
    const rejection = tree.rejection(w, n);
    if (rejection) discarded = rejection;
    else if (tree.acknowledged(w)) applied += amount;
  }
  if (discarded && Math.abs(balance - applied) <= rounding) return nameOfRejection(discarded, profile);
  if (!profile.anomalies[AGAIN]) return undefined;
  const amounts = new Map(payments.map(({ w, amount }) => [w, amount]));
  const again = addedAgain(tree, n, amounts.keys(), (w) => amounts.get(w));
  const within = balance >= least + again.least - rounding && balance <= most + again.most + rounding;
  return within ? AGAIN : undefined;
}

/** What a write says that it pays into its row; undefined where it says nothing. */
function paidBy(tree: Tree, w: number): number | undefined {
  const balance = balanceOf(tree, w);
  const transferred = transferOf(tree, w);
  return balance === undefined && transferred === undefined ? undefined : (balance ?? 0) + (transferred ?? 0);
}

function balanceOf(tree: Tree, w: number): number | undefined {
  const paid = toldBy(tree, w).balance;
  return typeof paid === 'number' ? paid : member(paid, tree.rows.tableName(tree.rowOf(w)));
}

function transferOf(tree: Tree, w: number): number | undefined {
  const { from, to, amount } = toldBy(tree, w);
  if (typeof amount !== 'number' || from === undefined || to === undefined) return undefined;
  const key = tree.rows.keys[tree.rowOf(w)]!;
  if (key !== String(from) && key !== String(to)) return undefined;
  return (key === String(to) ? amount : 0) - (key === String(from) ? amount : 0);
}

function toldBy(tree: Tree, w: number): Readonly<Record<string, Json | undefined>> {
  const value = tree.operations.values[tree.operationOf(w)];
  return typeof value === 'object' && value !== null ? (value as Record<string, Json | undefined>) : {};
}

function member(value: Json | undefined, name: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Record<string, Json | undefined>)[name];
  return typeof found === 'number' ? found : undefined;
}
