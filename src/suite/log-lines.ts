/**
 * Apply starts over where the row comes or goes while it looks: Spock, when it tries a transaction again that it could
 * not apply; pglogical, when the row is deleted while it waits for its lock.
 */
export const TRIED_AGAIN = /exception handling had no exception|unexpected HTSU_Result after locking/;

/** A row that cannot be applied, for a unique value that another row has. */
export const NOT_APPLIED =
  /duplicate key value violates unique constraint|^exception handling had no exception/;
