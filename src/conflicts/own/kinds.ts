import type { AnomalyName } from '../../replication/profile.js';

/** What two nodes do at once, as an application would. */
export interface PairKind {
  /** "n1 inserts a row, n2 one with the same key" */
  readonly said: string;
  /** In a few words, for tables. */
  readonly short: string;
  /** That the second takes the place of the first is what one server would do, too. */
  readonly lastWins?: true;
  /** Apply may come upon an error: it is tried by itself first. */
  readonly mayFail?: true;
  /** What is recorded of releases and can come of it. */
  readonly anomalies: readonly AnomalyName[];
}

const GONE: readonly AnomalyName[] = [
  'delete is not last-update-wins',
  'delete overtakes insert',
  'update of a missing row discards its transaction',
  'update of a missing row is skipped',
];

export const PAIR_KINDS = {
  'same-key': {
    said: 'both insert a row with the same key',
    short: 'insert × insert, same key',
    mayFail: true,
    anomalies: [],
  },
  'default-key': {
    said: 'both insert a row and leave its key to the sequence',
    short: 'insert × insert, key by sequence',
    mayFail: true,
    anomalies: [],
  },
  'same-unique': {
    said: 'both insert a row with a key of its own and the same value in another unique index',
    short: 'insert × insert, same unique value',
    mayFail: true,
    anomalies: ['secondary unique divergence', 'deferrable constraints are not checked'],
  },
  upsert: {
    said: 'both insert a row with the same key, or update it where it is there (ON CONFLICT DO UPDATE)',
    short: 'upsert × upsert',
    lastWins: true,
    mayFail: true,
    anomalies: [],
  },
  'same-column': {
    said: 'both set the same column of a row',
    short: 'update × update, same column',
    lastWins: true,
    anomalies: [],
  },
  'other-column': {
    said: 'both set a column of a row, each another one',
    short: 'update × update, different columns',
    anomalies: [],
  },
  counter: {
    said: 'both add to a number in a row',
    short: 'x = x + 1 × x = x + 1',
    anomalies: ['delta column breaks apply'],
  },
  'update-delete': {
    said: 'one updates a row, the other deletes it later',
    short: 'update × delete',
    lastWins: true,
    anomalies: GONE,
  },
  'delete-update': {
    said: 'one deletes a row, the other updates it later',
    short: 'delete × update',
    lastWins: true,
    anomalies: GONE,
  },
  'key-update': {
    said: 'one changes the key of a row, the other updates the row later',
    short: 'change of key × update',
    anomalies: [...GONE, 'a moved key is lost to a later update'],
  },
  'unique-moves': {
    said: 'each sets a row of its own to the same value in a unique index',
    short: 'update × update to the same unique value',
    mayFail: true,
    anomalies: ['secondary unique divergence', 'moved keys meet', 'deferrable constraints are not checked'],
  },
  'parent-child': {
    said: 'one deletes a row, the other inserts one that refers to it',
    short: 'delete of parent × insert of child',
    anomalies: ['foreign keys are not checked'],
  },
  'no-key': {
    said: 'one updates a row of a table without a key, the other deletes another',
    short: 'update × delete without a key',
    anomalies: ['without a key only inserts replicate'],
  },
  'truncate-insert': {
    said: 'one truncates the table, the other inserts a row later',
    short: 'truncate × insert',
    anomalies: ['truncate is not last-update-wins'],
  },
} satisfies Record<string, PairKind>;

export type PairName = keyof typeof PAIR_KINDS;

export function kindOf(name: PairName): PairKind {
  return PAIR_KINDS[name];
}
