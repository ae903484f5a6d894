export const id = 7815;
export const ids = [7815];
export const modules = {

/***/ 57938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ recordedRelease),
/* harmony export */   y: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/** Whether a fact that is recorded for these releases holds of this one; of all of them where none are named. */
function isOf(release, releases) {
    return releases === undefined || semver__WEBPACK_IMPORTED_MODULE_0___default().satisfies(release, releases, { includePrerelease: true });
}
/**
 * The recorded release whose facts hold of a version: itself, else the newest before it, else the oldest there is.
 *
 * @param version as the extension tells it; what is no semantic version is read as far as it is one ("4.1.0.3" as 4.1.0)
 * @param recorded at least one, in any order
 */
function recordedRelease(version, recorded) {
    const sorted = semver__WEBPACK_IMPORTED_MODULE_0___default().sort([...recorded]);
    const wanted = semver__WEBPACK_IMPORTED_MODULE_0___default().parse(version) ?? semver__WEBPACK_IMPORTED_MODULE_0___default().coerce(version);
    const before = wanted ? sorted.filter((one) => semver__WEBPACK_IMPORTED_MODULE_0___default().lte(one, wanted)) : sorted;
    return before.at(-1) ?? sorted[0];
}


/***/ }),

/***/ 37815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ spock_profile_RECORDED),
  e: () => (/* binding */ spockProfile)
});

