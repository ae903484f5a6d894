import type { Profile } from '../replication/profile.js';
import { Applying, type Fate } from './apply.js';
import { lookedUp } from './looked-up.js';
import { passedOn } from './passed-on.js';
import type { Applied, Rules } from './rules.js';
import type { Row } from './statement.js';
import { type Change, summed, type Version } from './store.js';

/**
 * Spock 5 and 6 (spock_apply_heap.c, spock_conflict.c): rows are found by their key, the later commit wins, an UPDATE
 * without its row and any violated index are errors, which throw the whole transaction away.
 */
export const spockRules: Rules = {
  has: () => true,
  // The set for tables without a key passes INSERT and TRUNCATE on (spock_functions.c, default_insert_only).
  sends: (change, { identity }) => identity === 'key' || change.do === 'insert' || change.do === 'truncate',
  notSent: 'without a key only inserts replicate',
  refuses: () => false,
  filters: 'new row',
  // Where the news of a TRUNCATE come while a sender describes its table, the list of columns is freed under its hands
  // (docs/findings/analyze-breaks-a-column-list), and apply cannot read it. They come with the commit, as the sender begins:
  // about one in fifty is hit, by chance. 6.0 throws it away then, and the node refuses the INSERT that the table would have
  // had room for. 5.0 begins anew: it is applied, or thrown away with its rows gone all the same, and an error is logged.
  breaks: (statement, { own }) => statement === 'truncate' && own !== undefined,
  apply: (...given) => apply('key', ...given),
};

/** The same with spock.check_all_uc_indexes. */
export const spockRulesOfAllIndexes: Rules = {
  ...spockRules,
  // An INSERT that finds a row of its own transaction loses to it by chance, and what another node can do next hangs on that.
  breaks: (statement, kind, profile) =>
    spockRules.breaks!(statement, kind, profile) ||
    (statement === 'insert' &&
      profile.anomalies[NO_TIMESTAMP_OF_ITS_OWN] !== undefined &&
      kind.uniques.some(({ value }) => value !== undefined)),
  apply: (...given) => apply('every unique index', ...given),
};

/** What an INSERT is looked up by. */
type LookedAt = 'key' | 'every unique index';

function apply(
  lookedAt: LookedAt,
  ...[kind, store, transaction, profile, goesWrong, tell]: Parameters<Rules['apply']>
): Applied {
  const here = new Applying(kind, store, transaction, tell);
  const sent = passedOn(spockRules, kind, transaction.changes);
  const leavesUnset = profile.anomalies[NO_TIMESTAMP_OF_ITS_OWN] !== undefined;
  const isLater = (local: Version) =>
    isLaterThan(here, local) !== (leavesUnset && isUnset(here, local) && goneWrong(here, goesWrong));
  const applied = here.all(sent, (change) => applyOne(here, change, profile, lookedAt, isLater), 'discard');
  const truncates = sent.filter((change) => change.do === 'truncate');
  if (!applied.discarded || truncates.length === 0 || !profile.anomalies[TRUNCATES_ALL_THE_SAME])
    return applied;
  // What is thrown away is gone through once more, to be recorded, and handle_truncate (spock_apply.c) takes no notice of that.
  const again = new Applying(kind, store, transaction, tell);
  again.cause(TRUNCATES_ALL_THE_SAME);
  const truncated = again.all(truncates, ({ table }) => again.truncate(table), 'discard');
  return {
    ...applied,
    store: truncated.store,
    causes: [...new Set([...applied.causes, ...truncated.causes])],
  };
}

const NO_TIMESTAMP_OF_ITS_OWN = 'update after insert is taken for a conflict';
const TRUNCATES_ALL_THE_SAME = 'a transaction that is thrown away truncates all the same';

/**
 * Whether 5.0.0 compares with a timestamp that nobody has set: that of a row which the transaction has written itself
 * (spock_conflict.c, get_tuple_origin), and that of one which lost to it in this way and took a delta, since it is kept.
 */
