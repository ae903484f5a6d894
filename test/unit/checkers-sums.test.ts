import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import type { Operation } from '../../src/history/operation.js';
import { ideal, idealHistory, property, verdicts } from '../support/ideal.js';
import { Mutant, withRow } from '../support/mutant.js';

test.each([
  ['twice', 1],
  ['never', -1],
] as const)('of a counter that is off by one addition it is said that it was applied %s', (how, sign) => {
  const mutant = new Mutant(idealHistory('once'));
  const counted = mutant.find(({ f, outcome, value }) => {
    return f === 'add' && outcome === 'ok' && (value as { delta: number }).delta === 9;
  });
  const { key } = counted.writes[0]!;
  const held = mutant.tables.counter!.n2!.find((row) => row.key === key)!;
  const total = (held.values as { total: number }).total + sign * 9;
  mutant.hold('counter', withRow(key, { values: { total } }), ['n2']);
  const [finding] = property(mutant.done(), 'counters are exact').findings;
  expect(finding!.what).toMatch(new RegExp(`, as if operation \\d+ had been applied ${how}$`));
});

test('what an operation adds can be told by table', () => {
  const history = idealHistory('by table');
  const told = (more: number) => {
    const byTable = (operation: Operation): Operation => {
      const { delta, balance } = (operation.value ?? {}) as { delta?: number; balance?: number };
      if (delta !== undefined) return { ...operation, value: { delta: { counter: delta + more, kv: 7 } } };
      if (balance !== undefined)
        return { ...operation, value: { balance: { account: balance + more, counter: 7 } } };
      return operation;
    };
    const seen = verdicts(judge({ ...history, operations: [...history.operations].map(byTable) }, ideal));
    return [seen['counters are exact'], seen['the total of all balances is constant']];
  };
  expect(told(0)).toEqual(['holds', 'holds']);
  expect(told(1)).toEqual(['violated', 'violated']);
});