// EXTERNAL MODULE: ./src/replication/releases.ts
var replication_releases = __webpack_require__(57938);
;// CONCATENATED MODULE: ./src/replication/spock-5-defects.ts
/** Bugs of Spock 5.0 that a later 5.0 has mended. */
const MENDED_IN_5 = {
    'a table that is fetched again is emptied elsewhere': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: two bugs in the table re-sync routine',
    },
    'a table that is fetched again waits for a later change': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: two bugs in the table re-sync routine (commit 8ad875da)',
    },
    'a read-only node that fetches a table again is emptied': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: prevent data loss on resync_table when the subscriber is read-only (commit c9482a8f)',
    },
    'a row of a missing table stops the link': {
        releases: '<5.0.4',
        reference: 'release notes of Spock 5.0.4: DML for tables that do not exist',
    },
    'changes that follow one another are recorded as conflicts': {
        releases: '<5.0.6',
        reference: 'release notes of Spock 5.0.6: origin changes are no longer written to spock.resolutions',
    },
    'what is thrown away with a failed change is on record without a reason': {
        releases: '<5.0.10',
        reference: 'release notes of Spock 5.0.10: the real cause instead of the placeholder "unavailable"',
    },
    'a worker is started again and again for a database that is being dropped': {
        releases: '<5.0.9',
        reference: 'release notes of Spock 5.0.9: the manager of a database that is dropped meanwhile is started in a loop',
    },
    'a worker that ends after its manager crashes the server': {
        releases: '<5.0.5',
        reference: 'pgEdge/spock commit 4c8b5126, in 5.0.5: spock_worker_detach wakes a manager that has gone, as where their database is dropped',
    },
    'a definition that is handed over has no search path': {
        releases: '<5.0.1',
        reference: 'release notes of Spock 5.0.1: replicate_ddl() uses the search path of its session (spock--5.0.0--5.0.1.sql)',
    },
    'apply goes on for ever with a connection that it has lost': {
        releases: '<5.0.7',
        reference: 'release notes of Spock 5.0.7: a stale socket after the provider connection died (commit 916303c0); where its number was given to another file, nothing fails and the worker never connects again',
    },
    'a sync event is given up a round too early': {
        releases: '<5.0.7',
        reference: 'pgEdge/spock commit d7fa28dc, in 5.0.7: wait_for_sync_event looks at the clock; before it counted its rounds, and the first one without any pause',
    },
    'a sync event is waited for although it cannot come': {
        releases: '<5.0.5',
        reference: 'pgEdge/spock commit f3c3bcab, in 5.0.5 (spock--5.0.4--5.0.5.sql): wait_for_sync_event hung for a disabled subscription',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-standby-defects.ts
/** What goes wrong where nodes have physical standbys. */
const STANDBY_DEFECTS = {
    'a standby that copies slots lets no new session in': {
        releases: '>=5.0.7 <5.0.9',
        reference: 'release notes of Spock 5.0.9: spock_failover_slots stalls (commit fb8c2dee); spock_failover_slots.c, synchronize_one_slot takes a lock that it has, and with it those that every new session needs',
    },
    'slots of a standby are a minute old': {
        releases: '<5.0.11',
        reference: 'release notes of Spock 5.0.11: failover slots are copied each second instead of each minute',
    },
    'a slot that was not ready when its standby was promoted is lost': {
        releases: '<5.0.7',
        reference: 'release notes of Spock 5.0.7: failover slot loss on promotion',
    },
    'a slot that was not ready when its standby was promoted leaves a gap': {
        releases: '>=5.0.7 <6.0.0-beta.1',
        reference: 'spock_failover_slots.c, synchronize_one_slot: a slot of which the standby lacks the beginning is kept when promotion ends the wait for it',
    },
    'a node with a synchronous standby confirms a position of its own': {
        releases: '<5.0.9',
        reference: 'release notes of Spock 5.0.9: silently dropped writes after a synchronous-standby failover (commit c3d708b2)',
    },
    'a node confirms what its synchronous standby has not got': {
        reference: 'spock_apply.c, send_feedback (what pgEdge/spock pull request 49 is to prevent): what is held back for a synchronous standby is confirmed with the next answer all the same, once it is flushed locally',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-defects.ts



/** Mended for good in 6.0. */
const BEFORE_6 = '<6.0.0-beta.1';
/** Came with 6.0. */
const SINCE_6 = '>=6.0.0-beta.1';
// Without releases: not mended in any that there is.
const RECORDED = {
    ...MENDED_IN_5,
    ...STANDBY_DEFECTS,
    'filtered copy misreads rows behind a dropped column': {
        reference: 'pgEdge/spock issue 528, mended on main after 6.0.0-beta.1',
    },
    'a table with a generated column is not copied': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Generated columns (commit 3387e1a; 1de0743 after 5.0.11)',
    },
    'a subscription that is fetched again is emptied elsewhere': {
        reference: 'docs/findings/resync-empties-other-nodes: spock_functions.c, spock_alter_subscription_synchronize truncates as any client would',
    },
    'a row that is written while its table is fetched again is lost': {
        reference: 'docs/findings/resync-loses-a-row: spock_apply.c, handle_begin takes it for one that has failed before',
    },
    'a fetch that loses a row stops its subscription': {
        releases: BEFORE_6,
        reference: 'docs/findings/resync-loses-a-row: spock_sync.c, wait_for_sync_status_change waits for a worker that has died',
    },
    'one table without a key keeps all of its schema out of a set': {
        reference: 'commit 5ec0e9e on main, after 6.0.0-beta.1: repset_add_all_tables skips what it cannot replicate',
    },
    'progress tells of transactions that nobody wrote': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Replication progress tracking: before, each change of the table spock.progress was a transaction, which the other nodes took for the next one',
    },
    'a row of a table with a column list is lost while the table is analyzed': {
        reference: 'docs/findings/analyze-breaks-a-column-list: spock_repset.c, repset_relcache_invalidate_callback frees the list that is being sent',
    },
    'a node that becomes read-only discards what it is applying': {
        releases: BEFORE_6,
        reference: 'docs/findings/read-only-discards-a-transaction: spock_apply.c, replication_handler of 5.0 raises an error between two changes of a transaction, which is taken for one that failed',
    },
    'a read-only node that fetches a subscription again is emptied': {
        releases: BEFORE_6,
        reference: 'pgEdge/spock commit 33a26bea, in 6.0.0-beta.1: sub_alter_sync did not look at spock.readonly',
    },
    'a partition that is fetched again is emptied': {
        reference: 'docs/findings/copy-leaves-a-partition-out: spock_sync.c, copy_tables_data leaves partitions out, when they were emptied',
    },
    'a partition that is alone in its set is not copied': {
        reference: 'docs/findings/copy-leaves-a-partition-out: spock_sync.c, copy_replication_sets_data: partitions are left to the copy of their table, whether or not that is in a set',
    },
    'tables of large objects can be in no set': {
        releases: SINCE_6,
        reference: 'pgEdge/spock commit 033ade20, in 6.0.0-beta.1: every set refuses what is in the schema lolor; mended on main (782c1e78)',
    },
    'a schema that is left out is copied': {
        releases: '>=6.0.0-beta.1',
        reference: 'docs/findings/left-out-schema-is-copied: spock_sync.c, build_exclude_schema_string: a schema that is not there on the subscriber is not excluded from what is dumped of the provider',
    },
    'a copy that fails is tried for ever': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Table sync failure detection',
    },
    'a copy of which the last table fails is taken for done': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Table sync failure detection: how COPY ended was not looked at',
    },
    'a fetch that fails is tried for ever': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Table sync failure detection',
    },
    'changes of a table whose fetch failed are dropped': {
        releases: '>=6.0.0-beta.1',
        reference: 'pgEdge/spock pull request 577, which is open',
    },
    'a delay of apply ends with any signal': {
        reference: 'docs/findings/signal-ends-a-delay: spock_apply.c, handle_begin: pg_usleep, which any signal ends, and nothing looks at the clock again',
    },
    'a query that writes passes where a node is read-only': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Read-only mode refactoring (commit e1aa238): WITH was taken for a mere SELECT',
    },
    'DDL fails elsewhere where the search path is blank': {
        releases: BEFORE_6,
        reference: 'pgEdge/spock pull request 502; release notes of Spock 6.0.0, Safe search_path interpolation',
    },
    'DDL that names a temporary table replicates': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Temporary-relation DDL not replicated (commit e588dc8)',
    },
    'dropping a temporary table discards its transaction': {
        reference: 'spock_autoddl.c: DROP TABLE of a temporary table replicates, and fails elsewhere',
    },
    'DDL on a temporary table replicates': {
        reference: 'spock_functions.c, spock_auto_replicate_ddl: of ALTER, CREATE INDEX, COMMENT, GRANT and a view on it nobody asks whether the table is temporary (pgEdge/spock issue 534 is about DROP)',
    },
    'dropping a temporary table drops its namesake elsewhere': {
        reference: 'pgEdge/spock issue 534: DROP TABLE of a temporary table replicates by its name alone',
    },
    'CLUSTER of a partitioned table crashes the other nodes': {
        releases: BEFORE_6,
        reference: 'commit 4ce1305e in 6.0.0: DDL that cannot run in a transaction is no longer replicated; before, apply ends with signal 11, again and again',
    },
    'DDL that cannot run in a transaction replicates': {
        releases: BEFORE_6,
        reference: 'commit 4ce1305e in 6.0.0: DDL that cannot run in a transaction is no longer replicated',
    },
    'ALTER TABLESPACE replicates': {
        reference: 'spock_functions.c, spock_auto_replicate_ddl: skips CREATE and DROP TABLESPACE since commit 4ce1305e, and not ALTER',
    },
    'DDL of any role replicates as a superuser': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, spock_autoddl_process: GetUserId() is asked when the bootstrap superuser has taken over (commit 57a66ab9)',
    },
    'CREATE SCHEMA of a function stays at home': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, autoddl_can_proceed: leaves CREATE SCHEMA out within a function, and not what is made in that schema (commit 3cd9a33a)',
    },
    'a table that is logged again is in no set': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, apply_repset_policy_for_reloid: takes SET LOGGED for a change that leaves sets alone (commit 839daa5)',
    },
    'a partition that was attached without a key passes on inserts only': {
        releases: SINCE_6,
        reference: 'spock_autoddl.c, classify_alter_pkri_change: does not know that ATTACH PARTITION gives a key (commit 839daa5)',
    },
    'ALTER TABLE IF EXISTS is refused': {
        releases: BEFORE_6,
        reference: 'commit e9f76cb2 in 6.0.0: add_ddl_to_repset minds IF EXISTS',
    },
    'DDL of functions stays at home after a refused CREATE EXTENSION': {
        releases: BEFORE_6,
        reference: 'commit 3cd9a33a in 6.0.0: the statement that functions are measured by is no longer kept from one that was refused',
    },
    'partitions that leave a set with their table are still passed on': {
        reference: 'spock_repset.c, replication_set_remove_table: of a partition senders are not told, as if it had been dropped',
    },
    'ALTER TABLE moves a table into the default set': {
        releases: BEFORE_6,
        reference: 'release notes of Spock 6.0.0, Replication-set stickiness on ALTER TABLE (commit 839daa5)',
    },
    'cancelled apply discards the next transaction': {
        reference: 'pgEdge/spock pull request 580; commits acf6cda on main and 6cb38ce after 5.0.11',
    },
    'deadlock discards the transaction of apply': {
        reference: 'commits f3d4935 on main and d18cf27 after 5.0.11: transient errors of apply are tried again',
    },
    'lock timeout discards the transaction of apply': {
        reference: 'commits f3d4935 on main and d18cf27 after 5.0.11: transient errors of apply are tried again',
    },
    'there is no update from the release before': {
        releases: '6.0.0-beta.1',
        reference: 'sql/ of v6.0.0-beta.1 goes from 5.0.10 to 6.0.0, with nothing from 5.0.11 on; spock--5.0.11--6.0.0.sql is on main',
    },
    'a node cannot join a mesh of Spock 5': {
        releases: '6.0.0-beta.1',
        reference: 'pgEdge/spock pull request 606: spock_sync.c asks the provider of a new subscription for spock.read_peer_progress, which Spock 5 has not',
    },
    'a subscription throws away what one of a longer name cannot apply': {
        reference: 'commit b8993cb on main, after 6.0.0-beta.1: what failed is remembered by the beginning of a name',
    },
    'a subscription throws away what one of its name in another database cannot apply': {
        reference: 'spock_apply.c, handle_begin: what failed is remembered for the whole server by the name of the subscription alone',
    },
    'subscription names are used up for good': {
        reference: 'docs/findings/names-run-out: spock_apply.c, handle_begin takes a place in shared memory for each name, which nothing gives back',
    },
    'the position of the last commit is looked for until there is another commit': {
        reference: 'commit 8de9636 on main, after 6.0.0-beta.1: get_lsn_from_commit_ts waits for WAL that nobody writes',
    },
    'apply that ends in mid-transaction discards it': {
        reference: 'pgEdge/spock pull requests 607 and 618',
    },
    'what is sent as text changes with the styles of the nodes': {
        reference: 'pgEdge/spock commit 34d473d on main: DateStyle, IntervalStyle and the digits of floats are those of each node',
    },
    'sequences in sets are passed on only when somebody asks for it': {
        reference: 'spock_sequences.c, synchronize_sequences is called by nobody; Spock documentation, Limitations, Sequences: "replicated periodically"',
    },
    'names of objects are sent as numbers': {
        reference: 'spock_proto_native.c, decide_datum_transfer: regclass and the like go in binary, as the number that the object has on the node that sends it',
    },
    'an empty tsquery stops the link': {
        releases: BEFORE_6,
        reference: 'tsquery.c, tsqueryrecv does not take what tsquerysend makes of an empty one; spock_proto_native.c, spock_read_tuple fails over it each time; 6.0 sends such types as they are in memory',
    },
    'what is made of a type without a binary form stops the link': {
        reference: "spock_proto_native.c, decide_datum_transfer asks only whether a type can be received in binary, which a domain or range of the user's and an array of the server's always says",
    },
    'rows that are applied are on record as thrown away': {
        releases: '>=5.0.10 <6.0.0-beta.1',
        reference: 'pgEdge/spock issue 535',
    },
    'what is thrown away names another record as its cause': {
        releases: '>=5.0.10',
        reference: 'spock_apply.c, handle_begin: changes are counted from 1 (BEGIN) for the cause, and from 0 for their records',
    },
    'what a link gets first is not gone through again when it fails': {
        releases: '>=6.0.0-beta.1',
        reference: 'pgEdge/spock issue 610: the message that starts a link is still first among those to be gone through again',
    },
    'with sub_disable what comes again after a lost connection is not applied': {
        releases: '<5.0.11 || 6.0.0-beta.1',
        reference: 'pgEdge/spock issue 520; commits f16a004a in 5.0.11 and db380dd8 on main after 6.0.0-beta.1',
    },
    'a row that is inserted while apply inserts it discards its transaction': {
        reference: 'spock_apply_heap.c, spock_apply_heap_insert: a row that is inserted after its look is an error of the INSERT, as in 2ndQuadrant/pglogical issue 417',
    },
    'a sender waits for those that it is to send to': {
        reference: 'spock_output_plugin.c, pg_decode_commit_txn: a COMMIT is sent when synchronous standbys have it, subscriptions among them, which the documentation of sub_create lets be some',
    },
};
/** @param release one that is recorded; see spock-profile.ts */
function defectsOf(release) {
    const all = Object.entries(RECORDED).filter(([, { releases }]) => (0,replication_releases/* isOf */.y)(release, releases));
    return Object.fromEntries(all.map(([name, { reference }]) => [name, { reference }]));
}

