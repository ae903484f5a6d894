/**
 * What one version of a replication engine promises. Tests ask the profile; nobody compares version strings.
 * A value that differs from what a user would expect comes with the reference that documents it.
 */
export interface Profile {
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
  /** Where a limitation of this version is described. */
  readonly references: {
    readonly rowLeavingFilter?: string;
    readonly rowEnteringFilter?: string;
    readonly restartIdentity?: string;
    readonly alteredSet?: string;
    readonly equalTimestamps?: string;
  };
}
