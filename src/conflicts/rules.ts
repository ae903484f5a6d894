import type { AnomalyName, Profile } from '../replication/profile.js';
import type { Kind } from './kinds.js';
import type { Cell, RowStatement, TableRole } from './statement.js';
import type { Change, Committed, Store } from './store.js';

/** Why what an engine does with a change is not what the last update would demand. */
export type Cause = AnomalyName;

/** What became of a transaction on a node that it was delivered to. */
export interface Applied {
  readonly store: Store;
  /** It was thrown away as a whole. */
  readonly discarded?: true;
  /** The link cannot go on. */
  readonly stopped?: true;
  /** What the node must have recorded of it. */
  readonly records: readonly ConflictRecord[];
  readonly causes: readonly Cause[];
}

/** Is told what happens, where somebody reads it. */
export type Tell = (line: string) => void;

export interface ConflictRecord {
  readonly transaction: number;
  readonly table: TableRole;
  /** The row's, as it was there; where there was none, as it was looked for. */
  readonly id: Cell;
  readonly type:
    | 'insert_exists'
    | 'update_origin_differs'
    | 'update_missing'
    | 'delete_missing'
    | 'delete_exists';
  readonly kept: 'local' | 'remote' | 'neither';
}

/** How one family of engines replicates. */
export interface Rules {
  /** Whether there can be tables of this kind. */
  has(kind: Kind): boolean;
  /** Whether a node passes a change on. */
  sends(change: Change, kind: Kind): boolean;
  /** Why tables of this kind lose what is not passed on. */
  readonly notSent: Cause;
  /** What a row filter looks at: both rows of an UPDATE, which it turns into what the other nodes need; or the new one alone. */
  readonly filters: 'old and new row' | 'new row';
  /** Whether a statement is thrown away at times, so that what its table holds then is chance, and so what nodes refuse. */
  breaks?(statement: RowStatement['do'], kind: Kind, profile: Profile): boolean;
  /** Whether a node refuses a client's statement, since it could not tell others of the rows that it changes. */
  refuses(statement: RowStatement['do'], kind: Kind): boolean;
  /** @param goesWrong asked of each comparison that hangs on memory which the release has left as it was */
  apply(
    kind: Kind,
    store: Store,
    transaction: Committed,
    profile: Profile,
    goesWrong: () => boolean,
    tell?: Tell,
  ): Applied;
}
