import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { balancesExact } from '../../src/checkers/balances.js';
import { countersExact, totalConstant } from '../../src/checkers/sums.js';
import type { Json, Write } from '../../src/history/operation.js';
import { readHistory } from '../../src/history/reader.js';
import { profileOf } from '../../src/replication/select.js';
import { saveHistory } from '../support/save-history.js';
import { EPOCH, SmallHistory } from '../support/small-history.js';

const profile = profileOf('spock', '6.0.0');
const judged = (history: SmallHistory) => balancesExact(history.done(), profile);

/** Two accounts with 1000 each; n1 moves 90 from the first to the second, n2 10 back, both at once. */
function transfers(move: Json = { from: 1, to: 2, amount: 90 }): SmallHistory {
  return new SmallHistory()
    .does(
      'n1',
      1,
      [
        ['account', '1', 'insert', 1, null],
        ['account', '2', 'insert', 2, null],
      ],
      { value: { balance: 1000 } },
    )
    .does(
      'n1',
      5,
      [
        ['account', '1', 'update', 3, 1],
        ['account', '2', 'update', 4, 2],
      ],
      { value: move },
    )
    .does(
      'n2',
      5.001,
      [
        ['account', '1', 'update', 5, 1],
        ['account', '2', 'update', 6, 2],
      ],
      { value: { from: 2, to: 1, amount: 10 } },
    );
}

test('accounts that hold what was paid in and moved', () => {
  const history = transfers()
    .holds('account', '1', 5, { balance: 920 })
    .holds('account', '2', 6, { balance: 1080 });
  expect(judged(history)).toMatchObject({ verdict: 'holds', checked: 4 });
});

test('a transfer that is undone in both accounts on all nodes: the total does not tell', () => {
  const history = transfers()
    .holds('account', '1', 5, { balance: 1010 })
    .holds('account', '2', 6, { balance: 990 });
  expect(totalConstant(history.done(), profile).verdict).toBe('holds');
  const { verdict, counts, findings } = judged(history);
  expect({ verdict, violations: counts.violations }).toEqual({ verdict: 'violated', violations: 4 });
  expect(findings[0]!.what).toBe(
    'the balance of account 1 is 1010 on n1, but what was acknowledged adds up to 920',
  );
});

test('a transfer that one node applied twice', () => {
  const history = transfers()
    .holds('account', '1', 5, (node) => ({ balance: node === 'n2' ? 830 : 920 }))
    .holds('account', '2', 6, (node) => ({ balance: node === 'n2' ? 1170 : 1080 }));
  expect(judged(history).findings.map(({ nodes }) => nodes)).toEqual([['n2'], ['n2']]);
});

test('a transfer whose outcome nobody knows may be there or not', () => {
  const history = (balance: number) =>
    transfers()
      .does('n1', 6, [['account', '1', 'update', 7, 5]], {
        ...{ value: { from: 1, to: 3, amount: 20 }, outcome: 'unknown', committed: null },
      })
      .holds('account', '1', 5, { balance })
      .holds('account', '2', 6, { balance: 1080 });
  expect([920, 900, 899].map((balance) => judged(history(balance)).verdict)).toEqual([
    ...['holds', 'holds', 'violated'],
  ]);
});

test('an account that a write says nothing of is not judged, nor one of which nobody knows how it began', () => {
  const history = transfers(null)
    .holds('account', '1', 5, { balance: 1 })
    .holds('account', '2', 6, { balance: 1 });
  expect(judged(history)).toMatchObject({
    ...{ verdict: 'unknown', why: 'there was no account of which every payment was told' },
  });
  const before = new SmallHistory()
    .does('n1', 1, [['account', '1', 'update', 1, 0]], { value: { from: 1, to: 2, amount: 5 } })
    .holds('account', '1', 1, { balance: 95 });
  expect(judged(before).verdict).toBe('unknown');
});

describe('a write that says itself what it adds', () => {
  // Stock of which an order takes 7 and 3: what its operation says of all rows is not what one of them is about.
  const order = (): Write[] => [
    { table: 'stock', key: '1', kind: 'update', version: 3, replaced: 1, adds: { balance: -7 } },
    { table: 'stock', key: '2', kind: 'update', version: 4, replaced: 2, adds: { balance: -3 } },
    { table: 'district', key: 'd', kind: 'insert', version: 5, replaced: null, adds: { delta: 2 } },
  ];
  const made = (held: number) =>
    new SmallHistory()
      .does(
        'n1',
        1,
        [
          ['stock', '1', 'insert', 1, null],
          ['stock', '2', 'insert', 2, null],
        ],
        { value: { balance: 0 } },
      )
      .does('n1', 5, [], { value: { balance: 100 }, writes: order(), xid: '9', committed: EPOCH + 5_000_000 })
      .holds('stock', '1', 3, { balance: held })
      .holds('stock', '2', 4, { balance: -3 })
      .holds('district', 'd', 5, { total: held + 9 })
      .done();

  test('is believed before its operation', () => {
    expect(balancesExact(made(-7), profile)).toMatchObject({ verdict: 'holds', checked: 4 });
    expect(countersExact(made(-7), profile)).toMatchObject({ verdict: 'holds', checked: 2 });
    expect(balancesExact(made(0), profile).counts.violations).toBe(2);
    expect(countersExact(made(0), profile).counts.violations).toBe(2);
  });

  test('does so in a file as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mmr-balances-'));
    try {
      await saveHistory(join(folder, 'history.jsonl'), made(-7));
      const read = await readHistory(join(folder, 'history.jsonl'));
      expect([...read.operations][1]!.writes).toEqual(order());
      expect(balancesExact(read, profile)).toEqual(balancesExact(made(-7), profile));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