;// CONCATENATED MODULE: ./src/replication/spock-definitions.ts
/** What becomes of definitions that replicate by themselves (AutoDDL) beside what another node does meanwhile. */
const DEFINITION_ANOMALIES = {
    'a definition that cannot be applied is thrown away': {
        kind: 'limitation',
        reference: 'Spock documentation, AutoDDL: a statement is run again as it was written, with no lock on other nodes; where it fails it is discarded like a row (spock.exception_behaviour; pgEdge/spock issue 22)',
    },
    'a row that a new constraint forbids discards its transaction': {
        kind: 'limitation',
        reference: 'Spock documentation, spock.exception_behaviour: a row that violates a CHECK or NOT NULL is an error of apply like any other',
    },
    'a row with a column that is not there stops the link': {
        kind: 'defect',
        reference: 'pgEdge/spock pull requests 619 and 620, spock_relcache.c, tupdesc_get_att_by_name: "unknown column name" is raised before exceptions are handled, and again for ever; mended after 5.0.11',
    },
    'a row with a column of another type stops the link': {
        kind: 'defect',
        releases: '<6.0.0-beta.1',
        reference: 'spock_proto_native.c, spock_read_tuple: "binary data has type … instead of expected …" is raised before exceptions are handled, and again for ever; not mended in 5.0',
    },
    'a value for a column of another type is stored as it came': {
        kind: 'defect',
        releases: '>=6.0.0-beta.1',
        reference: "spock_proto_native.c, spock_read_tuple: the internal format ('i'), which commit 3c4f3c2e brought into use, is not compared with the column's type",
    },
    'a row of a missing table stops its link': {
        kind: 'defect',
        releases: '<5.0.4',
        reference: 'release notes of Spock 5.0.4: DML for tables that do not exist',
    },
    'a row of a missing table discards its transaction': {
        kind: 'limitation',
        releases: '>=5.0.4',
        reference: 'spock_apply.c, handle_insert, handle_update, handle_delete: "Spock can\'t find relation" is an error of apply like any other (release notes of Spock 5.0.4)',
    },
    'TRUNCATE of a missing table stops the link': {
        kind: 'defect',
        releases: '<6.0.0-beta.1',
        reference: 'spock_apply.c, handle_truncate: "Spock can\'t find relation with oid" is raised before exceptions are handled, and again for ever; mended in 6.0.0-beta.1 (commit 162dc562)',
    },
    'a TRUNCATE that cannot be applied discards its transaction': {
        kind: 'limitation',
        releases: '>=6.0.0-beta.1',
        reference: 'spock_apply.c, handle_truncate: a TRUNCATE of a table that is not there, or lacks a column, is an error of apply like any other (commit 162dc562)',
    },
    'a table that is written anew makes rows later than they are': {
        kind: 'defect',
        reference: 'docs/findings/rewrite-hides-changes: ALTER COLUMN TYPE, or ADD COLUMN with a volatile default, writes every row anew, and spock_conflict.c, get_tuple_origin takes its time for that of the row',
    },
    'REPLICA IDENTITY FULL ends the replication of a table': {
        kind: 'defect',
        reference: 'spock_executor.c and spock_autoddl.c, add_ddl_to_repset: with spock.include_ddl_repset ALTER TABLE takes a table without an index for its identity out of every set',
    },
    'REPLICA IDENTITY FULL hides the rows from what is replicated': {
        kind: 'defect',
        reference: 'spock_relcache.c, spock_relation_open: no index to find rows by where the identity is FULL; commit 16ce5af in 6.0.0 meant to mend it',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-indexes.ts
/** What goes wrong where INSERTs are looked up in every unique index (spock.check_all_uc_indexes). */
const INDEX_ANOMALIES = {
    'a row outside a partial index is taken for one in it': {
        kind: 'defect',
        releases: '<5.0.1',
        reference: 'Spock release notes, 5.0.1: false conflicts of partial unique indexes (pgEdge/spock pull request 112, commit ada3b365): the condition was not looked at',
    },
    'equal NULLs are not looked for': {
        kind: 'defect',
        releases: '<5.0.10',
        reference: 'Spock release notes, 5.0.10: conflicts on NULLS NOT DISTINCT unique indexes (pgEdge/spock pull request 498, commit 4ccdbaee): the NULL was found by nothing, and its row an error',
    },
    'an index on an expression is looked at without it': {
        kind: 'defect',
        reference: 'docs/findings/expression-index-takes-any-row: spock_common.c, spock_build_replindex_scan_key leaves expressions out of what it looks for, and the first row that is found is taken for the one that is inserted',
    },
};

;// CONCATENATED MODULE: ./src/replication/spock-profile.ts




/** The releases whose facts are recorded here. The extension calls every 6.0.0 "6.0.0", the tip of a branch like the last release on it. */
const spock_profile_RECORDED = [
    '4.0.10',
    ...Array.from({ length: 12 }, (_, patch) => `5.0.${patch}`),
    '6.0.0-beta.1',
];
/** Mended for good in 6.0. */
const spock_profile_BEFORE_6 = '<6.0.0-beta.1';
/** Before, a tie was broken between those who wrote the two versions, on every node alike. */
const SINCE_5_0_10 = '>=5.0.10';
const ROW_LEAVING_FILTER = 'spock_output_plugin.c, spock_change_filter: an UPDATE is sent when the new row passes the filter, and never as a DELETE';
// The documentation does not say what becomes of rows that cross a filter; the source does.
const ANOMALIES = {
    ...DEFINITION_ANOMALIES,
    ...INDEX_ANOMALIES,
    'update after insert is taken for a conflict': {
        kind: 'defect',
        releases: '5.0.0',
        reference: 'Spock release notes, 5.0.1: the timestamp of a row that its own transaction inserted was not known (get_tuple_origin, pgEdge/spock pull request 127)',
    },
    'an update that wins is recorded as a conflict': {
        kind: 'defect',
        releases: '<5.0.6',
        reference: 'Spock release notes, 5.0.6: row origin changes are no longer saved (commit fab0514a)',
    },
    'an update that follows one of its own node is recorded as a conflict': {
        kind: 'defect',
        releases: '<5.0.4',
        reference: 'Spock release notes, 5.0.4: updates of the same origin are no conflicts (commit da9ef599, pgEdge/spock pull request 167)',
    },
    'an origin that is not known is recorded as -1': {
        kind: 'defect',
        releases: '<5.0.6',
        reference: 'pgEdge/spock commit 7970dc21, in 5.0.6: NULL for an unknown local_origin instead of -1',
    },
    'a missing row is recorded with a timestamp': {
        kind: 'defect',
        releases: '5.0.0',
        reference: 'pgEdge/spock commit 1cc5dc3b, in 5.0.1 (pull request 127): of a DELETE without its row local_timestamp was 2000-01-01',
    },
    'a change is recorded as thrown away without a reason': {
        kind: 'defect',
        releases: '<5.0.10',
        reference: 'Spock release notes, 5.0.7 and 5.0.10: "unknown" and "unavailable" instead of the cause (commits 77d61908 and 9cc70cd1)',
    },
    'lost connection is taken for a failed change': {
        kind: 'defect',
        releases: '<5.0.8',
        reference: 'Spock release notes, 5.0.7 and 5.0.8: a stale socket (epoll_ctl), errors while errors are handled, and the transaction that was on its way may be thrown away',
        reason: /connection to other side has died|data stream ended|could not send feedback packet|epoll_ctl\(\) failed/,
        logged: /^(epoll_ctl\(\) failed: Invalid argument|SPOCK \S+: (could not read COPY data: no COPY in progress|exception handling had no exception\(s\)))/,
    },
    'delta column breaks apply': {
        kind: 'defect',
        releases: '<5.0.7',
        reference: 'Spock release notes, 5.0.7: at high concurrency a delta column has apply fail over a resource owner, which discards the transaction',
        reason: /buffer pin \S+ is not owned by resource owner/,
        logged: /^resource was not closed|buffer pin \S+ is not owned by resource owner/,
    },
    'a delta is added to a row that took the place of its own': {
        kind: 'defect',
        reference: 'docs/findings/delta-meets-a-new-row: spock_apply_heap.c, spock_handle_conflict_and_apply adds what an UPDATE or INSERT that loses brings, whether or not the row that is there is the one that it was about',
    },
    'interrupted apply discards a transaction': {
        kind: 'defect',
        reference: 'pgEdge/spock pull requests 607 and 618: a transaction whose worker was ended is taken for one that failed; mended after 5.0.11',
        reason: /root cause not captured|^unavailable$|^unknown$/,
    },
    'crash applies changes again': {
        kind: 'defect',
        reference: 'spock_apply.c, handle_origin: what is applied is committed with the id of its node as the origin, not with that of the link, so that after a crash the link begins where it was at the last checkpoint',
    },
    'row overtakes its column': {
        kind: 'defect',
        reference: 'pgEdge/spock pull request 619: a row with a column that a third node added, and that has not come here yet, is an error ("unknown column name"), of which the record keeps no word; mended after 5.0.11',
        reason: /^transdiscard: .* at command_counter \d+$|^unknown column name/,
    },
    'deadlock discards a transaction': {
        kind: 'defect',
        reference: 'Spock documentation, spock.exception_behaviour: apply as the victim of a deadlock is an error like any other; tried again after 5.0.11 (v5_STABLE d18cf276)',
        reason: /40P01|deadlock detected/,
    },
    'lock timeout discards a transaction': {
        kind: 'defect',
        reference: 'Spock documentation, spock.exception_behaviour: a lock timeout of apply is an error like any other; tried again after 5.0.11 (v5_STABLE d18cf276)',
        reason: /55P03|lock timeout/,
    },
    'frozen rows lose to older changes': {
        kind: 'limitation',
        reference: 'spock_conflict.c, get_tuple_origin: a frozen row has no commit timestamp, and any change is later than none (Spock documentation, Conflict Types, Frozen Tuples)',
    },
    'update of a missing row discards its transaction': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_apply_heap_update raises an error; spock.exception_behaviour = transdiscard, the default, discards all changes of its transaction',
        reason: /did not find row to be updated/,
    },
    'a row that changes while apply looks for it is not found': {
        kind: 'defect',
        reference: 'pgEdge/spock issue 599, PostgreSQL commitfest 5151: a look into an index by SnapshotDirty misses a row of which another session writes a new version meanwhile',
    },
    'a row that is inserted while apply inserts it is in its way': {
        kind: 'defect',
        reference: 'spock_apply_heap.c, spock_apply_heap_insert: a row that is inserted after its look is an error of the INSERT, as in 2ndQuadrant/pglogical issue 417',
    },
    'delete overtakes insert': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_apply_heap_delete: a DELETE of a row that is not there is skipped',
    },
    'a row that has taken a delta loses to the rest of that transaction': {
        kind: 'defect',
        reference: 'docs/findings/delta-loses-its-transaction: spock_conflict.c, get_tuple_origin: the row bears the id of a subtransaction, of which no timestamp is known before the commit; without one it loses',
    },
    'an older row comes after its key was given up': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_apply_heap_insert: where no row has its key a row is inserted; one that was deleted or moved leaves no timestamp to compare with',
    },
    'delete is not last-update-wins': {
        kind: 'limitation',
        releases: spock_profile_BEFORE_6,
        reference: 'spock_apply_heap.c, spock_apply_heap_delete: any row that is found is deleted; release notes of 6.0: delete_exists is new',
    },
    'secondary unique divergence': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations, Only One Unique Index Constraint Per Table',
        reason: /duplicate key|23505/,
    },
    'full disk discards a transaction': {
        kind: 'limitation',
        reference: 'Spock documentation, spock.exception_behaviour: a full disk is an error of apply like any other',
        reason: /53100|No space left on device/,
    },
    'equal timestamps': {
        kind: 'limitation',
        releases: SINCE_5_0_10,
        reference: 'spock_conflict.c, conflict_resolve_by_timestamp: since 5.0.10 (commit 0c98c7e3) the tie is broken between the node that applies and the one that sends, whoever wrote the row that is there',
    },
    'commit clock goes back': {
        kind: 'limitation',
        reference: "pgEdge's patch logical_commit_clock: what the clock has seen is forgotten when the server restarts, as its TODO says",
    },
    'foreign keys are not checked': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations: foreign keys are not enforced for what is replicated',
    },
    'truncate is not last-update-wins': {
        kind: 'limitation',
        reference: 'spock_apply.c, handle_truncate: a table is emptied, whoever wrote the rows and when; what arrives afterwards stays',
    },
    'unchanged large values are not sent': {
        kind: 'defect',
        reference: 'pgEdge/spock pull request 617, which is open: of an UPDATE that wins, a TOAST value that it did not change stays as the loser wrote it',
    },
    'without a key only inserts replicate': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations: without a primary key UPDATE and DELETE are not replicated; REPLICA IDENTITY FULL is none',
    },
    'a transaction that is thrown away truncates all the same': {
        kind: 'defect',
        releases: spock_profile_BEFORE_6,
        reference: 'spock_apply.c, handle_truncate: when a transaction is gone through once more to be thrown away, its TRUNCATE is carried out; mended in 6.0.0-beta.1 (commit 940e500d)',
    },
    'moved keys meet': {
        kind: 'limitation',
        reference: 'Spock documentation, Conflict Types, update_exists: an UPDATE to a key that another row has is an error, which is never resolved',
    },
    'deferrable constraints are not checked': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations: a deferrable unique constraint is left out of what is looked at for conflicts',
    },
    'triggers change what is applied': {
        kind: 'limitation',
        reference: 'Spock documentation, Limitations, Triggers: apply fires those that are ENABLE REPLICA or ALWAYS, and what they make of a row stays on their node',
    },
    'a row that leaves the filter stays': {
        kind: 'limitation',
        reference: ROW_LEAVING_FILTER,
    },
    'a moved key is lost to a later update': {
        kind: 'limitation',
        reference: 'spock_apply_heap.c, spock_handle_conflict_and_apply: an UPDATE that loses is dropped with the key that it sets, while where it came from the other finds no row of the old key',
    },
};
/**
 * What a release of Spock promises, and what is recorded of it.
 *
 * @param version of the extension, as in 5.0.11; one that is not recorded has what the newest one before it had
 */
