import type { History, Json } from '../history/operation.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { addedAgain } from './crashed.js';
import { nameOfRejection } from './explain.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { place, rowName } from './replicas.js';
import { type Tree, treeOf } from './tree.js';

/** What binary fractions may be off after many additions, for each of them. */
const ROUNDING = 1e-9;

/**
 * Each row with a `total` holds the sum of the `delta` of the operations that wrote it: all acknowledged ones, and any
 * of those whose outcome nobody knows.
 */
export function countersExact(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('counters are exact', profile);
  for (let row = 0; row < tree.rows.length; row++) {
    for (const n of tree.readOn[tree.rows.tableOf.data[row]!]!) {
      const count = counted(tree, profile, row, n);
      if (!count) continue;
      judgement.checked++;
      if (count.exact) continue;
      judgement.violation(count.why, () => ({
        what: `${rowName(tree, row)} is ${count.total} on ${tree.nodes[n]}, but what was acknowledged adds up to ${count.expected}${once(row, count.off, count.rounding)}`,
        ...place(tree, row, [n]),
      }));
    }
  }
  return judgement.conclude(history, history.damage, { nothing: 'no counter was counted', final: 'at rest' });

  /** Where exactly one acknowledged addition is there twice, or not at all, says so. */
  function once(row: number, off: number, rounding: number): string {
    for (let i = tree.rowStart[row]!; i < tree.rowStart[row + 1]!; i++) {
      const w = tree.writesOf[i]!;
      const delta = added(tree.operations.values[tree.operationOf(w)], 'delta', tree.rows.tableName(row));
      if (!tree.acknowledged(w) || !delta) continue;
      const how =
        Math.abs(off - delta) <= rounding ? 'twice' : Math.abs(off + delta) <= rounding ? 'never' : undefined;
      if (how)
        return `, as if operation ${tree.operations.index.data[tree.operationOf(w)]} had been applied ${how}`;
    }
    return '';
  }
}

/** Why a counter differs between the nodes, where each that is not exact has a documented reason. */
export function explainCounter(tree: Tree, profile: Profile, row: number): AnomalyName | undefined {
  const counts = tree.readOn[tree.rows.tableOf.data[row]!]!.map((n) => counted(tree, profile, row, n));
  const wrong = counts.filter((count) => !count?.exact);
  return wrong.every((count) => count?.why) ? wrong[0]?.why : undefined;
}

/** What a node holds of a counter beside what it should; undefined for rows that are none. */
function counted(tree: Tree, profile: Profile, row: number, n: number) {
  const total = member(tree.finalRows[n]!.values.get(row), 'total');
  if (total === undefined) return undefined;
  const writes = tree.writesOf.subarray(tree.rowStart[row]!, tree.rowStart[row + 1]!);
  const deltaOf = (w: number) =>
    added(tree.operations.values[tree.operationOf(w)], 'delta', tree.rows.tableName(row));
  let [least, most, applied] = [0, 0, 0];
  let discarded: ReturnType<typeof tree.rejection>;
  for (const w of writes) {
    const delta = deltaOf(w);
    if (delta === undefined || tree.failed(w)) continue;
    const sure = tree.acknowledged(w);
    least += sure ? delta : Math.min(0, delta);
    most += sure ? delta : Math.max(0, delta);
    const rejection = tree.rejection(w, n);
    if (rejection) discarded = rejection;
    else if (sure) applied += delta;
  }
  const rounding = ROUNDING * Math.max(1, Math.abs(most), Math.abs(least));
  const exact = total >= least - rounding && total <= most + rounding;
  const why = (): AnomalyName | undefined => {
    // Where exactly what was recorded as thrown away is missing, that is why.
    if (discarded && Math.abs(total - applied) <= rounding) return nameOfRejection(discarded, profile);
    if (!profile.anomalies[AGAIN]) return undefined;
    const again = addedAgain(tree, n, writes, deltaOf);
    const within = total >= least + again.least - rounding && total <= most + again.most + rounding;
    return within ? AGAIN : undefined;
  };
  const expected = least === most ? `${least}` : `from ${least} to ${most}`;
  return { total, expected, exact, off: total - least, rounding, why: exact ? undefined : why() };
}

const AGAIN: AnomalyName = 'crash applies changes again';

/**
 * The rows with a `balance` of one table add up to what the operations paid in (their `balance`), and on all nodes to
 * the same.
 */
export function totalConstant(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('the total of all balances is constant', profile);
  for (const [table, name] of tree.rows.tables.entries()) {
    const totals = tree.readOn[table]!.map((n) => ({ n, node: tree.nodes[n]!, accounts: 0, total: 0 }));
    for (const [i, n] of tree.readOn[table]!.entries()) {
      for (const [row, values] of tree.finalRows[n]!.values) {
        const balance = member(values, 'balance');
        if (balance === undefined || tree.rows.tableOf.data[row] !== table) continue;
        totals[i]!.accounts++;
        totals[i]!.total += balance;
      }
    }
    if (totals.every(({ accounts }) => accounts === 0)) continue;
    const paid = paidIn(table);
    const expected = paid ?? totals[0]!.total;
    for (const { n, node, total } of totals) {
      judgement.checked++;
      const rounding = ROUNDING * Math.max(1, Math.abs(expected));
      if (Math.abs(total - expected) <= rounding) continue;
      judgement.violation(paidAgain(table, n, total - expected, rounding), () => ({
        what: `the balances of ${name} add up to ${total} on ${node}, but ${expected} ${paid === undefined ? `on ${totals[0]!.node}` : 'were paid in'}`,
        table: name,
        nodes: [node],
      }));
    }
  }
  return judgement.conclude(history, history.damage, { nothing: 'there was no account', final: 'at rest' });

  /** Whether a crash of the node explains what is off. */
  function paidAgain(table: number, n: number, off: number, rounding: number): AnomalyName | undefined {
    if (!profile.anomalies[AGAIN]) return undefined;
    const again = addedAgain(tree, n, writesTo(table), paidBy);
    return off >= again.least - rounding && off <= again.most + rounding ? AGAIN : undefined;
  }

  function* writesTo(table: number): Generator<number> {
    for (let w = 0; w < tree.writes; w++) if (tree.rows.tableOf.data[tree.rowOf(w)] === table) yield w;
  }

  function paidBy(w: number): number | undefined {
    const table = tree.rows.tableName(tree.rowOf(w));
    return added(tree.operations.values[tree.operationOf(w)], 'balance', table);
  }

  /** Undefined where nobody said what was paid in. */
  function paidIn(table: number): number | undefined {
    let sum: number | undefined;
    for (const w of writesTo(table)) {
      if (!tree.acknowledged(w)) continue;
      const balance = paidBy(w);
      if (balance !== undefined) sum = (sum ?? 0) + balance;
    }
    return sum;
  }
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
