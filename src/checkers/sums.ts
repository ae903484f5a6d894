import type { History } from '../history/operation.js';
import type { AnomalyName, Profile } from '../replication/profile.js';
import { additionsOf, type Sum } from './additions.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { place, rowName } from './rows.js';
import { type Tree, treeOf } from './tree.js';

/**
 * Each row with a `total` holds the sum of the `delta` of the operations that wrote it: all acknowledged ones, and any
 * of those whose outcome nobody knows.
 */
export function countersExact(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('counters are exact', profile);
  const additions = additionsOf(tree, profile);
  for (let row = 0; row < tree.rows.length; row++) {
    for (const n of tree.readOn[tree.rows.tableOf.data[row]!]!) {
      const sum = additions.total(n, row);
      if (!sum) continue;
      judgement.checked++;
      if (sum.exact) continue;
      judgement.violation(additions.why(sum), () => ({
        what: `${rowName(tree, row)} is ${sum.held} on ${tree.nodes[n]}, but what was acknowledged adds up to ${expected(sum)}${once(tree, sum)}`,
        ...place(tree, row, [n]),
      }));
    }
  }
  return judgement.conclude(history, history.damage, { nothing: 'no counter was counted', final: 'at rest' });
}

/** Why the sums of a row differ between the nodes, where each that is not exact has a documented reason. */
export function explainSums(tree: Tree, profile: Profile, row: number): readonly AnomalyName[] {
  const additions = additionsOf(tree, profile);
  const names = new Set<AnomalyName>();
  for (const n of tree.readOn[tree.rows.tableOf.data[row]!]!) {
    for (const sum of [additions.total(n, row), additions.balance(n, row)]) {
      if (!sum || sum.exact) continue;
      const why = additions.why(sum);
      if (why.length === 0) return [];
      for (const name of why) names.add(name);
    }
  }
  return [...names];
}

/**
 * The rows with a `balance` of one table add up to what the operations paid in (their `balance`), and on all nodes to
 * the same.
 */
export function totalConstant(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('the total of all balances is constant', profile);
  const additions = additionsOf(tree, profile);
  for (const [table, name] of tree.rows.tables.entries()) {
    const sums = tree.readOn[table]!.flatMap((n) => additions.balancesOf(n, table) ?? []);
    for (const sum of sums) {
      judgement.checked++;
      if (sum.exact) continue;
      judgement.violation(additions.why(sum), () => ({
        what: `the balances of ${name} add up to ${sum.held} on ${tree.nodes[sum.n]}, but ${expected(sum)} were paid in`,
        table: name,
        nodes: [tree.nodes[sum.n]!],
      }));
    }
  }
  return judgement.conclude(history, history.damage, { nothing: 'there was no account', final: 'at rest' });
}

export function expected({ least, most }: Sum): string {
  return least === most ? `${least}` : `from ${least} to ${most}`;
}

/** Where exactly one acknowledged addition is there twice, or not at all, says so. */
function once(tree: Tree, { held, least, rounding, additions }: Sum): string {
  const off = held - least;
  for (const { w, amount, sure } of additions) {
    if (!sure || amount === 0) continue;
    const how =
      Math.abs(off - amount) <= rounding ? 'twice' : Math.abs(off + amount) <= rounding ? 'never' : undefined;
    if (how)
      return `, as if operation ${tree.operations.index.data[tree.operationOf(w)]} had been applied ${how}`;
  }
  return '';
}
