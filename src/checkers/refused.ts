import type { History } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { neverAcknowledged, RefusalList, refusedText, unsuccessful } from './refusals.js';
import { type Tree, treeOf } from './tree.js';

/** Two clients were in each other's way, and one has to try again: serialization_failure, deadlock_detected. */
const IN_THE_WAY = ['40001', '40P01'];
/** The same of old histories, which do not have the SQLSTATE. */
const IN_THE_WAY_TEXT = /could not serialize access|deadlock detected/;

/**
 * Before the first fault, and in a run without any, every operation succeeds on every node: but for clients in each
 * other's way, and for what the workload says may be refused of that operation.
 */
export function nothingRefused(history: History, profile: Profile): Property {
  const tree = treeOf(history);
  const { operations } = tree;
  const first = Math.min(Number.POSITIVE_INFINITY, ...history.faults.map(({ invoked }) => invoked));
  const never = neverAcknowledged(tree);
  const judgement = new Judgement('nothing is refused without a fault', profile);
  const list = new RefusalList(tree);
  for (let o = 0; o < operations.length; o++) {
    // NaN: no answer came to the very end.
    const completed = operations.completed.data[o]!;
    if (completed > first || (Number.isNaN(completed) && first < Number.POSITIVE_INFINITY)) continue;
    if (never[operations.client.data[o]!]) continue;
    judgement.checked++;
    if (!unsuccessful(tree, o)) continue;
    if (isExpected(tree, o)) judgement.count('expected');
    else list.add(o);
  }
  for (const refused of list.all) {
    judgement.violations(refused.count, () => ({
      what: `${refusedText(refused)}; ${first < Number.POSITIVE_INFINITY ? 'that was before the first fault' : 'there was no fault'}`,
      nodes: [refused.node],
      operations: refused.operations,
    }));
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no operation ended before the first fault',
  });
}

/** Whether the server may refuse an operation so although all is well: serialization, or what its workload says. */
export function isExpected({ operations, history }: Tree, o: number): boolean {
  const { workload, f } = operations.clients[operations.client.data[o]!]!;
  const sqlstate = operations.sqlstates.get(o);
  if (sqlstate === undefined) return IN_THE_WAY_TEXT.test(operations.errors.get(o) ?? '');
  return IN_THE_WAY.includes(sqlstate) || (history.head.refusals?.[workload]?.[f] ?? []).includes(sqlstate);
}
