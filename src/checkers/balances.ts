import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { additionsOf } from './additions.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { place, rowName } from './rows.js';
import { expected } from './sums.js';
import { treeOf } from './tree.js';

/**
 * Each account holds what was paid into it: the `balance` of the operations that wrote it, and the `amount` of those
 * whose `to` it is, less the `amount` of those whose `from` it is. Accounts with a write that says none of that are not
 * judged, nor deleted ones, nor those from before the run into whose table nothing was paid.
 */
export function balancesExact(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const judgement = new Judgement('balances are exact', profile);
  const additions = additionsOf(tree, profile);
  for (let row = 0; row < tree.rows.length; row++) {
    for (const n of tree.readOn[tree.rows.tableOf.data[row]!]!) {
      const sum = additions.balance(n, row);
      if (!sum) continue;
      judgement.checked++;
      if (sum.exact) continue;
      judgement.violation(additions.why(sum), () => ({
        what: `the balance of ${rowName(tree, row)} is ${sum.held} on ${tree.nodes[n]}, but what was acknowledged adds up to ${expected(sum)}`,
        ...place(tree, row, [n]),
      }));
    }
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'there was no account of which every payment was told',
    final: 'at rest',
  });
}
