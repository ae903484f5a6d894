import { Applying, type Fate } from './apply.js';
import type { Kind } from './kinds.js';
import { passedOn } from './passed-on.js';
import type { Rules } from './rules.js';
import type { Row } from './statement.js';
import type { Change, Version } from './store.js';

/**
 * pglogical 2 (pglogical_apply_heap.c, pglogical_conflict.c): an inserted row is taken for any that shares a unique value
 * with it, the later commit wins, an UPDATE without its row is skipped, and a violated index stops the link.
 */
export const pglogicalRules: Rules = {
  // "pglogical doesn't support deferrable indexes", whatever is applied (2.4.2).
  has: ({ deltas, uniques }) => deltas === undefined && !uniques.some(({ deferrable }) => deferrable),
  sends: (change, { identity }) => identity === 'key' || change.do === 'insert' || change.do === 'truncate',
  notSent: 'without a key only inserts replicate',
  refuses: () => false,
  filters: 'new row',
  apply(kind, store, transaction, _profile, _goesWrong, tell) {
    const here = new Applying(kind, store, transaction, tell);
    here.generated = 'as sent';
    const sent = passedOn(pglogicalRules, kind, transaction.changes);
    return here.all(sent, (change) => applyOne(here, change), 'stop');
  },
};

function applyOne(here: Applying, change: Change): Fate {
  switch (change.do) {
    case 'truncate':
      return here.truncate(change.table);
    case 'insert': {
      const local = withSameValue(here, change.table, change.row);
      if (!local) return here.insert(change);
      const isLater = here.isLater(local);
      here.record('insert_exists', isLater ? 'remote' : 'local', local);
      // Two rows are taken for one, of which one is gone, whatever becomes of the value that they had in common.
      if (local.row.id !== change.row.id) here.cause('secondary unique divergence');
      // The triggers of the INSERT have fired already, and what was not sent has its default.
      const row = { ...here.fired(change.table, change.row), ...here.kind.own };
      return isLater ? here.replace(local, row, change.instance) : 'done';
    }
    case 'update': {
      const local = here.byKey(change.table, change.old);
      if (!local) {
        here.record('update_missing', 'neither', { table: change.table, row: change.old });
        here.cause('update of a missing row is skipped');
        return 'done';
      }
      const isLater = here.isLater(local);
      if (isLater) return here.replace(local, here.withUnsent(local, change), change.instance);
      here.record('update_origin_differs', 'local', local);
      if (change.row.id !== change.old.id) here.cause('a moved key is lost to a later update');
      return 'done';
    }
    case 'delete': {
      const local = here.byKey(change.table, change.old);
      if (!local) {
        here.record('delete_missing', 'neither', { table: change.table, row: change.old });
        here.cause('delete overtakes insert');
        return 'done';
      }
      if (local.at > here.at) here.cause('delete is not last-update-wins');
      return here.remove(local);
    }
  }
}

/** By its key first, then by each other unique index without a condition; NULLs are never looked for. */
function withSameValue(here: Applying, table: Change['table'], row: Row): Version | undefined {
  const uniques: Kind['uniques'] = table === 'child' ? [{ columns: ['id'] }] : here.kind.uniques;
  for (const { columns, partial } of uniques) {
    if (partial || columns.some((column) => row[column] === null)) continue;
    const found = here.rows.find(
      (one) => one.table === table && columns.every((column) => one.row[column] === row[column]),
    );
    if (found) return found;
  }
  return undefined;
}
