import { describe, expect, test } from 'vitest';
import { adviceOn } from '../../../../src/conflicts/own/advice.js';
import { judgePair, type SeenPair } from '../../../../src/conflicts/own/judge.js';
import { kindOf, PAIR_NAMES, type PairName } from '../../../../src/conflicts/own/kinds.js';
import { nativeProfile } from '../../../../src/replication/native-profile.js';
import { pglogicalProfile } from '../../../../src/replication/pglogical.js';
import type { Profile } from '../../../../src/replication/profile.js';
import { spockProfile } from '../../../../src/replication/spock-profile.js';

const NODES = ['n1', 'n2', 'n3'];
const spock = spockProfile('5.0.11');

/** What was seen where all nodes are the same and each change is there or not. */
function seen(first: boolean, second: boolean, changes: Partial<SeenPair> = {}): SeenPair {
  const all = (value: boolean) => NODES.map(() => value);
  return {
    rows: ['(1)', '(1)', '(1)'],
    kept: [all(first), all(second)],
    broken: all(false),
    rejected: [],
    ...changes,
  };
}

const SPLIT = { rows: ['(1)', '(2)', '(2)'] };

test.each<[string, PairName, SeenPair, string, RegExp]>([
  ['both are there', 'other-column', seen(true, true), 'keeps', /both/],
  ['the later one took its place', 'same-column', seen(false, true), 'keeps', /later one took/],
  [
    'the first one is gone though it is another column',
    'other-column',
    seen(false, true),
    'loses',
    /change of n1 is gone/,
  ],
  ['the later one is gone', 'same-column', seen(true, false), 'loses', /later change, of n2/],
  ['both are gone', 'same-column', seen(false, false), 'loses', /both changes are gone/],
  ['one addition is gone', 'counter', seen(false, false), 'loses', /one of the two additions/],
  ['the nodes differ', 'same-column', seen(true, true, SPLIT), 'splits', /n1: \(1\); n2, n3: \(2\)/],
  [
    'a child has no parent',
    'parent-child',
    seen(true, true, { broken: [true, true, true] }),
    'breaks',
    /n1, n2, n3/,
  ],
  [
    'a transaction was thrown away',
    'update-delete',
    seen(false, true, { rejected: [{ node: 1, side: 0 }] }),
    'rejects',
    /n2 threw the transaction of n1/,
  ],
  [
    'a link stopped',
    'same-key',
    seen(false, true, { stopped: { at: 'n1 → n2', why: 'duplicate' } }),
    'stops',
    /n1 → n2 stops: duplicate/,
  ],
])('%s', (_, name, pair, fate, told) => {
  const judged = judgePair(name, pair, NODES, spock);
  expect(judged.fate).toBe(fate);
  expect(judged.told).toMatch(told);
});

describe('what explains it', () => {
  const stopped = { stopped: { at: 'n1 → n2', why: 'x' } };
  test.each<[string, PairName, SeenPair, Profile, string | undefined]>([
    ['the last update wins', 'other-column', seen(false, true), spock, 'last-update-wins'],
    ['an earlier update does not', 'other-column', seen(true, false), spock, undefined],
    ['nodes that differ after two updates', 'same-column', seen(true, true, SPLIT), spock, undefined],
    [
      'the same on native',
      'same-column',
      seen(true, true, SPLIT),
      nativeProfile,
      'conflicts are not resolved',
    ],
    ['a link of native', 'same-key', seen(true, true, stopped), nativeProfile, 'conflicts are not resolved'],
    ['a link of pglogical over a key', 'same-key', seen(true, true, stopped), pglogicalProfile, undefined],
    [
      'a link of pglogical over a unique index',
      'unique-moves',
      seen(true, true, stopped),
      pglogicalProfile,
      'secondary unique divergence',
    ],
    [
      'an orphan',
      'parent-child',
      seen(true, true, { broken: [true, true, true] }),
      nativeProfile,
      'foreign keys are not checked',
    ],
    [
      'a rejected update',
      'update-delete',
      seen(false, true, { rejected: [{ node: 1, side: 0 }] }),
      spock,
      'update of a missing row discards its transaction',
    ],
    [
      'a rejected insert',
      'same-key',
      seen(false, true, { rejected: [{ node: 1, side: 0 }] }),
      spock,
      undefined,
    ],
    ['a table without a key', 'no-key', seen(true, true, SPLIT), nativeProfile, undefined],
    ['the same of Spock', 'no-key', seen(true, true, SPLIT), spock, 'without a key only inserts replicate'],
  ])('%s', (_, name, pair, profile, why) => {
    const judged = judgePair(name, pair, NODES, profile);
    expect([judged.why, judged.unexplained]).toEqual([why, why === undefined]);
  });

  test('nothing is explained by what a release is not known for', () => {
    const nothing = { anomalies: {}, conflicts: 'none' } as const;
    for (const name of PAIR_NAMES) {
      for (const pair of [seen(false, false), seen(true, true, SPLIT), seen(true, true, stopped)])
        expect([name, judgePair(name, pair, NODES, nothing).unexplained]).toEqual([name, true]);
    }
  });
});

test('delta columns are for engines that have them, with the statement of the engine that was run', () => {
  const engine = { deltaColumnSql: (table: string, column: string) => `delta of ${table}.${column}` };
  expect(adviceOn('counter', 'loses', engine, HERE)).toMatch(/on every node \(delta of account\.total\)/);
  expect(adviceOn('counter', 'loses', {}, HERE)).not.toMatch(/delta/);
  expect(adviceOn('same-column', 'loses', engine, HERE)).not.toMatch(/delta/);
});
const HERE = { table: 'account', about: 'total' };

test('what is thrown away takes the rest of its transaction along', () => {
  expect(adviceOn('update-delete', 'rejects', {}, HERE)).toMatch(/all else in the transaction/);
  expect(adviceOn('update-delete', 'loses', {}, HERE)).not.toMatch(/all else/);
});

test('all that may fail is something with a unique index', () => {
  const mayFail = PAIR_NAMES.filter((name) => kindOf(name).mayFail);
  expect(mayFail).toEqual([
    'same-key',
    'default-key',
    'same-unique',
    'late-unique',
    'unique-moves',
    'upsert',
  ]);
});
