/** What is documented or recorded of a release, and differs from what last-update-wins would make a user expect. */
export type AnomalyName =
  | 'delete is not last-update-wins'
  | 'delete overtakes insert'
  | 'an older row comes after its key was given up'
  | 'update of a missing row discards its transaction'
  | 'update of a missing row is skipped'
  | 'a row that changes while apply looks for it is not found'
  | 'a row that is inserted while apply inserts it is in its way'
  | 'secondary unique divergence'
  | 'row overtakes its column'
  | 'deadlock discards a transaction'
  | 'lock timeout discards a transaction'
  | 'interrupted apply discards a transaction'
  | 'full disk discards a transaction'
  | 'crash applies changes again'
  | 'lost connection is taken for a failed change'
  | 'delta column breaks apply'
  | 'a row that has taken a delta loses to the rest of that transaction'
  | 'a delta is added to a row that took the place of its own'
  | 'update after insert is taken for a conflict'
  | 'an update that wins is recorded as a conflict'
  | 'an update that follows one of its own node is recorded as a conflict'
  | 'an origin that is not known is recorded as -1'
  | 'a missing row is recorded with a timestamp'
  | 'a change is recorded as thrown away without a reason'
  | 'frozen rows lose to older changes'
  | 'equal timestamps'
  | 'commit clock goes back'
  | 'conflicts are not resolved'
  | 'foreign keys are not checked'
  | 'truncate is not last-update-wins'
  | 'a transaction that is thrown away truncates all the same'
  | 'unchanged large values are not sent'
  | 'without a key only inserts replicate'
  | 'moved keys meet'
  | 'a moved key is lost to a later update'
  | 'deferrable constraints are not checked'
  | 'a row outside a partial index is taken for one in it'
  | 'equal NULLs are not looked for'
  | 'an index on an expression is looked at without it'
  | 'triggers change what is applied'
  | 'generated columns are taken as they are sent'
  | 'a row that leaves the filter stays'
  | 'a row with a column that is not there stops the link'
  | 'a row with a column of another type stops the link'
  | 'a definition that cannot be applied is thrown away'
  | 'a row that a new constraint forbids discards its transaction'
  | 'a value for a column of another type is stored as it came'
  | 'a row of a missing table discards its transaction'
  | 'a row of a missing table stops its link'
  | 'TRUNCATE of a missing table stops the link'
  | 'a TRUNCATE that cannot be applied discards its transaction'
  | 'a table that is written anew makes rows later than they are'
  | 'REPLICA IDENTITY FULL ends the replication of a table'
  | 'REPLICA IDENTITY FULL hides the rows from what is replicated';

/** Bugs that releases of an engine have on record, each by what goes wrong. A built-in test shows each. */
export type DefectName =
  | 'filtered copy misreads rows behind a dropped column'
  | 'a table with a generated column is not copied'
  | 'a table that is fetched again is emptied elsewhere'
  | 'a table that is fetched again waits for a later change'
  | 'a subscription that is fetched again is emptied elsewhere'
  | 'a row that is written while its table is fetched again is lost'
  | 'a fetch that loses a row stops its subscription'
  | 'one table without a key keeps all of its schema out of a set'
  | 'a row of a table with a column list is lost while the table is analyzed'
  | 'a row of a missing table stops the link'
  | 'a node that becomes read-only discards what it is applying'
  | 'a read-only node that fetches a table again is emptied'
  | 'a read-only node that fetches a subscription again is emptied'
  | 'a partition that is alone in its set is not copied'
  | 'a partition that is fetched again is emptied'
  | 'a schema that is left out is copied'
  | 'a copy that fails is tried for ever'
  | 'a copy of which the last table fails is taken for done'
  | 'a fetch that fails is tried for ever'
  | 'changes of a table whose fetch failed are dropped'
  | 'a delay of apply ends with any signal'
  | 'a query that writes passes where a node is read-only'
  | 'changes that follow one another are recorded as conflicts'
  | 'what is thrown away with a failed change is on record without a reason'
  | 'DDL fails elsewhere where the search path is blank'
  | 'DDL that names a temporary table replicates'
  | 'dropping a temporary table discards its transaction'
  | 'ALTER TABLE moves a table into the default set'
  | 'ALTER TABLE IF EXISTS is refused'
  | 'DDL that cannot run in a transaction replicates'
  | 'CLUSTER of a partitioned table crashes the other nodes'
  | 'ALTER TABLESPACE replicates'
  | 'DDL on a temporary table replicates'
  | 'partitions that leave a set with their table are still passed on'
  | 'dropping a temporary table drops its namesake elsewhere'
  | 'DDL of any role replicates as a superuser'
  | 'DDL of functions stays at home after a refused CREATE EXTENSION'
  | 'CREATE SCHEMA of a function stays at home'
  | 'a table that is logged again is in no set'
  | 'a partition that was attached without a key passes on inserts only'
  | 'cancelled apply discards the next transaction'
  | 'deadlock discards the transaction of apply'
  | 'lock timeout discards the transaction of apply'
  | 'apply that ends in mid-transaction discards it'
  | 'what is sent as text changes with the styles of the nodes'
  | 'tables of large objects can be in no set'
  | 'sequences in sets are passed on only when somebody asks for it'
  | 'names of objects are sent as numbers'
  | 'an empty tsquery stops the link'
  | 'what is made of a type without a binary form stops the link'
  | 'a subscription throws away what one of a longer name cannot apply'
  | 'a subscription throws away what one of its name in another database cannot apply'
  | 'subscription names are used up for good'
  | 'the position of the last commit is looked for until there is another commit'
  | 'a worker is started again and again for a database that is being dropped'
  | 'a worker that ends after its manager crashes the server'
  | 'an updated extension is not all that a new one is'
  | 'TRUNCATE of tables with a foreign key stops the link'
  | 'apply processes that end together stay away'
  | 'rows that are applied are on record as thrown away'
  | 'what is thrown away names another record as its cause'
  | 'what a link gets first is not gone through again when it fails'
  | 'with sub_disable what comes again after a lost connection is not applied'
  | 'a row that is inserted while apply inserts it discards its transaction'
  | 'a sync event is waited for although it cannot come'
  | 'a sync event is given up a round too early'
  | 'apply goes on for ever with a connection that it has lost'
  | 'progress tells of transactions that nobody wrote'
  | 'a definition that is handed over has no search path'
  | 'a sender waits for those that it is to send to'
  | 'a standby that copies slots lets no new session in'
  | 'slots of a standby are a minute old'
  | 'a slot that was not ready when its standby was promoted is lost'
  | 'a slot that was not ready when its standby was promoted leaves a gap'
  | 'a node with a synchronous standby confirms a position of its own'
  | 'a node confirms what its synchronous standby has not got'
  | 'there is no update from the release before'
  | 'a node cannot join a mesh of Spock 5';

