/**
 * Apply starts over: Spock tries a transaction again that was interrupted or could not be applied, and now goes through;
 * pglogical's row is deleted while it waits for its lock.
 */
export const TRIED_AGAIN = /exception handling had no exception|unexpected HTSU_Result after locking/;

/** A row that cannot be applied, for a unique value that another row has. */
export const NOT_APPLIED =
  /duplicate key value violates unique constraint|^exception handling had no exception/;