function isUnset(here: Applying, local: Version): boolean {
  if (local.frozen || local.amendedBy === here.transaction.transaction) return false;
  return local.unset === true || here.hasWritten(local);
}

function goneWrong(here: Applying, goesWrong: () => boolean): boolean {
  if (!goesWrong()) return false;
  here.cause(NO_TIMESTAMP_OF_ITS_OWN);
  return true;
}

/**
 * Whether the change is later than the version that is here. One that took a delta of the same transaction bears the id of a
 * subtransaction (spock_handle_conflict_and_apply), which get_tuple_origin does not know before all is committed: without a
 * timestamp the row loses (spock_apply_heap.c, spock_conflict.c).
 */
function isLaterThan(here: Applying, local: Version): boolean {
  if (here.isLater(local)) return true;
  if (local.amendedBy !== here.transaction.transaction) return false;
  here.cause('a row that has taken a delta loses to the rest of that transaction');
  return true;
}

function applyOne(
  here: Applying,
  change: Change,
  profile: Profile,
  lookedAt: LookedAt,
  isLater: (local: Version) => boolean,
): Fate {
  const { kind } = here;
  switch (change.do) {
    case 'truncate':
      return here.truncate(change.table);
    case 'insert': {
      const sameKey = kind.identity === 'key' ? here.byKey(change.table, change.row) : undefined;
      const local =
        !sameKey && lookedAt === 'every unique index'
          ? lookedUp(here, change.table, change.row, profile)
          : sameKey;
      if (!local) return here.insert(change);
      const wins = isLater(local);
      here.record('insert_exists', wins ? 'remote' : 'local', local);
      // What an insert adds to a delta column is all of its value.
      if (kind.deltas) here.cause('a delta is added to a row that took the place of its own');
      return settle(here, local, wins, undefined, here.withOwn(local, change.row), change.instance);
    }
    case 'update': {
      const local = here.byKey(change.table, change.old);
      if (!local) {
        return {
          cannot: 'did not find row to be updated',
          cause: 'update of a missing row discards its transaction',
        };
      }
      const wins = isLater(local);
      if (isOnRecord(profile, wins, local.origin !== here.transaction.node))
        here.record('update_origin_differs', wins ? 'remote' : 'local', local);
      if (!wins && change.row.id !== change.old.id && !here.isLater(local))
        here.cause('a moved key is lost to a later update');
      if (kind.deltas && local.instance !== change.instance)
        here.cause('a delta is added to a row that took the place of its own');
      const row = wins ? here.withUnsent(local, change) : change.row;
      return settle(here, local, wins, change.old, row, change.instance);
    }
    case 'delete': {
      const local = here.byKey(change.table, change.old);
      if (!local) {
        here.record('delete_missing', 'neither', { table: change.table, row: change.old });
        here.cause('delete overtakes insert');
        return 'done';
      }
      if (local.at <= here.at) return here.remove(local);
      if (profile.deletes === 'always applied') here.cause('delete is not last-update-wins');
      else if (!isLater(local)) {
        // The record's word for it is "skip".
        here.record('delete_exists', 'neither', local);
        return 'done';
      }
      return here.remove(local);
    }
  }
}

/** Whether spock.resolutions has an UPDATE. */
function isOnRecord({ updatesOnRecord }: Profile, wins: boolean, ofAnother: boolean): boolean {
  if (updatesOnRecord === 'those that lose') return ofAnother && !wins;
  return updatesOnRecord === 'every' || (updatesOnRecord === 'of a row of another node' && ofAnother);
}

/** The later row wins; what was added to a delta column counts whoever wins. */
function settle(
  here: Applying,
  local: Version,
  isLater: boolean,
  old: Row | undefined,
  row: Row,
  instance: string,
): Fate {
  const added = local.table === 'main' ? summed(here.kind, local.row, row, old) : undefined;
  if (isLater) return here.replace(local, { ...row, ...added }, instance);
  return added ? here.amend(local, { ...local.row, ...added }) : 'done';
}
