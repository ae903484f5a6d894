import type { Profile } from '../replication/profile.js';
import { knowledgeOf } from './knowledge.js';
import { isPrimary, MISSED, nameOfReason, rootsOf, writesTo } from './records.js';
import type { Tree } from './tree.js';

export const UNSEEN = 'a row that changes while apply looks for it is not found';
const BETWEEN = 'a row that is inserted while apply inserts it is in its way';

/** How long before a record was written its transaction may have been tried first, in microseconds. */
const TRIED_US = 2_000_000;

/**
 * The anomaly because of which a node threw a transaction away, where its record blames a row that somebody else can have
 * written on that node in the moment in which it was looked for or inserted; undefined for none.
 */
export function metBy(tree: Tree, profile: Profile, o: number, n: number) {
  const roots = rootsOf(tree.rejectionsOf(o, n));
  const names = roots.map(({ reason, table, at }) => {
    // Before Spock 5.0.10 there is no word of what went well when it was tried again.
    const untold = reason === 'unavailable';
    const writes = writesTo(tree, o, untold ? undefined : table);
    const updates = writes.filter((w) => tree.isUpdate(w));
    const inserts = writes.filter((w) => !tree.isUpdate(w) && !tree.isDelete(w));
    if ((untold || nameOfReason(reason, profile) === MISSED) && meetsAnother(tree, updates, n, at))
      return UNSEEN;
    return (untold || isPrimary(reason, table)) && meetsAnother(tree, inserts, n, at) ? BETWEEN : undefined;
  });
  const [name] = names;
  return name && names.every((one) => one === name) && profile.anomalies[name] ? name : undefined;
}

/** Whether a client of the node, or another upstream, can have written one of these rows there at that moment. */
function meetsAnother(tree: Tree, writes: readonly number[], n: number, at: number | undefined): boolean {
  if (typeof at !== 'number') return false;
  const now = at - tree.history.head.epoch;
  return writes.some((w) =>
    tree.writesIn(tree.rowOf(w)).some((other) => {
      const by = tree.operationOf(other);
      return (
        tree.nodeOf[by] !== tree.nodeOfWrite(w) &&
        !tree.failed(other) &&
        !tree.isDelete(other) &&
        tree.operations.invoked.data[by]! <= now &&
        !knowledgeOf(tree).surelyHad(n, other, now - TRIED_US)
      );
    }),
  );
}
