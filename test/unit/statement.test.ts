import { expect, test } from 'vitest';
import type { Property } from '../../src/checkers/property.js';
import type { History, Operation } from '../../src/history/operation.js';
import { statement } from '../../src/report/statement.js';

const write = { table: 't', key: '1', kind: 'insert', version: 1, replaced: null } as const;

function operation(index: number, node: string, invoked: number, outcome: Operation['outcome']): Operation {
  return {
    ...{ index, node, invoked, outcome, process: 0, workload: 'set', f: 'insert', value: index },
    ...{ completed: invoked + 2_000, writes: [write], reads: [], xid: '7', committed: 1, error: null },
  };
}

function history(changes: Partial<History> = {}): History {
  return {
    head: {
      ...{ version: 1, test: 'partition/x', seed: 's', nodes: ['n1', 'n2', 'n3'] },
      ...{ engine: 'spock', engineVersion: '5.0.11', epoch: 0 },
    },
    operations: [
      operation(0, 'n1', 1_000, 'ok'),
      operation(1, 'n1', 2_000_000, 'ok'),
      operation(2, 'n2', 2_100_000, 'ok'),
      operation(3, 'n3', 2_200_000, 'ok'),
    ],
    faults: [],
    final: {
      tables: { t: { n1: [], n2: [], n3: [] } },
      rejections: [],
      settled: true,
      settledAt: 7_500_000,
    },
    damage: [],
    ...changes,
  };
}

function properties(
  lost: number,
  verdict: Property['verdict'] = lost > 0 ? 'violated' : 'holds',
): Property[] {
  const counts = { violations: lost, discarded: 12, rejected: 0, lost };
  return [
    { name: 'no acknowledged write is lost', verdict, checked: 3000, counts, findings: [], why: 'damaged' },
    {
      ...{ name: 'all nodes hold the same rows', verdict: 'holds', checked: 9 },
      ...{ counts: { violations: 0 }, findings: [] },
    },
    { name: 'ids are unique', verdict: 'unknown', checked: 0, counts: {}, findings: [], why: 'none' },
  ];
}

const cut = { from: 1_500_000, to: 5_500_000, sides: [['n1', 'n2'], ['n3']], how: 'cut' };

test('what each side accepted, what was discarded, when all were the same again, what was not judged', () => {
  const text = statement(history(), properties(0), [cut], ['clock skew']);
  expect(text).toContain('During a 4.0 s cut {n1, n2} | {n3}, both sides stayed available: 2 and 1 writing');
  expect(text).toContain('12 acknowledged writes were discarded by last-update-wins');
  expect(text).toContain(
    '0 of 3,000 acknowledged writes were lost without a later one in their place (below 0.1 %',
  );
  expect(text).toContain('All 3 nodes were identical 2.0 s after the heal');
  expect(text).toContain('Not exercised, and so not judged: ids are unique.');
  expect(text).toContain('Not tested: clock skew, power loss');
});

test('a loss is shouted, and a side that refused is not called available', () => {
  const operations = [operation(0, 'n1', 2_000_000, 'ok'), operation(1, 'n3', 2_000_000, 'fail')];
  const text = statement(history({ operations }), properties(2), [cut], []);
  expect(text).toContain('2 of 3,000 acknowledged writes were LOST');
  expect(text).toContain(
    'not every side stayed available: 1 and 0 writing transactions were acknowledged, 1 refused',
  );
});

test('what cannot be told is not told as good news', () => {
  const text = statement(history({ final: undefined }), properties(0, 'unknown'), [cut], []);
  expect(text).toContain('Whether a write was lost cannot be told: damaged.');
  expect(text).toContain('The run ended before the final state was read.');
  expect(text).not.toContain('identical');
});
