import { expect, test } from 'vitest';
import { settledBy, type Told } from '../../src/history/gather.js';

const SECOND = 1_000_000;
const transacted = { index: 7, node: 'n1', xid: '800', answered: 100 * SECOND };
const committed = { status: 'committed', committed: 99 * SECOND } as const;

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
    { status: 'aborted', committed: null },
    { index: 7, committed: null, outcome: 'fail' },
  ],
  ['one that goes on', 'unknown', { status: 'in progress', committed: null }, { index: 7, committed: null }],
  // Seen of PostgreSQL 18: killed at 31.4 s, and at 35.6 s another transaction was committed with the same id.
  [
    'a commit after the client had lost its connection: the id was given again after a crash',
    'unknown',
    { status: 'committed', committed: 104 * SECOND },
    { index: 7, committed: null },
  ],
] as const)('%s', (_, outcome, told: Told, settled) => {
  expect(settledBy({ ...transacted, outcome }, told)).toEqual(settled);
});
