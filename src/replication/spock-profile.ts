import type { Anomaly, AnomalyName, Profile } from './profile.js';
import { isOf, type Releases, recordedRelease } from './releases.js';
import { defectsOf } from './spock-defects.js';
import { DEFINITION_ANOMALIES } from './spock-definitions.js';
import { INDEX_ANOMALIES } from './spock-indexes.js';

/** The releases whose facts are recorded here. The extension calls every 6.0.0 "6.0.0", the tip of a branch like the last release on it. */
export const RECORDED = [
  '4.0.10',
  ...Array.from({ length: 12 }, (_, patch) => `5.0.${patch}`),
  '6.0.0-beta.1',
] as const;

/** Mended for good in 6.0. */
const BEFORE_6 = '<6.0.0-beta.1';

/** Before, a tie was broken between those who wrote the two versions, on every node alike. */
const SINCE_5_0_10 = '>=5.0.10';

const ROW_LEAVING_FILTER =
  'spock_output_plugin.c, spock_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE';

type Recorded = Anomaly & { readonly releases?: Releases };

// The documentation does not say what becomes of rows that cross a filter; the source does.
const ANOMALIES: Readonly<Partial<Record<AnomalyName, Recorded>>> = {
  ...DEFINITION_ANOMALIES,
  ...INDEX_ANOMALIES,
  'update after insert is taken for a conflict': {
    kind: 'defect',
    releases: '5.0.0',
    reference:
      'Spock release notes, 5.0.1: the timestamp of a row that its own transaction inserted was not known (get_tuple_origin, pgEdge/spock pull request 127)',
  },
  'an update that wins is recorded as a conflict': {
    kind: 'defect',
    releases: '<5.0.6',
    reference: 'Spock release notes, 5.0.6: row origin changes are no longer saved (commit fab0514a)',
  },
  'an update that follows one of its own node is recorded as a conflict': {
    kind: 'defect',
    releases: '<5.0.4',
    reference:
      'Spock release notes, 5.0.4: updates of the same origin are no conflicts (commit da9ef599, pgEdge/spock pull request 167)',
  },
  'an origin that is not known is recorded as -1': {
    kind: 'defect',
    releases: '<5.0.6',
    reference: 'pgEdge/spock commit 7970dc21, in 5.0.6: NULL for an unknown local_origin instead of -1',
  },
  'a missing row is recorded with a timestamp': {
    kind: 'defect',
    releases: '5.0.0',
    reference:
      'pgEdge/spock commit 1cc5dc3b, in 5.0.1 (pull request 127): of a DELETE without its row local_timestamp was 2000-01-01',
  },
  'a change is recorded as thrown away without a reason': {
    kind: 'defect',
    releases: '<5.0.10',
    reference:
      'Spock release notes, 5.0.7 and 5.0.10: "unknown" and "unavailable" instead of the cause (commits 77d61908 and 9cc70cd1)',
  },
  'lost connection is taken for a failed change': {
    kind: 'defect',
    releases: '<5.0.8',
    reference:
      'Spock release notes, 5.0.7 and 5.0.8: a stale socket (epoll_ctl), errors while errors are handled, and the transaction that was on its way may be thrown away',
    reason:
      /connection to other side has died|data stream ended|could not send feedback packet|epoll_ctl\(\) failed/,
    logged:
      /^(epoll_ctl\(\) failed: Invalid argument|SPOCK \S+: (could not read COPY data: no COPY in progress|exception handling had no exception\(s\)))/,
  },
  'delta column breaks apply': {
    kind: 'defect',
    releases: '<5.0.7',
    reference:
      'Spock release notes, 5.0.7: at high concurrency a delta column has apply fail over a resource owner, which discards the transaction',
    reason: /buffer pin \S+ is not owned by resource owner/,
    logged: /^resource was not closed|buffer pin \S+ is not owned by resource owner/,
  },
  'a delta is added to a row that took the place of its own': {
    kind: 'defect',
    reference:
      'docs/findings/delta-meets-a-new-row: spock_apply_heap.c, spock_handle_conflict_and_apply adds what an UPDATE or INSERT that loses brings, whether or not the row that is there is the one that it was about',
  },
  'interrupted apply discards a transaction': {
    kind: 'defect',
    reference:
      'pgEdge/spock pull requests 607 and 618: a transaction whose worker was ended is taken for one that failed; mended after 5.0.11',
    reason: /root cause not captured|^unavailable$|^unknown$/,
  },
  'crash applies changes again': {
    kind: 'defect',
    reference:
      'spock_apply.c, handle_origin: what is applied is committed with the id of its node as the origin, not with that of the link, so that after a crash the link begins where it was at the last checkpoint',
  },
  'row overtakes its column': {
    kind: 'defect',
    reference:
      'pgEdge/spock pull request 619: a row with a column that a third node added, and that has not come here yet, is an error ("unknown column name"), of which the record keeps no word; mended after 5.0.11',
    reason: /^transdiscard: .* at command_counter \d+$|^unknown column name/,
  },
  'deadlock discards a transaction': {
    kind: 'defect',
    reference:
      'Spock documentation, spock.exception_behaviour: apply as the victim of a deadlock is an error like any other; tried again after 5.0.11 (v5_STABLE d18cf276)',
    reason: /40P01|deadlock detected/,
  },
  'lock timeout discards a transaction': {
    kind: 'defect',
    reference:
      'Spock documentation, spock.exception_behaviour: a lock timeout of apply is an error like any other; tried again after 5.0.11 (v5_STABLE d18cf276)',
    reason: /55P03|lock timeout/,
  },
  'frozen rows lose to older changes': {
    kind: 'limitation',
    reference:
      'spock_conflict.c, get_tuple_origin: a frozen row has no commit timestamp, and any change is later than none (Spock documentation, Conflict Types, Frozen Tuples)',
  },
  'update of a missing row discards its transaction': {
    kind: 'limitation',
    reference:
      'spock_apply_heap.c, spock_apply_heap_update raises an error; spock.exception_behaviour = transdiscard, the default, discards all changes of its transaction',
    reason: /did not find row to be updated/,
  },
  'a row that changes while apply looks for it is not found': {
    kind: 'defect',
    reference:
      'pgEdge/spock issue 599, PostgreSQL commitfest 5151: a look into an index by SnapshotDirty misses a row of which another session writes a new version meanwhile',
  },
  'a row that is inserted while apply inserts it is in its way': {
    kind: 'defect',
    reference:
      'spock_apply_heap.c, spock_apply_heap_insert: a row that is inserted after its look is an error of the INSERT, as in 2ndQuadrant/pglogical issue 417',
  },
  'delete overtakes insert': {
    kind: 'limitation',
    reference: 'spock_apply_heap.c, spock_apply_heap_delete: a DELETE of a row that is not there is skipped',
  },
  'a row that has taken a delta loses to the rest of that transaction': {
    kind: 'defect',
    reference:
      'docs/findings/delta-loses-its-transaction: spock_conflict.c, get_tuple_origin: the row bears the id of a subtransaction, of which no timestamp is known before the commit; without one it loses',
  },
  'an older row comes after its key was given up': {
    kind: 'limitation',
    reference:
      'spock_apply_heap.c, spock_apply_heap_insert: where no row has its key a row is inserted; one that was deleted or moved leaves no timestamp to compare with',
  },
  'delete is not last-update-wins': {
    kind: 'limitation',
    releases: BEFORE_6,
    reference:
      'spock_apply_heap.c, spock_apply_heap_delete: any row that is found is deleted; release notes of 6.0: delete_exists is new',
  },
  'secondary unique divergence': {
    kind: 'limitation',
    reference: 'Spock documentation, Limitations, Only One Unique Index Constraint Per Table',
    reason: /duplicate key|23505/,
  },
  'full disk discards a transaction': {
    kind: 'limitation',
    reference:
      'Spock documentation, spock.exception_behaviour: a full disk is an error of apply like any other',
    reason: /53100|No space left on device/,
  },
  'equal timestamps': {
    kind: 'limitation',
    releases: SINCE_5_0_10,
    reference:
      'spock_conflict.c, conflict_resolve_by_timestamp: since 5.0.10 (commit 0c98c7e3) the tie is broken between the node that applies and the one that sends, whoever wrote the row that is there',
  },
  'commit clock goes back': {
    kind: 'limitation',
    reference:
      "pgEdge's patch logical_commit_clock: what the clock has seen is forgotten when the server restarts, as its TODO says",
  },
  'foreign keys are not checked': {
    kind: 'limitation',
    reference: 'Spock documentation, Limitations: foreign keys are not enforced for what is replicated',
  },
  'truncate is not last-update-wins': {
    kind: 'limitation',
    reference:
      'spock_apply.c, handle_truncate: a table is emptied, whoever wrote the rows and when; what arrives afterwards stays',
  },
  'unchanged large values are not sent': {
    kind: 'defect',
    reference:
      'pgEdge/spock pull request 617, which is open: of an UPDATE that wins, a TOAST value that it did not change stays as the loser wrote it',
  },
  'without a key only inserts replicate': {
    kind: 'limitation',
    reference:
      'Spock documentation, Limitations: without a primary key UPDATE and DELETE are not replicated; REPLICA IDENTITY FULL is none',
  },
  'a transaction that is thrown away truncates all the same': {
    kind: 'defect',
    releases: BEFORE_6,
    reference:
      'spock_apply.c, handle_truncate: when a transaction is gone through once more to be thrown away, its TRUNCATE is carried out; mended in 6.0.0-beta.1 (commit 940e500d)',
  },
  'moved keys meet': {
    kind: 'limitation',
    reference:
      'Spock documentation, Conflict Types, update_exists: an UPDATE to a key that another row has is an error, which is never resolved',
  },
  'deferrable constraints are not checked': {
    kind: 'limitation',
    reference:
      'Spock documentation, Limitations: a deferrable unique constraint is left out of what is looked at for conflicts',
  },
  'triggers change what is applied': {
    kind: 'limitation',
    reference:
      'Spock documentation, Limitations, Triggers: apply fires those that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
  },
  'a row that leaves the filter stays': {
    kind: 'limitation',
    reference: ROW_LEAVING_FILTER,
  },
  'a moved key is lost to a later update': {
    kind: 'limitation',
    reference:
      'spock_apply_heap.c, spock_handle_conflict_and_apply: an UPDATE that loses is dropped with the key that it sets, while where it came from the other finds no row of the old key',
  },
};

