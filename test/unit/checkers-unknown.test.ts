import { describe, expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import { ideal, idealHistory, property, verdicts } from '../support/ideal.js';
import { Mutant, without } from '../support/mutant.js';
import { SmallHistory } from '../support/small-history.js';

test('statistics are not judged of a workload whose client failed half-way', () => {
  const mutant = new Mutant(idealHistory('half-way'));
  const failed = mutant.find(({ f }) => f === 'id');
  mutant.operations[failed.index] = { ...failed, outcome: 'fail', writes: [], xid: null, error: 'refused' };
  mutant.hold('ids', without(failed.writes[0]!.key));
  const changes = { ids: { n1: 10_000 } };
  expect(property(mutant.done({ changes }), 'no change is applied twice')).toMatchObject({
    verdict: 'unknown',
    checked: 0,
  });
});

test('statistics are not judged of rows that share a unique value: what meets there is tried again', () => {
  const guests = (seat: (row: number) => number) => {
    const history = new SmallHistory();
    for (const row of [1, 2]) {
      history.does(`n${row}`, row, [['guest', String(row), 'insert', row, null]], {
        value: { unique: seat(row) },
      });
      history.holds('guest', String(row), row);
    }
    const done = history.done();
    return property(
      { ...done, final: { ...done.final!, changes: { guest: { n2: 4 } } } },
      'no change is applied twice',
    );
  };
  expect(guests((row) => row)).toMatchObject({ verdict: 'violated', checked: 1 });
  expect(guests(() => 1)).toMatchObject({ verdict: 'unknown', checked: 0 });
});

describe('what a history does not show', () => {
  const whole = idealHistory('incomplete');

  test('without a final state, nothing is said of it', () => {
    const seen = verdicts(judge({ ...whole, final: undefined }, ideal));
    expect(seen['no acknowledged write is lost']).toBe('unknown');
    expect(seen['all nodes hold the same rows']).toBe('unknown');
    expect(seen['ids are unique']).toBe('holds');
  });

  test('a damaged one cannot hold, and what looks wrong may not be', () => {
    const damaged = { ...whole, damage: ['line 17 is damaged: it is not JSON'] };
    expect(new Set(Object.values(verdicts(judge(damaged, ideal))))).toEqual(new Set(['unknown']));
    const mutant = new Mutant(damaged);
    mutant.hold('kv', without(mutant.tables.kv!.n2![0]!.key), ['n2']);
    const seen = judge(mutant.done(), ideal);
    expect(verdicts(seen)).toMatchObject({
      'no acknowledged write is lost': 'unknown',
      'all nodes hold the same rows': 'violated',
    });
    expect(seen[0]!.why).toMatch(/what looks wrong may not be: .* line 17/);
  });

  test('without commit timestamps no winner is right', () => {
    const mutant = new Mutant(whole);
    for (const [i, operation] of mutant.operations.entries())
      mutant.operations[i] = { ...operation, committed: null };
    mutant.hold('kv', (rows) => rows.map((row) => ({ ...row, committed: null })));
    const seen = judge(mutant.done(), ideal);
    expect(verdicts(seen)).toMatchObject({
      'no acknowledged write is lost': 'unknown',
      'the right version wins each conflict': 'unknown',
    });
  });

  test('an empty one says nothing', () => {
    const empty = { ...whole, operations: [], final: { tables: {}, rejections: [], settled: true as const } };
    for (const { verdict, why, checked } of judge(empty, ideal)) {
      expect({ verdict, checked }).toEqual({ verdict: 'unknown', checked: 0 });
      expect(why).toBeTruthy();
    }
  });
});