function spockProfile(version) {
    const release = (0,replication_releases/* recordedRelease */.a)(version, spock_profile_RECORDED);
    const is = (releases) => (0,replication_releases/* isOf */.y)(release, releases);
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
        deletes: is(spock_profile_BEFORE_6) ? 'always applied' : 'last-update-wins',
        updateOfMissing: 'discard transaction',
        anomalies: anomaliesOf(release),
        defects: defectsOf(release),
        references: {
            commitClock: "pgEdge's patch logical_commit_clock: a commit is later than the one before it and any that was applied",
            equalTimestamps: ANOMALIES['equal timestamps'].reference,
            alteredSet: 'spock_repset.c, alter_replication_set: what a sender has looked up for a table is not invalidated when a set is altered',
            rowLeavingFilter: ROW_LEAVING_FILTER,
            rowEnteringFilter: 'spock_output_plugin.c, spock_change_filter: the filter never sees the old row, so an UPDATE is never sent as an INSERT',
        },
    };
}
// Release notes, 5.0.4 and 5.0.6; spock_conflict.c, spock_report_conflict of 6.0: none, whichever side wins.
function updatesOnRecord(is) {
    if (is('<5.0.4'))
        return 'every';
    if (is('<5.0.6'))
        return 'of a row of another node';
    return is(spock_profile_BEFORE_6) ? 'those that lose' : 'none';
}
function anomaliesOf(release) {
    const all = Object.entries(ANOMALIES).filter(([, { releases }]) => (0,replication_releases/* isOf */.y)(release, releases));
    return Object.fromEntries(all.map(([name, { releases: _, ...anomaly }]) => [name, anomaly]));
}


/***/ })

};
