import type { SchemaDifference } from '../cluster/schema-difference.js';

/** A row of one node, or several that are alike. */
export interface FoundRow {
  /** The values of the columns that all nodes have, as text. */
  readonly values: Readonly<Record<string, string | null>>;
  readonly copies: number;
  /** Of the row's text, by the columns as this node has them. */
  readonly md5: string;
  /** Long values are cut: the row is larger than what is held at once. */
  readonly cut: boolean;
}

/**
 * `differs`: it stood still while all that it could have been waiting for arrived. `under way`: it stood still, but
 * something that another node had has not arrived. `changing`: it was another one at each look.
 */
export type RowState = 'differs' | 'under way' | 'changing';

/** A key whose rows are not the same on all nodes. */
export interface RowFound {
  readonly state: RowState;
  /** The key's values; empty where the table has no key: then the row is its own. */
  readonly key: Readonly<Record<string, string | null>>;
  /** What each node has of it: nothing, one row, or several where no key forbids that. */
  readonly rows: Readonly<Record<string, readonly FoundRow[]>>;
}

/** Equal; not equal; or not known, because it could not be read, or rows changed all the time. */
export type CompareVerdict = 'equal' | 'differs' | 'unjudged';

/** What came of one table. */
export interface TableFound {
  /** Schema-qualified and quoted. */
  readonly table: string;
  readonly verdict: CompareVerdict;
  /** Nodes that do not have it, where others do. */
  readonly missing: readonly string[];
  /** Names and types of the columns by node, where they differ; rows are then compared by the columns that all have. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Rows by node, as they were counted at the first look. */
  readonly rows: Readonly<Record<string, number>>;
  /** How many keys are in each state. */
  readonly counts: Readonly<Record<RowState, number>>;
  /** Some of them. */
  readonly named: readonly RowFound[];
  /** Why it may differ by design. */
  readonly note?: string;
  /** Why it could not be judged. */
  readonly why?: string;
}

/** What came of the whole. */
export interface CompareFound {
  readonly verdict: CompareVerdict;
  /** Undefined where they could not be compared, for this reason. */
  readonly schema: readonly SchemaDifference[] | { readonly why: string };
  readonly tables: readonly TableFound[];
  readonly milliseconds: number;
}

export const NO_ROWS: Readonly<Record<RowState, number>> = { differs: 0, 'under way': 0, changing: 0 };

/** What differs outweighs what is not known, and that what is equal. */
export function verdictOf(all: readonly CompareVerdict[]): CompareVerdict {
  return (['differs', 'unjudged'] as const).find((verdict) => all.includes(verdict)) ?? 'equal';
}
