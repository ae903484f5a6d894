/**
 * What one version of a replication engine promises. Tests ask the profile; nobody compares version strings.
 * A value that differs from what a user would expect comes with the reference that documents it.
 */
export interface Profile {
  /** A row that an UPDATE moves out of a row filter: deleted on the subscriber, or left there as it was. */
  readonly rowLeavingFilter: 'deleted' | 'left';
  /** Where a documented limitation of this version is described. */
  readonly references: { readonly rowLeavingFilter?: string };
}
