import type { Json } from '../history/operation.js';
import type { Rejection } from '../replication/engine.js';
import { profileOn } from '../replication/mixed-profile.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { causeOf } from './discarded.js';
import { FoundOut } from './found-out.js';
import { rootsOf } from './records.js';
import { type Addition, replayedOn } from './replayed.js';
import { sameTable, type Tree } from './tree.js';

/** What binary fractions may be off after many additions, for each of them. */
const ROUNDING = 1e-9;

/** What one node holds of something that adds up what is written, beside what it should. */
export interface Sum {
  readonly n: number;
  readonly table: number;
  readonly held: number;
  /** What all acknowledged writes add up to, with as much of the uncertain ones as makes it the least, and the most. */
  readonly least: number;
  readonly most: number;
  readonly rounding: number;
  readonly exact: boolean;
  /** Of all nodes' writes, what each adds; those of which nobody knows whether they were committed, too. */
  readonly additions: readonly Addition[];
}

const made = new FoundOut<Additions>();

/** The sums of a history; found once for all of its checkers. */
export function additionsOf(tree: Tree, profile: Profile): Additions {
  return made.of(tree, profile, () => new Additions(tree, profile));
}

/** What adds up on each node: the `total` and the `balance` of single rows, and the balances of whole tables. */
export class Additions {
  private readonly totals: readonly ReadonlyMap<number, Sum>[];
  private readonly balances: readonly ReadonlyMap<number, Sum>[];
  private readonly tables: readonly ReadonlyMap<number, Sum>[];
  /** The tables of which rows are updated. */
  private readonly updated: ReadonlySet<number>;
  private readonly reasons: (ReadonlyMap<Sum, readonly AnomalyName[]> | undefined)[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly profile: Profile,
  ) {
    const written = new Map<number, readonly Addition[] | undefined>();
    const paid = paidByTable(tree);
    const paidInto = new Set(paid.keys());
    this.totals = tree.nodes.map((_, n) => this.rowsWith('total', n, (row) => deltasOf(tree, row)));
    this.balances = tree.nodes.map((_, n) =>
      this.rowsWith('balance', n, (row) => {
        if (!written.has(row)) written.set(row, paymentsOf(tree, row, paidInto));
        return written.get(row);
      }),
    );
    this.tables = this.tablesWithBalances(paid);
    const updated = new Set<number>();
    for (let w = 0; w < tree.writes; w++) {
      if (tree.isUpdate(w)) updated.add(tree.rows.tableOf.data[tree.rowOf(w)]!);
    }
    this.updated = updated;
  }

  /** The `total` of a row on a node; undefined for rows that have none. */
  total(n: number, row: number): Sum | undefined {
    return this.totals[n]!.get(row);
  }

  /** The `balance` of a row on a node, where every write of the row says what it paid. */
  balance(n: number, row: number): Sum | undefined {
    return this.balances[n]!.get(row);
  }

  /** All balances of a table on a node together, where any operation says what it paid in. */
  balancesOf(n: number, table: number): Sum | undefined {
    return this.tables[n]!.get(table);
  }

  /** The documented reasons why a node's sum is not exact; none where there is none. */
  why(sum: Sum): readonly AnomalyName[] {
    this.reasons[sum.n] ??= this.explain(sum.n);
    return this.reasons[sum.n]!.get(sum) ?? [];
  }

  /** All sums of a node have their reasons together, for what it threw away or applied again is whole transactions. */
  private explain(n: number): Map<Sum, readonly AnomalyName[]> {
    const all = [this.totals, this.balances, this.tables].flatMap((sums) => [...sums[n]!.values()]);
    const names = new Map<Sum, readonly AnomalyName[]>();
    const left = all.map((sum) => {
      const causes = new Set<AnomalyName>();
      let thrown = 0;
      for (const { w, amount } of sum.additions) {
        const { times, name } = this.thrownAway(w, n);
        thrown += amount * times;
        if (name && times > 0) causes.add(name);
      }
      const off = { ...sum, least: sum.held - sum.most + thrown, most: sum.held - sum.least + thrown };
      const zero = off.least <= sum.rounding && off.most >= -sum.rounding;
      if (zero) names.set(sum, [...causes]);
      return { sum, off, causes, zero };
    });
    if (left.every(({ zero }) => zero) || !profileOn(this.profile, this.tree.nodes[n]!).anomalies[AGAIN])
      return names;
    // A row that is only ever inserted is the same when it is inserted again.
    const again = replayedOn(
      this.tree,
      n,
      left.map(({ sum, off }) => (this.updated.has(sum.table) ? off : { ...off, additions: [] })),
    );
    for (const [i, { sum, causes, zero }] of left.entries()) {
      if (!zero && again[i]) names.set(sum, [...causes, AGAIN]);
    }
    return names;
  }

  /** How often a node recorded that it threw a write away, and why, where that is documented. */
  private thrownAway(w: number, n: number): { times: number; name: AnomalyName | undefined } {
    const { tree, profile } = this;
    const records = tree.rejectionsOf(tree.operationOf(w), n);
    const table = tree.rows.tableName(tree.rowOf(w));
    if (!records.some((record) => sameTable(record.table, table))) return { times: 0, name: undefined };
    const name = causeOf(tree, profile, tree.operationOf(w), n);
    return { times: name ? timesOf(tree, tree.operationOf(w), records) : 0, name };
  }

