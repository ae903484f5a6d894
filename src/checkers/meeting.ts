import type { Profile } from '../replication/profile.js';
import { knowledgeOf } from './knowledge.js';
import { isPrimary, MISSED, nameOfReason, rootsOf, writesTo } from './records.js';
import type { Tree } from './tree.js';

const UNSEEN = 'a row that changes while apply looks for it is not found';
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
    const writes = writesTo(tree, o, table);
    if (nameOfReason(reason, profile) === MISSED)
      return meetsAnother(
        tree,
        writes.filter((w) => tree.isUpdate(w)),
        n,
        at,
      )
        ? UNSEEN
        : undefined;
    const inserts = writes.filter((w) => !tree.isUpdate(w) && !tree.isDelete(w));
    return isPrimary(reason, table) && meetsAnother(tree, inserts, n, at) ? BETWEEN : undefined;
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
