import { expect, test } from 'vitest';
import { settledBy, type Told } from '../../src/history/gather.js';

const SECOND = 1_000_000;
const transacted = { index: 7, node: 'n1', xid: '800', answered: 100 * SECOND };
const committed = { status: 'committed', committed: 99 * SECOND, applied: false } as const;

test.each([
  ['an answer is believed', 'ok', committed, { index: 7, committed: 99 * SECOND }],
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
