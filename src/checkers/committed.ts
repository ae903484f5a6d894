import { OK } from '../history/columns.js';
import type { History, Undated } from '../history/operation.js';
import type { Profile } from '../replication/profile.js';
import { Judgement } from './judgement.js';
import type { Property } from './property.js';
import { treeOf } from './tree.js';

/** What a node says of a transaction of its own whose commit it had told a client of. */
const SAYS: Readonly<Record<Undated, string>> = {
  aborted: 'it was aborted',
  'in progress': 'one with its id is still in progress',
  'not known': 'it does not know it',
  'never begun': 'its transactions have not come that far',
  applied: 'its id is that of a change of another node',
  'committed later': 'its id is that of a transaction which was committed after the answer',
  'not recorded': 'it was committed',
};

/**
 * Every transaction that a node has acknowledged is one that it has committed, by its own word. Whatever became of the
 * rows: where it is not, the node has forgotten what it had promised to keep, and no anomaly of replication is a reason.
 */
export function committedWhereAcknowledged(history: History, profile: Profile): Property {
  const { operations, nodes, nodeOf } = treeOf(history);
  const judgement = new Judgement('what was acknowledged is committed', profile);
  let unrecorded = 0;
  for (let o = 0; o < operations.length; o++) {
    if (operations.outcome.data[o] !== OK || Number.isNaN(operations.xid.data[o]!)) continue;
    judgement.checked++;
    if (!Number.isNaN(operations.committed.data[o]!)) continue;
    const undated = operations.undated.get(o);
    if (undated === 'not recorded') {
      unrecorded++;
      continue;
    }
    judgement.violation([], () => {
      const node = nodes[nodeOf[o]!]!;
      const { f, workload, xid, writes, index } = operations.operation(o);
      const says = undated === undefined ? 'there is no commit of it' : SAYS[undated];
      const rows = writes.map(({ table, key }) => `${table} ${key}`).join(', ');
      return {
        what: `acknowledged, but ${node} has lost it: ${says} (operation ${index}, "${f}" of ${workload}, transaction ${xid}, which wrote ${rows || 'nothing'})`,
        ...(writes[0] && { table: writes[0].table, key: writes[0].key }),
        nodes: [node],
        operations: [index],
      };
    });
  }
  return judgement.conclude(history, history.damage, {
    nothing: 'no write was acknowledged',
    final: 'as read',
    undecided:
      unrecorded > 0
        ? `of ${unrecorded} transactions their nodes do not know any more when they were committed`
        : undefined,
  });
}
