/** What is to be compared, and where what differs is written to. */
export interface CompareRequest {
  /** The file that names the nodes. */
  readonly cluster: string;
  /** For nodes of which the file names none. */
  readonly database?: string | undefined;
  /** Patterns of tables; all of them where there is none. */
  readonly tables: readonly string[];
  /** Patterns of tables that are left out. */
  readonly except: readonly string[];
  /** How many rows of each table are named to people. */
  readonly most: number;
  /** A file for all that was found. */
  readonly json?: string | undefined;
  /** A folder for SQL that makes the other nodes like this one. */
  readonly mend?: { readonly folder: string; readonly from: string } | undefined;
  /** Milliseconds for which what differs may take to arrive everywhere and stand still. */
  readonly within: number;
}

export const MOST_NAMED = 20;
/** An idle link of pglogical or Spock 6 confirms what it has when it is asked for a sign of life, after half a minute at most. */
export const SETTLE_MS = 60_000;
