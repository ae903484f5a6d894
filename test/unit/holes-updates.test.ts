// Each history: data is really lost, diverged, torn or doubled, and no documented anomaly is the cause. Each must fail.
import { expect, test } from 'vitest';
import { settledBy } from '../../src/history/gather.js';
import type { Json } from '../../src/history/operation.js';
import { EPOCH, type Hole, HoleHistory, PROFILES, three, two, us, verdict } from '../support/holes.js';

const HOLES: Hole[] = [
  [
    "12 native: an UPDATE of another node's row is lost on the third node, an hour after the row had reached it",
    () =>
      new HoleHistory(three)
        .op('n1', 1, [['kv', '1', 'insert', 1, null]])
        .op('n3', 30, [], { reads: [{ table: 'kv', key: '1', version: 1 }], xid: null, committed: null })
        .op('n2', 3600, [['kv', '1', 'update', 2, 1]])
        .holds('kv', '1', { n1: 2, n2: 2, n3: 1 }),
    ['native'],
  ],
  [
    '13 last-update-wins chooses the older one on n2; the table was frozen there a minute before either was written',
    () => {
      const h = new HoleHistory(three)
        .op('n1', 1, [['register', '1', 'insert', 1, null]])
        .op('n1', 60, [['register', '1', 'update', 2, 1]])
        .op('n3', 60.001, [['register', '1', 'update', 3, 1]])
        .fault(0, { kind: 'freeze', nodes: three, tables: ['register'] } as Json, 5, 5.1)
        .holds('register', '1', { n1: 3, n2: 2, n3: 3 });
      h.more = { frozen: { register: three } };
      return h;
    },
    ['spock5', 'spock6', 'pglogical'],
  ],
  [
    '14 one write went back by the clock in the beginning; a minute later the last update is lost on n2',
    () =>
      new HoleHistory(three)
        .op('n3', 1, [['register', '1', 'insert', 1, null]], { committed: EPOCH + us(3) })
        .op('n1', 2, [['register', '1', 'update', 2, 1]])
        .op('n1', 60, [['register', '1', 'update', 3, 2]])
        .op('n3', 90, [['register', '1', 'update', 4, 3]])
        .holds('register', '1', { n1: 4, n2: 3, n3: 4 }),
    ['spock5', 'spock6', 'pglogical'],
  ],
  [
    '17 an acknowledged update is lost by the crash of its own node; the next client writes over the old version',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['register', '1', 'insert', 1, null]])
        .op('n1', 4.9, [['register', '1', 'update', 2, 1]], {
          committed: settledBy(
            {
              index: 1,
              node: 'n1',
              xid: '701',
              outcome: 'ok',
              invoked: EPOCH + us(4.8),
              answered: EPOCH + us(4.9),
            },
            { status: 'aborted', committed: null, applied: false },
          ).committed,
        })
        .fault(0, { kind: 'kill', nodes: ['n1'] } as Json, 5, 6)
        .op('n1', 10, [['register', '1', 'update', 3, 1]])
        .holds('register', '1', { n1: 3, n2: 3 }),
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
  [
    '18 one node, two acknowledged updates that both replaced the same version: the first is gone (nobody else wrote)',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['register', '1', 'insert', 1, null]])
        .op('n1', 2, [['register', '1', 'update', 2, 1]])
        .op('n1', 60, [['register', '1', 'update', 3, 1]])
        .holds('register', '1', { n1: 3, n2: 3 }),
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
  [
    '19 an update never reaches n2 although later ones of n1 do; a minute later n2 writes over the old version',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [
          ['register', '1', 'insert', 1, null],
          ['register', '2', 'insert', 2, null],
        ])
        .op('n1', 2, [['register', '1', 'update', 3, 1]]) // lost on n2
        .op('n1', 3, [['register', '2', 'update', 4, 2]])
        .op('n2', 30, [['register', '2', 'update', 5, 4]]) // n2 has all of n1's up to 3 s
        .op('n2', 60, [['register', '1', 'update', 6, 1]]) // and still the old version here
        .holds('register', '1', { n1: 6, n2: 6 })
        .holds('register', '2', { n1: 5, n2: 5 }),
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
];

for (const [name, make, engines] of HOLES)
  test.each(engines)(`${name} (%s)`, (engine) => expect(verdict(make(), PROFILES[engine])).toBe('fail'));
