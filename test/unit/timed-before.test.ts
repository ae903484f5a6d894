import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import type { History } from '../../src/history/operation.js';
import { profileOf } from '../../src/replication/select.js';
import { SmallHistory } from '../support/small-history.js';

// n3 inserts the key first, then n1, then n2. To n3 the last one comes first, then n1's delete of long ago, which takes it
// away, and then n1's row.
function history(engineVersion: string): History {
  const small = new SmallHistory({ nodes: ['n1', 'n2', 'n3'], engineVersion })
    .does('n1', 1, [['t', 'k', 'insert', 1, null]])
    .does('n1', 2, [['t', 'k', 'delete', 2, 1]])
    .does('n3', 3, [['t', 'k', 'insert', 3, null]])
    .does('n1', 3.0001, [['t', 'k', 'insert', 4, null]])
    .does('n2', 3.0002, [['t', 'k', 'insert', 5, null]])
    .holds('t', 'k', 5)
    .done();
  const rows = small.final!.tables.t!.n3 as { version: number; committed: number | null }[];
  Object.assign(rows[0]!, { version: 4, committed: [...small.operations][3]!.committed });
  return small;
}

const SAME = 'all nodes hold the same rows';

test('by a clock that goes on from what it has seen, what is later had not come before', () => {
  const profile = profileOf('spock', '5.0.11');
  const same = judge(history('5.0.11'), profile).find(({ name }) => name === SAME)!;
  expect(same.findings).toMatchObject([{ anomaly: 'delete is not last-update-wins' }]);
});

test('where deletes are compared, nothing explains it', () => {
  const profile = profileOf('spock', '6.0.0');
  const same = judge(history('6.0.0'), profile).find(({ name }) => name === SAME)!;
  expect(same.counts).toMatchObject({ violations: 1, known: 0 });
});