/** A bug of the release that runs; where a release has it no more, the same outcome is a failure. */
export interface Defect {
  /** Where it is reported, and which releases are known to have it. */
  readonly reference: string;
}

export interface Anomaly {
  /** A limitation is documented, and there to stay; a defect is a fault of the releases that it is recorded for. */
  readonly kind: 'limitation' | 'defect';
  /** Where it is described; of a defect also where it was mended. */
  readonly reference: string;
  /** What the engine's own record of a rejected change says of it. */
  readonly reason?: RegExp;
  /** What apply logs as an error because of it, although nothing need be wrong with any change. */
  readonly logged?: RegExp;
}

/**
 * What one version of a replication engine promises. Tests ask the profile; nobody compares version strings.
 * A value that differs from what a user would expect comes with the reference that documents it.
 */
export interface Profile {
  /** Where the nodes of a mesh differ in their release: what each of them promises, by the node's name. */
  readonly nodes?: Readonly<Record<string, Profile>>;
  /** The release that this is recorded for, where it is another than the one that runs. */
  readonly recordedAs?: string;
  /** A row that an UPDATE moves out of a row filter: deleted on the subscriber, or left there as it was. */
  readonly rowLeavingFilter: 'deleted' | 'left';
  /**
   * A row that an UPDATE moves into a row filter: inserted on the subscriber, skipped there for want of a row to
   * update, or an exception for which the whole transaction is discarded.
   */
  readonly rowEnteringFilter: 'inserted' | 'skipped' | 'discarded';
  /** The sequences of the other nodes at TRUNCATE … RESTART IDENTITY. */
  readonly restartIdentity: 'replicated' | 'local';
  /** When links that run take up what a set passes on after it was altered. */
  readonly alteredSet: 'at once' | 'when they start again';
  /** Two versions of a row that were committed in the same microsecond: every node keeps the same one, or not. */
  readonly equalTimestamps: 'one wins' | 'nodes may differ';
  /** Which of two concurrent versions of a row stays: the one with the later commit timestamp; `none`: nothing is promised. */
  readonly conflicts: 'last-update-wins' | 'none';
  /** What commits are timed by: each server's own clock, or one that goes on from the latest timestamp it has seen. */
  readonly commitClock: 'server' | 'logical';
  /**
   * An UPDATE of a row that another node wrote last, and that wins: in the engine's records beside the conflicts, whether
   * it was one or followed that node's write; or in no record.
   */
  readonly overwrites: 'recorded' | 'not recorded';
  /**
   * Which UPDATEs are on record, where conflicts are: every one, those of a row that another node wrote, of these the
   * ones that lose, or none.
   */
  readonly updatesOnRecord: 'every' | 'of a row of another node' | 'those that lose' | 'none';
  /** Why a transaction was thrown away: in the record of it, or in the server's log alone. */
  readonly rejectionReasons: 'recorded' | 'logged';
  /** An UPDATE of a row that the same node wrote last: its timestamps are compared like any, or it is applied unseen. */
  readonly updatesOfSameOrigin: 'compared' | 'always applied';
  /** A DELETE and a concurrent change of its row: the delete removes whatever is there, or the later of the two wins. */
  readonly deletes: 'always applied' | 'last-update-wins';
  /** An UPDATE of a row that is not there: an error for which the whole transaction is discarded, or it is skipped. */
  readonly updateOfMissing: 'discard transaction' | 'skip';
  /** What checkers name in their findings, so that it is known and no failure. */
  readonly anomalies: Readonly<Partial<Record<AnomalyName, Anomaly>>>;
  /** What tests name when they see it, so that it is known and no failure. */
  readonly defects: Readonly<Partial<Record<DefectName, Defect>>>;
  /** Where a limitation of this version is described. */
  readonly references: {
    readonly rowLeavingFilter?: string;
    readonly rowEnteringFilter?: string;
    readonly restartIdentity?: string;
    readonly alteredSet?: string;
    readonly equalTimestamps?: string;
    readonly commitClock?: string;
  };
}
