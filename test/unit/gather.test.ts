import { expect, test } from 'vitest';
import { settledBy, type Told } from '../../src/history/gather.js';

const SECOND = 1_000_000;
const transacted = { index: 7, node: 'n1', xid: '800', invoked: 99 * SECOND, answered: 100 * SECOND };
const committed = { status: 'committed', committed: 99 * SECOND, applied: false } as const;

test.each([
  ['an answer is believed', 'ok', committed, { index: 7, committed: 99 * SECOND }],
  [
    'an acknowledged one that was aborted, as after a crash of a server that does not wait for its disk',
    'ok',
    { status: 'aborted', committed: null, applied: false },
    { index: 7, committed: null, undated: 'aborted' },
  ],
  [
    'an acknowledged one that its node does not know',
    'ok',
    { status: null, committed: null, applied: false },
    { index: 7, committed: null, undated: 'not known' },
  ],
  [
    'an acknowledged one whose number is yet to come',
    'ok',
    { status: 'never begun', committed: null, applied: false },
    { index: 7, committed: null, undated: 'never begun' },
  ],
  [
    'an acknowledged one whose id another transaction has that goes on',
    'ok',
    { status: 'in progress', committed: null, applied: false },
    { index: 7, committed: null, undated: 'in progress' },
  ],
  [
    'an acknowledged one whose id a later transaction has: its timestamp is not taken',
    'ok',
    { status: 'committed', committed: 104 * SECOND, applied: false },
    { index: 7, committed: null, undated: 'committed later' },
  ],
  [
    'an acknowledged one whose id a change of another node has: nor is that one',
    'ok',
    { status: 'committed', committed: 99 * SECOND, applied: true },
    { index: 7, committed: null, undated: 'applied' },
  ],
  [
    'an acknowledged one that was committed, nobody knows when',
    'ok',
    { status: 'committed', committed: null, applied: false },
    { index: 7, committed: null, undated: 'not recorded' },
  ],
  [
    'a number that is yet to come, of one that was not acknowledged: it may not have ended',
    'unknown',
    { status: 'never begun', committed: null, applied: false },
    { index: 7, committed: null },
  ],
  [
    'a commit whose answer was lost',
    'unknown',
    committed,
    { index: 7, committed: 99 * SECOND, outcome: 'ok' },
  ],
  [
    'a rollback',
    'unknown',
    { status: 'aborted', committed: null, applied: false },
    { index: 7, committed: null, outcome: 'fail' },
  ],
  [
    'one that goes on',
    'unknown',
    { status: 'in progress', committed: null, applied: false },
    { index: 7, committed: null },
  ],
  // Seen of PostgreSQL 18: killed at 31.4 s, and at 35.6 s another transaction was committed with the same id.
  [
    'a commit after the client had lost its connection: the id was given again after a crash',
    'unknown',
    { status: 'committed', committed: 104 * SECOND, applied: false },
    { index: 7, committed: null },
  ],
  // What is applied has the timestamp of its origin, which may be older than the crash.
  [
    'a change of another node that was applied under an id that was given again',
    'unknown',
    { status: 'committed', committed: 99 * SECOND, applied: true },
    { index: 7, committed: null, outcome: 'fail' },
  ],
] as const)('%s', (_, outcome, told: Told, settled) => {
  expect(settledBy({ ...transacted, outcome }, told)).toEqual(settled);
});

test("a node's clock that is ahead makes a commit seem later than its answer, and no loss of it", () => {
  const late = { status: 'committed', committed: 129 * SECOND, applied: false } as const;
  const ok = { ...transacted, outcome: 'ok' } as const;
  expect(settledBy(ok, late, 30 * SECOND)).toEqual({ index: 7, committed: 129 * SECOND });
  expect(settledBy(ok, late, 28 * SECOND)).toMatchObject({ committed: null, undated: 'committed later' });
});
