import { Applying, type Fate } from './apply.js';
import { hasKey } from './kinds.js';
import { passedOn } from './passed-on.js';
import type { Rules } from './rules.js';
import type { Change } from './store.js';

/**
 * Logical replication of PostgreSQL (documentation, Logical Replication, Conflicts): whatever is applied last stays, what
 * has no row is skipped, and a violated index stops the link.
 */
export const nativeRules: Rules = {
  has: ({ deltas }) => deltas === undefined,
  sends: () => true,
  notSent: 'without a key only inserts replicate',
  // "cannot update table … because it does not have a replica identity and publishes updates", if no row is found, too.
  refuses: (statement, { identity }) =>
    identity === 'none' && (statement === 'update' || statement === 'delete'),
  filters: 'old and new row',
  apply(kind, store, transaction, _profile, _goesWrong, tell) {
    const here = new Applying(kind, store, transaction, tell);
    const sent = passedOn(nativeRules, kind, transaction.changes);
    return here.all(sent, (change) => applyOne(here, change), 'stop');
  },
};

function applyOne(here: Applying, change: Change): Fate {
  if (change.do === 'truncate') return here.truncate(change.table);
  if (change.do === 'insert') return here.insert(change);
  // By the primary key, where there is one, also if the whole row is sent (relation.c, GetRelationIdentityOrPK).
  const find = hasKey(here.kind) || change.table === 'child' ? 'byKey' : 'byAll';
  const local = here[find](change.table, change.old);
  if (!local) {
    const missing = change.do === 'update' ? 'update_missing' : 'delete_missing';
    here.record(missing, 'neither', { table: change.table, row: change.old });
    here.cause(change.do === 'update' ? 'update of a missing row is skipped' : 'delete overtakes insert');
    return 'done';
  }
  if (change.do === 'delete') {
    if (local.at > here.at) here.cause('delete is not last-update-wins');
    return here.remove(local);
  }
  if (local.at > here.at) here.cause('conflicts are not resolved');
  return here.replace(local, here.withUnsent(local, change), change.instance);
}