/**
 * What a release of Spock promises, and what is recorded of it.
 *
 * @param version of the extension, as in 5.0.11; one that is not recorded has what the newest one before it had
 */
export function spockProfile(version: string): Profile {
  const release = recordedRelease(version, RECORDED);
  const is = (releases: Releases) => isOf(release, releases);
  return {
    ...(release !== version && { recordedAs: release }),
    rowLeavingFilter: 'left',
    rowEnteringFilter: 'discarded',
    restartIdentity: 'replicated',
    alteredSet: 'when they start again',
    equalTimestamps: is(SINCE_5_0_10) ? 'nodes may differ' : 'one wins',
    conflicts: 'last-update-wins',
    commitClock: 'logical',
    // Release notes, 5.0.4 (rows of the same origin) and 5.0.6 (all that follow one another).
    updatesOnRecord: updatesOnRecord(is),
    overwrites: is('<5.0.6') ? 'recorded' : 'not recorded',
    // Release notes, 5.0.7: every row of a transaction was recorded with "unknown".
    rejectionReasons: is('<5.0.7') ? 'logged' : 'recorded',
    updatesOfSameOrigin: 'compared',
    deletes: is(BEFORE_6) ? 'always applied' : 'last-update-wins',
    updateOfMissing: 'discard transaction',
    anomalies: anomaliesOf(release),
    defects: defectsOf(release),
    references: {
      commitClock:
        "pgEdge's patch logical_commit_clock: a commit is later than the one before it and any that was applied",
      equalTimestamps: ANOMALIES['equal timestamps']!.reference,
      alteredSet:
        'spock_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
      rowLeavingFilter: ROW_LEAVING_FILTER,
      rowEnteringFilter:
        'spock_output_plugin.c, spock_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
    },
  };
}

// Release notes, 5.0.4 and 5.0.6; spock_conflict.c, spock_report_conflict of 6.0: none, whichever side wins.
function updatesOnRecord(is: (releases: Releases) => boolean): Profile['updatesOnRecord'] {
  if (is('<5.0.4')) return 'every';
  if (is('<5.0.6')) return 'of a row of another node';
  return is(BEFORE_6) ? 'those that lose' : 'none';
}

function anomaliesOf(release: string): Profile['anomalies'] {
  const all = Object.entries(ANOMALIES).filter(([, { releases }]) => isOf(release, releases));
  return Object.fromEntries(all.map(([name, { releases: _, ...anomaly }]) => [name, anomaly]));
}
