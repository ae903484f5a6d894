import type { AnomalyName } from '../../replication/profile.js';

/** What two transactions at once come to, the worst first. */
export const FATES = ['stops', 'splits', 'breaks', 'rejects', 'loses', 'refuses', 'keeps'] as const;
export type Fate = (typeof FATES)[number];
export type Harm = Exclude<Fate, 'keeps'>;

export const FATE_SAID: Readonly<Record<Fate, string>> = {
  stops: 'the link stops until somebody mends it',
  splits: 'the nodes hold different rows for ever',
  breaks: 'all nodes hold rows that break a constraint',
  rejects: 'a node throws a transaction away that another has acknowledged',
  loses: 'a change that was acknowledged is gone everywhere',
  refuses: 'a node refuses a statement, which it would not do without replication',
  keeps: 'as one server would have it',
};

/** What two nodes do at once, as an application would. */
export interface PairKind {
  /** After "when". */
  readonly said: string;
  readonly short: string;
  /** In a word or two, above a column. */
  readonly label: string;
  /** That the second takes the place of the first is what one server would do, too. */
  readonly lastWins?: true;
  /** Apply may come upon an error: it is tried by itself first. */
  readonly mayFail?: true;
  /** What is recorded of releases and can bring it to that, the likeliest first. */
  readonly recorded: Readonly<Partial<Record<Harm, readonly AnomalyName[]>>>;
}

const MISSING: readonly AnomalyName[] = [
  'update of a missing row discards its transaction',
  'update of a missing row is skipped',
];
const GONE: PairKind['recorded'] = {
  splits: ['delete overtakes insert', 'delete is not last-update-wins', ...MISSING],
  rejects: ['update of a missing row discards its transaction'],
  loses: ['delete is not last-update-wins', ...MISSING],
};
const MOVED: readonly AnomalyName[] = [...MISSING, 'a moved key is lost to a later update'];

function always(...names: AnomalyName[]): PairKind['recorded'] {
  return { stops: names, splits: names, breaks: names, rejects: names, loses: names };
}

export const PAIR_KINDS = {
  arrives: {
    said: 'both insert a row, each with another key',
    short: 'insert × insert of different keys',
    label: 'two rows',
    recorded: {},
  },
  'same-key': {
    said: 'both insert a row with the same key',
    short: 'insert × insert of the same key',
    label: 'same key',
    mayFail: true,
    recorded: {},
  },
  'default-key': {
    said: 'both insert a row and leave its key to the sequence',
    short: 'insert × insert, key by sequence',
    label: 'key by sequence',
    mayFail: true,
    recorded: {},
  },
  'same-unique': {
    said: 'both insert a row with a key of its own and the same value in another unique index',
    short: 'insert × insert of the same unique value',
    label: 'unique insert',
    mayFail: true,
    recorded: always('secondary unique divergence'),
  },
  'late-unique': {
    said: 'both insert a row with a key of its own and the same value in a deferrable unique constraint',
    short: 'insert × insert of the same deferrable value',
    label: 'deferred unique',
    mayFail: true,
    recorded: always('deferrable constraints are not checked', 'secondary unique divergence'),
  },
  'unique-moves': {
    said: 'each sets a row of its own to the same value in a unique index',
    short: 'update × update to the same unique value',
    label: 'unique update',
    mayFail: true,
    recorded: always('secondary unique divergence', 'moved keys meet'),
  },
  upsert: {
    said: 'both insert a row with the same key, or update it where it is there (ON CONFLICT DO UPDATE)',
    short: 'upsert × upsert',
    label: 'upsert',
    lastWins: true,
    mayFail: true,
    recorded: {},
  },
  'same-column': {
    said: 'both set the same column of a row',
    short: 'update × update of the same column',
    label: 'same column',
    lastWins: true,
    recorded: {},
  },
  'other-column': {
    said: 'both set a column of a row, each another one',
    short: 'update × update of different columns',
    label: 'two columns',
    recorded: {},
  },
  counter: {
    said: 'both add to a number in a row',
    short: 'x = x + 1 × x = x + 1',
    label: 'x = x + 1',
    recorded: { rejects: ['delta column breaks apply'] },
  },
  'update-delete': {
    said: 'one updates a row, and the other deletes it later',
    short: 'update × later delete',
    label: 'update, delete',
    lastWins: true,
    recorded: GONE,
  },
  'delete-update': {
    said: 'one deletes a row, and the other updates it later',
    short: 'delete × later update',
    label: 'delete, update',
    lastWins: true,
    recorded: GONE,
  },
  'parent-child': {
    said: 'one deletes a row, and the other inserts one that refers to it',
    short: 'delete of parent × insert of child',
    label: 'parent, child',
    recorded: { breaks: ['foreign keys are not checked'] },
  },
  'no-key': {
    said: 'one updates a row of a table without a key, and the other deletes another',
    short: 'update × delete without a key',
    label: 'no key',
    recorded: { splits: ['without a key only inserts replicate'] },
  },
  'key-update': {
    said: 'one changes the key of a row, and the other updates the row later',
    short: 'change of key × later update',
    label: 'key, update',
    recorded: { splits: MOVED, rejects: MOVED, loses: MOVED },
  },
  'truncate-insert': {
    said: 'one truncates the table, and the other inserts a row later',
    short: 'truncate × later insert',
    label: 'truncate, insert',
    recorded: { splits: ['truncate is not last-update-wins'], loses: ['truncate is not last-update-wins'] },
  },
} satisfies Record<string, PairKind>;

export type PairName = keyof typeof PAIR_KINDS;
export const PAIR_NAMES = Object.keys(PAIR_KINDS) as readonly PairName[];

export function kindOf(name: PairName): PairKind {
  return PAIR_KINDS[name];
}
