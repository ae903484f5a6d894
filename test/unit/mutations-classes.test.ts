import { describe, expect, test } from 'vitest';
import type { Kind } from '../../bench/mutations/mutation.js';
import type { History } from '../../src/history/operation.js';
import { allMutations, everywhere, history, row, write } from '../support/mutations.js';

describe('the class of a row', () => {
  const insert = { node: 'n1', writes: [write('insert', 1, null)] };
  const classOn = (from: History, kind: Kind = 'row gone') =>
    Object.fromEntries(allMutations(kind, from).map(({ mutation, of }) => [mutation.node, of]));

  test('calm where its writes replaced one another', () => {
    const update = { node: 'n1', writes: [write('update', 2, 1)] };
    expect(classOn(history([insert, update], everywhere([row(2)])))).toEqual({
      n1: 'calm',
      n2: 'calm',
      n3: 'calm',
    });
  });

  test('overtaken where two other nodes wrote it within a moment, unless the node surely had the first one', () => {
    const soon = { node: 'n2', invoked: 10_500_000, writes: [write('update', 2, 1)] };
    const rows = everywhere([row(2)]);
    expect(classOn(history([insert, soon], rows))).toEqual({ n1: 'calm', n2: 'calm', n3: 'overtaken' });
    const read = {
      node: 'n3',
      invoked: 10_100_000,
      completed: 10_200_000,
      reads: [{ table: 't', key: '1', version: 1 }],
    };
    expect(classOn(history([insert, soon, read], rows)).n3).toBe('calm');
  });

  test('conflict, deletes, rejected, unclear, different', () => {
    const one = { node: 'n1', writes: [write('update', 2, 1)] };
    const other = { node: 'n2', writes: [write('update', 3, 1)] };
    const remove = { node: 'n2', writes: [write('delete', 3, 1)] };
    const rejection = { node: 'n3', origin: 'n1', xid: '701', table: 't', reason: 'r', collateral: false };
    const rows = everywhere([row(2)]);
    expect(classOn(history([insert, one, other], everywhere([row(3)]))).n1).toBe('conflict');
    expect(classOn(history([insert, one, remove], rows)).n1).toBe('deletes');
    const rejected = history([insert, one], rows, { rejections: [rejection] });
    expect(classOn(rejected)).toEqual({
      n1: 'rejected elsewhere',
      n2: 'rejected elsewhere',
      n3: 'rejected',
    });
    expect(classOn(history([insert, { ...one, outcome: 'unknown' }], rows)).n1).toBe('unclear');
    expect(classOn(history([insert, one], { ...rows, n3: [row(1)] })).n1).toBe('different');
  });

  test('crashed where what is there twice was added shortly before', () => {
    const record = { action: 'inflict', step: 0, fault: { kind: 'kill', nodes: ['n2'] } };
    const faults = [{ index: 9, fault: record, invoked: 21_000_000, completed: 21_000_001, effect: 'e' }];
    const add = { node: 'n1', value: { delta: 3 }, writes: [write('update', 2, 1)] };
    const later = { node: 'n1', value: { delta: 5 }, writes: [write('update', 3, 2)] };
    const early = { ...insert, value: { delta: 1 } };
    const sums = history([early, add, later], everywhere([row(3, { total: 9 })]), { faults });
    const on = (node: string) =>
      allMutations('addition twice', sums)
        .filter(({ mutation }) => mutation.node === node)
        .map(({ of }) => of);
    expect(on('n2')).toEqual(['calm', 'crashed', 'calm']);
    expect(on('n3')).toEqual(['calm', 'calm', 'calm']);
  });

  test('a write over a lost update proves it only where the node had something later of its origin', () => {
    const chain = [insert, { node: 'n1', writes: [write('update', 2, 1)] }];
    const later = { node: 'n1', writes: [write('insert', 9, null, '9')] };
    const seen = { node: 'n2', reads: [{ table: 't', key: '9', version: 9 }] };
    const over = { node: 'n2', writes: [write('update', 4, 2)] };
    const rows = everywhere([row(4), row(9, null, '9')]);
    const kind = 'update lost, then written over';
    expect(classOn(history([...chain, later, over, seen], rows), kind)).toEqual({ n2: 'unproven' });
    expect(classOn(history([...chain, later, seen, over], rows), kind)).toEqual({ n2: 'proven' });
    // Begun before the lost one was acknowledged, it may have been committed before it.
    const early = { ...later, invoked: 20_000_500 };
    expect(classOn(history([...chain, early, seen, over], rows), kind)).toEqual({ n2: 'unproven' });
    const fault = { action: 'inflict', step: 0, fault: { kind: 'kill', nodes: ['n2'] } };
    const faults = [{ index: 9, fault, invoked: 41_000_000, completed: 41_000_001, effect: 'e' }];
    expect(classOn(history([...chain, later, seen, over], rows, { faults }), kind)).toEqual({
      n2: 'unproven',
    });
  });
});
