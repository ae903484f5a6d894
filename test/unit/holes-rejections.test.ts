// Each history: data is really lost, diverged, torn or doubled, and no documented anomaly is the cause. Each must fail.
import { expect, test } from 'vitest';
import { type Hole, HoleHistory, PROFILES, three, two, verdict } from '../support/holes.js';

const HOLES: Hole[] = [
  [
    '01 INSERT lost on n2; the next UPDATE is rejected there for want of the row; nobody ever deleted anything',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 60, [['kv', '1', 'update', 2, 1]])
        .rejected(
          'n2',
          1,
          'kv',
          'logical replication did not find row to be updated in replication target relation (public.kv)',
        )
        .holds('kv', '1', { n1: 2, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '02 apply throws a transaction away for a reason nobody documents (XX000); the record of the row at fault comes second in its table',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [
          ['account', '1', 'insert', 1, null],
          ['account', '2', 'insert', 2, null],
        ])
        .op('n1', 2, [
          ['account', '1', 'update', 3, 1],
          ['account', '2', 'update', 4, 2],
        ])
        .rejected('n2', 1, 'account', 'transdiscard: tuple discarded')
        .rejected('n2', 1, 'account', 'cache lookup failed for type 4711')
        .holds('account', '1', { n1: 3, n2: 1 })
        .holds('account', '2', { n1: 4, n2: 2 }),
    ['spock5', 'spock6'],
  ],
  [
    '03 the same over two tables; the row at fault was written again afterwards, the others are lost for ever',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['hot', '1', 'insert', 1, null]])
        .op('n1', 2, [
          ['hot', '1', 'update', 2, 1],
          ['ledger', '7', 'insert', 3, null],
        ])
        .op('n1', 3, [['hot', '1', 'update', 4, 2]])
        .rejected('n2', 1, 'hot', 'invalid memory alloc request size 18446744073709551613')
        .rejected('n2', 1, 'ledger', 'transdiscard: tuple discarded')
        .holds('hot', '1', { n1: 4, n2: 4 })
        .holds('ledger', '7', { n1: 3, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '04 an early rejection on n2 excuses the loss of the last update on n3, a minute later',
    () =>
      new HoleHistory(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n1', 2, [['kv', '1', 'update', 2, 1]])
        .rejected('n2', 1, 'kv', 'deadlock detected')
        .op('n1', 30, [['kv', '1', 'update', 3, 2]])
        .op('n1', 60, [['kv', '1', 'update', 4, 3]])
        .op('n2', 90, [['kv', '1', 'update', 5, 4]])
        .holds('kv', '1', { n1: 5, n2: 5, n3: 4 }),
    ['spock5', 'spock6'],
  ],
  [
    '05 a torn transaction: one of two new rows is on n2, and there is a record of its being thrown away whole',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [
          ['l', '1', 'insert', 1, null],
          ['r', '1', 'insert', 2, null],
          ['r', '2', 'insert', 3, null],
        ])
        .rejected('n2', 0, 'r', 'transdiscard: tuple discarded')
        .rejected('n2', 0, 'r', 'deadlock detected')
        .holds('l', '1', { n1: 1, n2: 1 })
        .holds('r', '1', { n1: 2, n2: null })
        .holds('r', '2', { n1: 3, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '06 duplicate PRIMARY key on apply (a change sent twice, a row resurrected): the table has no other unique index',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [
          ['member', '5', 'insert', 1, null],
          ['member', '6', 'insert', 2, null],
        ])
        .rejected('n2', 0, 'member', 'duplicate key value violates unique constraint "member_pkey"')
        .holds('member', '5', { n1: 1, n2: null })
        .holds('member', '6', { n1: 2, n2: null }),
    ['spock5', 'spock6'],
  ],
  [
    '22 apply was interrupted, they say, but in this run nothing was ever terminated or cut',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['member', '1', 'insert', 1, null]])
        .rejected('n2', 0, 'member', 'transdiscard: root cause not captured')
        .holds('member', '1', { n1: 1, n2: null }),
    ['spock5', 'spock6'],
  ],
];

for (const [name, make, engines] of HOLES)
  test.each(engines)(`${name} (%s)`, (engine) => expect(verdict(make(), PROFILES[engine])).toBe('fail'));

// What nobody can force, and happens where two sessions write one row at the same time.
const NOT_FOUND =
  'logical replication did not find row to be updated in replication target relation (public.kv)';
const IN_THE_WAY = 'duplicate key value violates unique constraint "kv_pkey"';

/** n1's update of a row beside which it writes another, and n3's of the same row so many seconds later. */
const updated = (later: number, at?: number) =>
  new HoleHistory(three)
    .op('n1', 1, [['kv', '1', 'insert', 1, null]])
    .op('n1', 60, [
      ['kv', '1', 'update', 2, 1],
      ['beside', '2', 'insert', 3, null],
    ])
    .op('n3', 60 + later, [['kv', '1', 'update', 4, later > 1 ? 2 : 1]])
    .rejected('n2', 1, 'kv', NOT_FOUND, at)
    .holds('kv', '1', { n1: 4, n2: 4, n3: 4 })
    .holds('beside', '2', { n1: 3, n2: null, n3: 3 });

/** n1's and n3's insert of the same row, n3's so many seconds later. */
const inserted = (later: number, at?: number, reason = IN_THE_WAY) =>
  new HoleHistory(three)
    .op('n1', 60, [
      ['kv', '1', 'insert', 2, null],
      ['beside', '2', 'insert', 3, null],
    ])
    .op('n3', 60 + later, [['kv', '1', 'insert', 4, null]])
    .rejected('n2', 0, 'kv', reason, at)
    .holds('kv', '1', { n1: 4, n2: 4, n3: 4 })
    .holds('beside', '2', { n1: 3, n2: null, n3: 3 });

test.each([
  ['a row is not found that another node changes at that moment', updated(0.001, 60.01), 'not found'],
  ['one that another node changes long afterwards', updated(30, 60.01), undefined],
  ['one of which no record says when it was not found', updated(0.001), undefined],
  ['a row is in the way that another node inserts at that moment', inserted(0.001, 60.01), 'in its way'],
  ['the same without a word of the cause', inserted(0.001, 60.01, 'unavailable'), 'in its way'],
  ['one that another node inserts long afterwards', inserted(30, 60.01), undefined],
  ['the same without a word of the cause', inserted(30, 60.01, 'unavailable'), undefined],
])('%s', (_, history, known) => {
  const seen = verdict(history, PROFILES.spock5);
  expect(seen).toMatch(known ? new RegExp(`^known: .*${known}`) : /^fail/);
});
