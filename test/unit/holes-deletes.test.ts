// Each history: data is really lost, diverged, torn or doubled, and no documented anomaly is the cause. Each must fail.
import { expect, test } from 'vitest';
import { type Hole, HoleHistory, PROFILES, three, two, verdict } from '../support/holes.js';

const HOLES: Hole[] = [
  [
    '07 a DELETE is lost on n3, a minute after the row had reached everybody (and n3 had updated it: no, read it)',
    () =>
      new HoleHistory(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n3', 30, [], { reads: [{ table: 'kv', key: '1', version: 1 }], xid: null, committed: null })
        .op('n2', 60, [['kv', '1', 'delete', 2, 1]])
        .holds('kv', '1', { n1: null, n2: null, n3: 1 }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    '08 torn: of a burial of parent and child n3 applied the parent alone',
    () =>
      new HoleHistory(three)
        .op('n1', 1, [
          ['parent', '1', 'insert', 1, null],
          ['child', '1', 'insert', 2, null],
        ])
        .op('n2', 60, [
          ['child', '1', 'delete', 3, 2],
          ['parent', '1', 'delete', 4, 1],
        ])
        .holds('parent', '1', { n1: null, n2: null, n3: null })
        .holds('child', '1', { n1: null, n2: null, n3: 2 }, { parent: '1' }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    '09 two nodes: one early race of a delete; minutes later n2 loses the whole row',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'update', 2, 1]])
        .op('n2', 2.001, [['kv', '1', 'delete', 3, 1]])
        .op('n1', 60, [['kv', '1', 'insert', 4, null]])
        .op('n2', 90, [['kv', '1', 'update', 5, 4]])
        .op('n1', 120, [['kv', '1', 'update', 6, 5]])
        .holds('kv', '1', { n1: 6, n2: null }),
    ['spock5', 'pglogical'],
  ],
  [
    '10 three nodes: one early race of a delete; minutes later n3 loses the last update',
    () =>
      new HoleHistory(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'update', 2, 1]])
        .op('n2', 2.001, [['kv', '1', 'delete', 3, 1]])
        .op('n1', 60, [['kv', '1', 'insert', 4, null]])
        .op('n2', 120, [['kv', '1', 'update', 5, 4]])
        .holds('kv', '1', { n1: 5, n2: 5, n3: 4 }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    '11 n3 misses an INSERT; a minute before, n1 and n2 had both deleted the key',
    () =>
      new HoleHistory(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'delete', 2, 1]])
        .op('n2', 2.001, [['kv', '1', 'delete', 3, 1]])
        .op('n1', 60, [['kv', '1', 'insert', 4, null]])
        .holds('kv', '1', { n1: 4, n2: 4, n3: null }),
    ['spock5', 'pglogical', 'native'],
  ],
  [
    "25 an orphan: n2 buried parent and child a minute after both were everywhere, n3 kept the child of n2's own... of n1",
    () =>
      new HoleHistory(three)
        .op('n1', 1, [['parent', '1', 'insert', 1, null]])
        .op('n1', 2, [['child', '1', 'insert', 2, null]])
        .op('n2', 60, [
          ['child', '1', 'delete', 3, 2],
          ['parent', '1', 'delete', 4, 1],
        ])
        .holds('parent', '1', { n1: null, n2: null, n3: null })
        .holds('child', '1', { n1: 2, n2: null, n3: null }, { parent: '1' }),
    ['spock5', 'pglogical', 'native'],
  ],
];

for (const [name, make, engines] of HOLES)
  test.each(engines)(`${name} (%s)`, (engine) => expect(verdict(make(), PROFILES[engine])).toBe('fail'));
