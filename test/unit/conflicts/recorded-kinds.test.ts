import { afterEach, describe, expect, test, vi } from 'vitest';
import { Applying } from '../../../src/conflicts/apply.js';
import { KINDS, type KindName } from '../../../src/conflicts/kinds.js';
import type { Engine } from '../../../src/conflicts/model.js';
import { spockRules } from '../../../src/conflicts/spock-rules.js';
import { writtenFor } from '../../../src/conflicts/store.js';
import { pglogicalProfile } from '../../../src/replication/pglogical.js';
import { ENGINES, type Name, unlike } from '../../support/recorded-scenes.js';

const applying = Applying.prototype;

const undo: (() => void)[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const one of undo.splice(0)) one();
});

function replaced<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): undefined {
  const before = object[key];
  undo.push(() => Object.assign(object, { [key]: before }));
  Object.assign(object, { [key]: value });
}

function silentTriggers(): undefined {
  vi.spyOn(applying, 'fired').mockImplementation((_, row) => row);
}

type Wrong = readonly [string, Name, () => Engine | undefined, KindName];

/** Of which every kind of table is recorded. */
const WHOLE = ['spock-5.0.11', 'pglogical-2.4.2', 'native-18'] as const satisfies readonly Name[];

/** One wrong variant of each rule that is about one kind of table. */
const WRONG: readonly Wrong[] = [
  ...WHOLE.flatMap((name): Wrong[] => [
    [
      'a key that is written with other letters is another key',
      name,
      () =>
        void vi.spyOn(applying, 'byKey').mockImplementation(function (this: Applying, table, row) {
          return this.rows.find(
            (one) => one.table === table && one.row.id === row.id && one.row.spelling === row.spelling,
          );
        }),
      'text-key',
    ],
    [
      'a row that is moved to another partition is sent as an UPDATE',
      name,
      () => replaced(KINDS.partitioned, 'partition', () => 'PART1'),
      'partitioned',
    ],
    ['triggers are silent in apply', name, () => silentTriggers(), 'trigger-replica'],
    ['triggers that are ENABLE ALWAYS are silent in apply', name, () => silentTriggers(), 'trigger-always'],
    [
      'triggers that are ENABLE REPLICA fire for clients',
      name,
      () => replaced(KINDS['trigger-replica'], 'trigger', 'always'),
      'trigger-replica',
    ],
    [
      'rows that do not pass the filter are sent',
      name,
      () => replaced(KINDS['row-filter'].filter!, 'passes', () => true),
      'row-filter',
    ],
    [
      'of a row that crosses the filter the others are told something else',
      name,
      () => {
        const { rules } = ENGINES[name];
        const other = rules.filters === 'new row' ? 'old and new row' : 'new row';
        return replaced(rules, 'filters', other);
      },
      'row-filter',
    ],
    [
      'an UPDATE sets columns off the list to their defaults',
      name,
      () =>
        void vi.spyOn(applying, 'withOwn').mockImplementation(function (this: Applying, _, row) {
          return { ...row, ...this.kind.own };
        }),
      'column-list',
    ],
  ]),
  [
    'an INSERT that meets a row keeps what is off the list',
    'pglogical-2.4.2',
    () => ({ rules: spockRules, profile: pglogicalProfile }),
    'column-list',
  ],
  [
    'an INSERT that meets a row fires the triggers of the UPDATE alone',
    'pglogical-2.4.2',
    () => ({ rules: spockRules, profile: pglogicalProfile }),
    'trigger-always',
  ],
  [
    'generated columns are made where a row is applied',
    'pglogical-2.4.2',
    () =>
      void vi.spyOn(applying, 'fired').mockImplementation(function (this: Applying, table, row) {
        return writtenFor(this.kind, table, row, 'apply');
      }),
    'generated-large',
  ],
  [
    'generated columns are taken as they are sent',
    'spock-5.0.11',
    () => void vi.spyOn(applying, 'fired').mockImplementation((_, row) => row),
    'generated-large',
  ],
  [
    'generated columns are taken as they are sent',
    'native-18',
    () => void vi.spyOn(applying, 'fired').mockImplementation((_, row) => row),
    'generated-large',
  ],
];

describe('a wrong variant of a rule about a kind of table does not fit what servers did', () => {
  test.each(WRONG)('%s (%s)', (_, name, wrong, kind) => {
    expect(unlike(name, ENGINES[name], kind)).toBe(0);
    const engine = wrong();
    expect(unlike(name, engine, kind)).toBeGreaterThan(0);
  });
});
