import { afterEach, describe, expect, test, vi } from 'vitest';
import { Applying } from '../../../src/conflicts/apply.js';
import type { Engine } from '../../../src/conflicts/model.js';
import { pglogicalRules } from '../../../src/conflicts/pglogical-rules.js';
import { spockRules } from '../../../src/conflicts/spock-rules.js';
import { nativeProfile } from '../../../src/replication/native-profile.js';
import { pglogicalProfile } from '../../../src/replication/pglogical.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { ENGINES, judged, NAMES, type Name, recorded, unlike } from '../../support/recorded-scenes.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what servers did is what the model says', () => {
  test.each(NAMES)('%s', (name) => {
    for (const one of recorded(name)) {
      const { verdict, asModelled } = judged(ENGINES[name], one);
      expect({ verdict, asModelled, one }).toEqual({ verdict: one.verdict, asModelled: true, one });
    }
  });
});

const applying = Applying.prototype;
type Wrong = () => Engine | undefined;

/** One wrong variant of each rule. */
const WRONG: readonly (readonly [string, Name, Wrong])[] = [
  [
    'the remote row always wins',
    'spock-5.0.11',
    () => void vi.spyOn(applying, 'isLater').mockReturnValue(true),
  ],
  [
    'the local row always wins',
    'spock-5.0.11',
    () => void vi.spyOn(applying, 'isLater').mockReturnValue(false),
  ],
  [
    'a frozen row has its timestamp',
    'spock-5.0.11',
    () =>
      void vi.spyOn(applying, 'isLater').mockImplementation(function (this: Applying, local) {
        return this.at >= local.at;
      }),
  ],
  [
    'large values are always sent',
    'spock-5.0.11',
    () => void vi.spyOn(applying, 'withLocalLarge').mockImplementation((_, { row }) => row),
  ],
  [
    'TRUNCATE keeps later rows',
    'spock-5.0.11',
    () =>
      void vi.spyOn(applying, 'truncate').mockImplementation(function (this: Applying, table) {
        this.rows = this.rows.filter((one) => one.table !== table || one.at > this.at);
        return 'done';
      }),
  ],
  [
    'what is added to a delta column is lost with the row that loses',
    'spock-5.0.11',
    () => void vi.spyOn(applying, 'amend').mockReturnValue('done'),
  ],
  [
    'rows are found by nothing',
    'spock-5.0.11',
    () => void vi.spyOn(applying, 'byKey').mockReturnValue(undefined),
  ],
  ['a deleted row stays', 'spock-5.0.11', () => void vi.spyOn(applying, 'remove').mockReturnValue('done')],
  [
    'a violated index is no error',
    'spock-5.0.11',
    () => void vi.spyOn(applying as unknown as { whole(): 'done' }, 'whole').mockReturnValue('done'),
  ],
  [
    'an error throws away its change, and not the transaction',
    'spock-5.0.11',
    () =>
      void vi.spyOn(applying, 'all').mockImplementation(function (this: Applying, changes, one) {
        for (const change of changes) one(change);
        const { rows, truncated } = this;
        return { store: { rows, truncated }, records: [], causes: [], story: [] };
      }),
  ],
  [
    'a delete loses to a later update',
    'spock-5.0.11',
    () => ({ rules: spockRules, profile: spockProfile('6.0.0-beta.1') }),
  ],
  [
    'updates and deletes without a key are sent',
    'spock-5.0.11',
    () => void vi.spyOn(spockRules, 'sends').mockReturnValue(true),
  ],
  [
    'an update of a missing row is skipped',
    'spock-5.0.11',
    () => ({ rules: pglogicalRules, profile: spockProfile('5.0.11') }),
  ],
  [
    'an inserted row is found by its key alone',
    'pglogical-2.4.2',
    () => ({ rules: spockRules, profile: pglogicalProfile }),
  ],
  [
    'updates and deletes without a key are sent',
    'pglogical-2.4.2',
    () => void vi.spyOn(pglogicalRules, 'sends').mockReturnValue(true),
  ],
  ['the later row wins', 'native-18', () => ({ rules: pglogicalRules, profile: nativeProfile })],
  [
    'a whole row is found by its key',
    'native-18',
    () =>
      void vi.spyOn(applying, 'byAll').mockImplementation(function (this: Applying, table, row) {
        return this.byKey(table, row);
      }),
  ],
];

describe('a wrong variant of a rule does not fit what servers did', () => {
  test.each(WRONG)('%s (%s)', (_, name, wrong) => {
    expect(unlike(name)).toBe(0);
    const engine = wrong();
    expect(unlike(name, engine)).toBeGreaterThan(0);
  });
});
