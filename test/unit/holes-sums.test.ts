// Each history: data is really lost, diverged, torn or doubled, and no documented anomaly is the cause. Each must fail.
import { expect, test } from 'vitest';
import type { Json } from '../../src/history/operation.js';
import { type Hole, HoleHistory, PROFILES, two, verdict } from '../support/holes.js';

const HOLES: Hole[] = [
  [
    '15 an addition is applied twice on n2 long AFTER its crash; anything up to the sum of what came before is excused',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['counter', '1', 'insert', 1, null]], { value: { delta: 0 } })
        .op('n1', 2, [['counter', '1', 'update', 2, 1]], { value: { delta: 100 } })
        .fault(0, { kind: 'kill', nodes: ['n2'] } as Json, 5, 6)
        .op('n1', 60, [['counter', '1', 'update', 3, 2]], { value: { delta: 7 } })
        .holds('counter', '1', { n1: 3, n2: 3 }, { n1: { total: 107 }, n2: { total: 114 } }),
    ['spock5'],
  ],
  [
    '16 one addition is lost on n2, one is doubled by its crash: they cancel within the range (50 doubled, 40 lost)',
    () =>
      new HoleHistory(two)
        .op('n1', 1, [['counter', '1', 'insert', 1, null]], { value: { delta: 0 } })
        .op('n1', 2, [['counter', '1', 'update', 2, 1]], { value: { delta: 50 } })
        .fault(0, { kind: 'kill', nodes: ['n2'] } as Json, 5, 6)
        .op('n1', 60, [['counter', '1', 'update', 3, 2]], { value: { delta: 40 } })
        .op('n1', 61, [['counter', '1', 'update', 4, 3]], { value: { delta: 1 } })
        .holds('counter', '1', { n1: 4, n2: 4 }, { n1: { total: 91 }, n2: { total: 101 } }),
    ['spock5'],
  ],
  [
    '23 bank: a transfer is undone on both nodes, in both accounts (a conflict took values instead of differences)',
    () =>
      new HoleHistory(two)
        .op(
          'n1',
          1,
          [
            ['account', '1', 'insert', 1, null],
            ['account', '2', 'insert', 2, null],
          ],
          { value: { balance: 1000 }, workload: 'bank' },
        )
        .op(
          'n1',
          5,
          [
            ['account', '1', 'update', 3, 1],
            ['account', '2', 'update', 4, 2],
          ],
          { value: { from: 1, to: 2, amount: 90 }, workload: 'bank' },
        )
        .op(
          'n2',
          5.001,
          [
            ['account', '1', 'update', 5, 1],
            ['account', '2', 'update', 6, 2],
          ],
          { value: { from: 2, to: 1, amount: 10 }, workload: 'bank' },
        )
        .holds('account', '1', { n1: 5, n2: 5 }, { balance: 1010 })
        .holds('account', '2', { n1: 6, n2: 6 }, { balance: 990 }),
    ['spock5', 'spock6'],
  ],
  [
    '24 bank: the debit of a transfer is lost on all nodes; one of them crashed once: up to all deposits are excused (both hold the same)',
    () =>
      new HoleHistory(two)
        .op(
          'n1',
          1,
          [
            ['account', '1', 'insert', 1, null],
            ['account', '2', 'insert', 2, null],
          ],
          { value: { balance: 1000 }, workload: 'bank' },
        )
        .fault(0, { kind: 'kill', nodes: ['n2'] } as Json, 5, 6)
        .op(
          'n1',
          60,
          [
            ['account', '1', 'update', 3, 1],
            ['account', '2', 'update', 4, 2],
          ],
          { value: { from: 1, to: 2, amount: 90 }, workload: 'bank' },
        )
        .holds('account', '1', { n1: 3, n2: 3 }, { n1: { balance: 910 }, n2: { balance: 1000 } })
        .holds('account', '2', { n1: 4, n2: 4 }, { balance: 1090 }),
    ['spock5'],
  ],
];

for (const [name, make, engines] of HOLES)
  test.each(engines)(`${name} (%s)`, (engine) => expect(verdict(make(), PROFILES[engine])).toBe('fail'));
