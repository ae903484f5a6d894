import type { Leaves, LeftErrors } from './test.js';

const APPLY = /^(pglogical|spock) apply/;
/** PostgreSQL 16 calls all of them "logical replication worker". */
export const NATIVE_APPLY = /^logical replication (apply )?worker/;
export const ANY_APPLY = new RegExp(`${APPLY.source}|${NATIVE_APPLY.source}`);

/**
 * Apply starts over, when chance has it: Spock tries a transaction again that was interrupted or could not be applied, and
 * now goes through; pglogical's row is deleted while it waits for its lock.
 */
export const TRIED_AGAIN: LeftErrors = {
  text: /exception handling had no exception|^unexpected HTSU_Result after locking/,
  process: APPLY,
  least: 0,
};

/**
 * pglogical looks for a row before it inserts it (pglogical_apply_heap.c), and a client or another worker that
 * inserts the same key in between is in its way: it ends, starts again and finds a conflict like any other.
 */
export function insertedAtOnce(key: string): LeftErrors {
  return {
    text: new RegExp(`duplicate key value violates unique constraint "${key}"`),
    process: /^pglogical apply/,
    least: 0,
  };
}

/** A row that cannot be applied, for a unique value that another row has: pglogical's worker ends, and starts again. */
export function notApplied(constraint: string): LeftErrors {
  return {
    text: new RegExp(`duplicate key value violates unique constraint "${constraint}"`),
    process: APPLY,
    least: 0,
  };
}

/** Spock 6 notices that a link was told to leave out what its node had got by the copy: the origin is behind its own file. */
export const ORIGIN_MOVED: LeftErrors = {
  text: /: reconcile: file LSN \S+ ahead of origin \S+; trusting origin/,
  process: /^spock apply/,
  least: 0,
};

/** Where what a link gets first cannot be applied: after a cut, or where a joining node has no rows yet. */
export const FIRST_FAILS: LeftErrors = {
  text: /: unknown action of type o$/,
  process: /^spock apply/,
  least: 0,
  by: 'what a link gets first is not gone through again when it fails',
};

/** Apply is interrupted once, for this reason: it says so, and its engine may count it, or catch it and try again. */
export function interrupted(reason: RegExp): Pick<Leaves, 'exceptions' | 'errors'> {
  return {
    exceptions: [{ table: 'account', reason: new RegExp(`${reason.source}|apply errors`), least: 0 }],
    errors: [{ text: reason, process: ANY_APPLY, least: 0 }, TRIED_AGAIN],
  };
}
