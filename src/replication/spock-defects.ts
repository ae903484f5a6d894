import type { Defect, DefectName } from './profile.js';
import { isOf } from './releases.js';
import { MENDED_IN_5, type Recorded } from './spock-5-defects.js';
import { STANDBY_DEFECTS } from './spock-standby-defects.js';

/** Mended for good in 6.0. */
const BEFORE_6 = '<6.0.0-beta.1';

/** Came with 6.0. */
const SINCE_6 = '>=6.0.0-beta.1';

// Without releases: not mended in any that there is.
const RECORDED: Readonly<Partial<Record<DefectName, Recorded>>> = {
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
    reference:
      'docs/findings/resync-empties-other-nodes: spock_functions.c, spock_alter_subscription_synchronize truncates as any client would',
  },
  'a row that is written while its table is fetched again is lost': {
    reference:
      'docs/findings/resync-loses-a-row: spock_apply.c, handle_begin takes it for one that has failed before',
  },
  'a fetch that loses a row stops its subscription': {
    releases: BEFORE_6,
    reference:
      'docs/findings/resync-loses-a-row: spock_sync.c, wait_for_sync_status_change waits for a worker that has died',
  },
  'one table without a key keeps all of its schema out of a set': {
    reference:
      'commit 5ec0e9e on main, after 6.0.0-beta.1: repset_add_all_tables skips what it cannot replicate',
  },
  'progress tells of transactions that nobody wrote': {
    releases: BEFORE_6,
    reference:
      'release notes of Spock 6.0.0, Replication progress tracking: before, each change of the table spock.progress was a transaction, which the other nodes took for the next one',
  },
  'a row of a table with a column list is lost while the table is analyzed': {
    reference:
      'docs/findings/analyze-breaks-a-column-list: spock_repset.c, repset_relcache_invalidate_callback frees the list that is being sent',
  },
  'a node that becomes read-only discards what it is applying': {
    releases: BEFORE_6,
    reference:
      'docs/findings/read-only-discards-a-transaction: spock_apply.c, replication_handler of 5.0 raises an error between two changes of a transaction, which is taken for one that failed',
  },
  'a read-only node that fetches a subscription again is emptied': {
    releases: BEFORE_6,
    reference: 'pgEdge/spock commit 33a26bea, in 6.0.0-beta.1: sub_alter_sync did not look at spock.readonly',
  },
  'a partition that is fetched again is emptied': {
    reference:
      'docs/findings/copy-leaves-a-partition-out: spock_sync.c, copy_tables_data leaves partitions out, when they were emptied',
  },
  'a partition that is alone in its set is not copied': {
    reference:
      'docs/findings/copy-leaves-a-partition-out: spock_sync.c, copy_replication_sets_data: partitions are left to the copy of their table, whether or not that is in a set',
  },
  'tables of large objects can be in no set': {
    releases: SINCE_6,
    reference:
      'pgEdge/spock commit 033ade20, in 6.0.0-beta.1: every set refuses what is in the schema lolor; mended on main (782c1e78)',
  },
  'a schema that is left out is copied': {
    releases: '>=6.0.0-beta.1',
    reference:
      'docs/findings/left-out-schema-is-copied: spock_sync.c, build_exclude_schema_string: a schema that is not there on the subscriber is not excluded from what is dumped of the provider',
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
    reference:
      'docs/findings/signal-ends-a-delay: spock_apply.c, handle_begin: pg_usleep, which any signal ends, and nothing looks at the clock again',
  },
  'a query that writes passes where a node is read-only': {
    releases: BEFORE_6,
    reference:
      'release notes of Spock 6.0.0, Read-only mode refactoring (commit e1aa238): WITH was taken for a mere SELECT',
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
    reference:
      'spock_functions.c, spock_auto_replicate_ddl: of ALTER, CREATE INDEX, COMMENT, GRANT and a view on it nobody asks whether the table is temporary (pgEdge/spock issue 534 is about DROP)',
  },
  'dropping a temporary table drops its namesake elsewhere': {
    reference: 'pgEdge/spock issue 534: DROP TABLE of a temporary table replicates by its name alone',
  },
  'CLUSTER of a partitioned table crashes the other nodes': {
    releases: BEFORE_6,
    reference:
      'commit 4ce1305e in 6.0.0: DDL that cannot run in a transaction is no longer replicated; before, apply ends with signal 11, again and again',
  },
  'DDL that cannot run in a transaction replicates': {
    releases: BEFORE_6,
    reference: 'commit 4ce1305e in 6.0.0: DDL that cannot run in a transaction is no longer replicated',
  },
  'ALTER TABLESPACE replicates': {
    reference:
      'spock_functions.c, spock_auto_replicate_ddl: skips CREATE and DROP TABLESPACE since commit 4ce1305e, and not ALTER',
  },
  'DDL of any role replicates as a superuser': {
    releases: SINCE_6,
    reference:
      'spock_autoddl.c, spock_autoddl_process: GetUserId() is asked when the bootstrap superuser has taken over (commit 57a66ab9)',
  },
  'CREATE SCHEMA of a function stays at home': {
    releases: SINCE_6,
    reference:
      'spock_autoddl.c, autoddl_can_proceed: leaves CREATE SCHEMA out within a function, and not what is made in that schema (commit 3cd9a33a)',
  },
  'a table that is logged again is in no set': {
    releases: SINCE_6,
    reference:
      'spock_autoddl.c, apply_repset_policy_for_reloid: takes SET LOGGED for a change that leaves sets alone (commit 839daa5)',
  },
  'a partition that was attached without a key passes on inserts only': {
    releases: SINCE_6,
    reference:
      'spock_autoddl.c, classify_alter_pkri_change: does not know that ATTACH PARTITION gives a key (commit 839daa5)',
  },
  'ALTER TABLE IF EXISTS is refused': {
    releases: BEFORE_6,
    reference: 'commit e9f76cb2 in 6.0.0: add_ddl_to_repset minds IF EXISTS',
  },
  'DDL of functions stays at home after a refused CREATE EXTENSION': {
    releases: BEFORE_6,
    reference:
      'commit 3cd9a33a in 6.0.0: the statement that functions are measured by is no longer kept from one that was refused',
  },
  'partitions that leave a set with their table are still passed on': {
    reference:
      'spock_repset.c, replication_set_remove_table: of a partition senders are not told, as if it had been dropped',
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
    reference:
      'sql/ of v6.0.0-beta.1 goes from 5.0.10 to 6.0.0, with nothing from 5.0.11 on; spock--5.0.11--6.0.0.sql is on main',
  },
  'a node cannot join a mesh of Spock 5': {
    releases: '6.0.0-beta.1',
    reference:
      'pgEdge/spock pull request 606: spock_sync.c asks the provider of a new subscription for spock.read_peer_progress, which Spock 5 has not',
  },
  'a subscription throws away what one of a longer name cannot apply': {
    reference:
      'commit b8993cb on main, after 6.0.0-beta.1: what failed is remembered by the beginning of a name',
  },
  'a subscription throws away what one of its name in another database cannot apply': {
    reference:
      'spock_apply.c, handle_begin: what failed is remembered for the whole server by the name of the subscription alone',
  },
  'subscription names are used up for good': {
    reference:
      'docs/findings/names-run-out: spock_apply.c, handle_begin takes a place in shared memory for each name, which nothing gives back',
  },
  'the position of the last commit is looked for until there is another commit': {
    reference:
      'commit 8de9636 on main, after 6.0.0-beta.1: get_lsn_from_commit_ts waits for WAL that nobody writes',
  },
  'apply that ends in mid-transaction discards it': {
    reference: 'pgEdge/spock pull requests 607 and 618',
  },
  'what is sent as text changes with the styles of the nodes': {
    reference:
      'pgEdge/spock commit 34d473d on main: DateStyle, IntervalStyle and the digits of floats are those of each node',
  },
  'sequences in sets are passed on only when somebody asks for it': {
    reference:
      'spock_sequences.c, synchronize_sequences is called by nobody; Spock documentation, Limitations, Sequences: "replicated periodically"',
  },
  'names of objects are sent as numbers': {
    reference:
      'spock_proto_native.c, decide_datum_transfer: regclass and the like go in binary, as the number that the object has on the node that sends it',
  },
  'an empty tsquery stops the link': {
    releases: BEFORE_6,
    reference:
      'tsquery.c, tsqueryrecv does not take what tsquerysend makes of an empty one; spock_proto_native.c, spock_read_tuple fails over it each time; 6.0 sends such types as they are in memory',
  },
  'what is made of a type without a binary form stops the link': {
    reference:
      "spock_proto_native.c, decide_datum_transfer asks only whether a type can be received in binary, which a domain or range of the user's and an array of the server's always says",
  },
  'rows that are applied are on record as thrown away': {
    releases: '>=5.0.10 <6.0.0-beta.1',
    reference: 'pgEdge/spock issue 535',
  },
  'what is thrown away names another record as its cause': {
    releases: '>=5.0.10',
    reference:
      'spock_apply.c, handle_begin: changes are counted from 1 (BEGIN) for the cause, and from 0 for their records',
  },
  'what a link gets first is not gone through again when it fails': {
    releases: '>=6.0.0-beta.1',
    reference:
      'pgEdge/spock issue 610: the message that starts a link is still first among those to be gone through again',
  },
  'with sub_disable what comes again after a lost connection is not applied': {
    releases: '<5.0.11 || 6.0.0-beta.1',
    reference: 'pgEdge/spock issue 520; commits f16a004a in 5.0.11 and db380dd8 on main after 6.0.0-beta.1',
  },
  'a row that is inserted while apply inserts it discards its transaction': {
    reference:
      'spock_apply_heap.c, spock_apply_heap_insert: a row that is inserted after its look is an error of the INSERT, as in 2ndQuadrant/pglogical issue 417',
  },
  'a sender waits for those that it is to send to': {
    reference:
      'spock_output_plugin.c, pg_decode_commit_txn: a COMMIT is sent when synchronous standbys have it, subscriptions among them, which the documentation of sub_create lets be some',
  },
};

/** @param release one that is recorded; see spock-profile.ts */
export function defectsOf(release: string): Partial<Record<DefectName, Defect>> {
  const all = Object.entries(RECORDED).filter(([, { releases }]) => isOf(release, releases));
  return Object.fromEntries(all.map(([name, { reference }]) => [name, { reference }]));
}