  private rowsWith(
    name: 'total' | 'balance',
    n: number,
    additionsTo: (row: number) => readonly Addition[] | undefined,
  ): Map<number, Sum> {
    const sums = new Map<number, Sum>();
    for (const [row, values] of this.tree.finalRows[n]!.values) {
      const held = member(values, name);
      const additions = held === undefined ? undefined : additionsTo(row);
      if (held === undefined || !additions) continue;
      sums.set(row, sumOf(n, this.tree.rows.tableOf.data[row]!, held, additions));
    }
    return sums;
  }

  private tablesWithBalances(paid: ReadonlyMap<number, readonly Addition[]>): Map<number, Sum>[] {
    const { tree } = this;
    return tree.nodes.map((_, n) => {
      const held = new Map<number, number>();
      for (const [row, values] of tree.finalRows[n]!.values) {
        const balance = member(values, 'balance');
        const table = tree.rows.tableOf.data[row]!;
        if (balance !== undefined) held.set(table, (held.get(table) ?? 0) + balance);
      }
      return new Map(
        [...held].flatMap(([table, total]) => {
          const additions = paid.get(table);
          return additions ? [[table, sumOf(n, table, total, additions)] as const] : [];
        }),
      );
    });
  }
}

/** How often a transaction was thrown away: each time every change at fault is recorded once. */
function timesOf(tree: Tree, o: number, records: readonly Rejection[]): number {
  const alike = new Map<string, number>();
  for (const { table, reason } of rootsOf(records)) {
    const key = `${table} ${reason}`;
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const changes = tree.operations.writeCount.data[o]!;
  return Math.max(1, ...[...alike.values()].map((count) => Math.ceil(count / Math.max(1, changes))));
}

const AGAIN: AnomalyName = 'crash applies changes again';

function addition(tree: Tree, w: number, amount: number): Addition {
  return { w, o: tree.operationOf(w), amount, sure: tree.acknowledged(w) };
}

function sumOf(n: number, table: number, held: number, additions: readonly Addition[]): Sum {
  let [least, most, size] = [0, 0, 1];
  for (const { amount, sure } of additions) {
    least += sure ? amount : Math.min(0, amount);
    most += sure ? amount : Math.max(0, amount);
    size = Math.max(size, Math.abs(least), Math.abs(most));
  }
  const rounding = ROUNDING * size;
  const exact = held >= least - rounding && held <= most + rounding;
  return { n, table, held, least, most, rounding, exact, additions };
}

/** What the writes of a counter add; those that say nothing add nothing. */
function deltasOf(tree: Tree, row: number): Addition[] {
  const table = tree.rows.tableName(row);
  return [...writesOf(tree, row)].flatMap((w) => {
    const amount = addedBy(tree, w, 'delta', table);
    return amount === undefined ? [] : [addition(tree, w, amount)];
  });
}

/**
 * What the writes of an account pay into it; undefined where one of them does not say, where the row was deleted, and
 * where nobody knows what it began with.
 */
function paymentsOf(tree: Tree, row: number, paidInto: ReadonlySet<number>): Addition[] | undefined {
  if (tree.deletes[row]! > 0) return undefined;
  const writes = [...writesOf(tree, row)];
  const begun = writes.some((w) => tree.replaced(w) === null) || paidInto.has(tree.rows.tableOf.data[row]!);
  if (!begun || writes.length === 0) return undefined;
  const payments: Addition[] = [];
  for (const w of writes) {
    const [deposit, transfer] = [paidIn(tree, w), transferred(tree, w)];
    if (deposit === undefined && transfer === undefined) return undefined;
    payments.push(addition(tree, w, (deposit ?? 0) + (transfer ?? 0)));
  }
  return payments;
}

/** What operations say that they paid into each table. */
function paidByTable(tree: Tree): Map<number, Addition[]> {
  const paid = new Map<number, Addition[]>();
  for (let w = 0; w < tree.writes; w++) {
    const table = tree.rows.tableOf.data[tree.rowOf(w)]!;
    const amount = tree.failed(w) ? undefined : paidIn(tree, w);
    if (amount === undefined) continue;
    const list = paid.get(table);
    if (list) list.push(addition(tree, w, amount));
    else paid.set(table, [addition(tree, w, amount)]);
  }
  return paid;
}

function* writesOf(tree: Tree, row: number): Generator<number> {
  for (const w of tree.writesIn(row)) if (!tree.failed(w)) yield w;
}

function paidIn(tree: Tree, w: number): number | undefined {
  return addedBy(tree, w, 'balance', tree.rows.tableName(tree.rowOf(w)));
}

/** What a transfer adds to the account that it writes: { from, to, amount }. */
function transferred(tree: Tree, w: number): number | undefined {
  const value = tree.operations.values[tree.operationOf(w)];
  const amount = member(value, 'amount');
  if (amount === undefined || typeof value !== 'object' || value === null) return undefined;
  const { from, to } = value as { from?: Json; to?: Json };
  const key = tree.rows.keys[tree.rowOf(w)]!;
  const [out, in_] = [String(from) === key, String(to) === key];
  return out || in_ ? (in_ ? amount : 0) - (out ? amount : 0) : undefined;
}

/** What a write adds to its row: as it says itself, or as its operation says of all that it writes. */
function addedBy(tree: Tree, w: number, name: 'delta' | 'balance', table: string): number | undefined {
  const { adds, values } = tree.operations;
  return adds.get(w)?.[name] ?? added(values[tree.operationOf(w)], name, table);
}

/** What an operation adds to each row of a table that it writes: the same to all, or by table. */
function added(value: Json | undefined, name: 'delta' | 'balance', table: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Record<string, Json | undefined>)[name];
  return typeof found === 'number' ? found : member(found, table);
}

function member(value: Json | undefined, name: string): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Record<string, Json | undefined>)[name];
  return typeof found === 'number' ? found : undefined;
}
