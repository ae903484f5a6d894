// Each history: data is really lost, diverged, torn or doubled, and no documented anomaly is the cause. Each must fail.
import { expect, test } from 'vitest';
import type { Json } from '../../src/history/operation.js';
import { type Hole, HoleHistory, PROFILES, two, verdict } from '../support/holes.js';

const HOLES: Hole[] = [
  [
    '20 n2 gives out ids that n1 gave out a minute before: each is refused as a duplicate, which counts as failed',
    () => {
      const h = new HoleHistory(two);
      for (let i = 0; i < 50; i++)
        h.op('n1', 1 + i / 10, [['ticket', String(i), 'insert', i + 1, null]], { f: 'id' });
      for (let i = 0; i < 50; i++)
        h.op('n2', 60 + i / 10, [], {
          f: 'id',
          outcome: 'fail',
          xid: null,
          committed: null,
          error: 'duplicate key value violates unique constraint "ticket_pkey"',
        });
      for (let i = 0; i < 50; i++) h.holds('ticket', String(i), { n1: i + 1, n2: i + 1 });
      return h;
    },
    ['spock5', 'spock6', 'pglogical', 'native'],
  ],
  [
    '21 n2 refuses every transaction to the very end after its disk was full for two seconds',
    () => {
      const h = new HoleHistory(two).fault(0, { kind: 'fillVolume', node: 'n2' } as Json, 1, 3);
      for (let i = 0; i < 50; i++) h.op('n1', 1 + i / 10, [['member', String(i), 'insert', i + 1, null]]);
      for (let i = 0; i < 50; i++)
        h.op('n2', 4 + i / 10, [], {
          outcome: 'fail',
          xid: null,
          committed: null,
          error: 'cannot execute INSERT in a read-only transaction',
        });
      for (let i = 0; i < 50; i++) h.holds('member', String(i), { n1: i + 1, n2: i + 1 });
      return h;
    },
    ['spock5', 'native'],
  ],
];

for (const [name, make, engines] of HOLES)
  test.each(engines)(`${name} (%s)`, (engine) => expect(verdict(make(), PROFILES[engine])).toBe('fail'));
