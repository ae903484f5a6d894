import { describe, expect, test } from 'vitest';
import type { Kind } from '../../bench/mutations/mutation.js';
import type { History } from '../../src/history/operation.js';
import { allMutations, EPOCH, everywhere, history, row, write } from '../support/mutations.js';

/** What a node holds of table t after each mutation of a kind: "n2: 1=5 {"total":3}". */
function results(kind: Kind, from: History): string[] {
  return allMutations(kind, from).map(({ mutation: { node }, after }) => {
    const rows = [...after.final!.tables.t![node]!];
    const shown = rows.map(
      ({ key, version, values }) => `${key}=${version}${values ? JSON.stringify(values) : ''}`,
    );
    return `${node}: ${shown.sort().join(' ')}`;
  });
}

describe('what a kind breaks', () => {
  const chain = [
    { node: 'n1', value: { delta: 1 }, writes: [write('insert', 1, null)] },
    { node: 'n1', value: { delta: 2 }, writes: [write('update', 2, 1)] },
    { node: 'n1', value: { delta: 4 }, writes: [write('update', 3, 2)] },
  ];
  const updated = history(chain, everywhere([row(3, { total: 7 })]));

  test('an insert that was lost leaves no row, on all nodes but its own', () => {
    const inserted = history(chain.slice(0, 1), everywhere([row(1)]));
    expect(results('insert lost', inserted)).toEqual(['n2: ', 'n3: ']);
    expect(results('own insert lost', inserted)).toEqual(['n1: ']);
    expect(results('update lost', inserted)).toEqual([]);
    expect(allMutations('insert lost', inserted)[0]!.after.final!.changes).toEqual({
      t: { n1: 10, n2: 9, n3: 10 },
    });
  });

  test('an update that was lost leaves the version before, without what it added', () => {
    expect(results('update lost', updated)).toEqual(['n2: 1=2{"total":3}', 'n3: 1=2{"total":3}']);
    expect(results('own update lost', updated)).toEqual(['n1: 1=2{"total":3}']);
    const [first] = allMutations('update lost', updated);
    expect([...first!.after.final!.tables.t!.n2!][0]!.committed).toBe(EPOCH + 20_000_000);
  });

  test('an older version lacks all that was added since', () => {
    expect(results('older version', updated)).toEqual([1, 2, 3].map((n) => `n${n}: 1=1{"total":1}`));
  });

  test('a delete that was lost leaves the row that it deleted', () => {
    const deleted = history([...chain, { node: 'n2', writes: [write('delete', 4, 3)] }], everywhere([]));
    expect(results('delete lost', deleted)).toEqual(['n1: 1=3', 'n3: 1=3']);
    expect(results('own delete lost', deleted)).toEqual(['n2: 1=3']);
    expect(results('row gone', deleted)).toEqual([]);
  });

  test('a child that comes back has the parent that it had', () => {
    const child = (key: string, version: number) => write('insert', version, null, key);
    const parent = (key: string, version: number) => write('insert', version, null, key, 'parent');
    const families = history(
      [
        { node: 'n1', writes: [parent('p1', 1), child('1', 2)] },
        { node: 'n1', writes: [parent('p2', 3), child('2', 4)] },
        { node: 'n1', writes: [write('delete', 5, 2)] },
      ],
      everywhere([row(4, { parent: 'p2' }, '2')]),
    );
    expect(results('delete lost', families)[0]).toBe('n2: 1=2{"parent":"p1"} 2=4{"parent":"p2"}');
  });

  test('any row is gone, there twice, or has a wrong value', () => {
    expect(results('row gone', updated)).toEqual(['n1: ', 'n2: ', 'n3: ']);
    expect(results('row doubled', updated)[0]).toBe('n1: 1=3{"total":7} 1=3{"total":7}');
    expect(results('wrong value', updated)[0]).toBe('n1: 1=3{"total":8}');
  });

  test('an addition of another node is lost, or there twice, and the version is not touched', () => {
    const totals = (of: string[]) => of.filter((one) => one.startsWith('n2'));
    expect(totals(results('addition lost', updated))).toEqual([6, 5, 3].map((n) => `n2: 1=3{"total":${n}}`));
    expect(totals(results('addition twice', updated))).toEqual(
      [8, 9, 11].map((n) => `n2: 1=3{"total":${n}}`),
    );
    expect(results('addition twice', updated).some((one) => one.startsWith('n1'))).toBe(false);
  });

  test('a transfer takes from one account and gives to the other', () => {
    const open = { node: 'n1', writes: [write('insert', 1, null), write('insert', 2, null, '2')] };
    const value = { from: 2, to: 1, amount: 5 };
    const transfer = { node: 'n1', value, writes: [write('update', 3, 1), write('update', 4, 2, '2')] };
    const bank = history(
      [open, transfer],
      everywhere([row(3, { balance: 15 }), row(4, { balance: 5 }, '2')]),
    );
    const on2 = (kind: Kind) => results(kind, bank).filter((one) => one.startsWith('n2'));
    expect(on2('half a transaction')).toEqual([
      'n2: 1=1{"balance":10} 2=4{"balance":5}',
      'n2: 1=3{"balance":15} 2=2{"balance":10}',
    ]);
    expect(on2('whole transaction lost')).toEqual(['n2: 1=1{"balance":10} 2=2{"balance":10}']);
  });

  test('a transaction that was written over in part is left alone', () => {
    const pair = { node: 'n1', writes: [write('insert', 1, null), write('insert', 2, null, '2')] };
    const over = { node: 'n2', writes: [write('update', 3, 1)] };
    expect(
      results('half a transaction', history([pair, over], everywhere([row(3), row(2, null, '2')]))),
    ).toEqual([]);
  });

  test('a write over a lost update replaced the version before it; nothing else changes', () => {
    const over = { node: 'n2', writes: [write('update', 4, 3)] };
    const found = allMutations(
      'update lost, then written over',
      history([...chain, over], everywhere([row(4)])),
    );
    expect(found).toHaveLength(1);
    const { after, mutation } = found[0]!;
    expect(mutation.node).toBe('n2');
    expect([...after.operations].map(({ writes }) => writes[0]!.replaced)).toEqual([null, 1, 2, 2]);
    expect([...after.final!.tables.t!.n2!]).toEqual([row(4)]);
  });

  test('a rejection without a reason is recorded, and takes away what nobody wrote over', () => {
    const pair = { node: 'n1', writes: [write('insert', 1, null), write('insert', 2, null, '2')] };
    const over = { node: 'n3', writes: [write('update', 3, 1)] };
    const found = allMutations(
      'rejected without a reason',
      history([pair, over], everywhere([row(3), row(2, null, '2')])),
    );
    const on2 = found.find(({ mutation }) => mutation.node === 'n2')!.after.final!;
    expect([...on2.tables.t!.n2!]).toEqual([row(3)]);
    expect(on2.rejections.map(({ node, xid, collateral }) => ({ node, xid, collateral }))).toEqual([
      { node: 'n2', xid: '700', collateral: false },
      { node: 'n2', xid: '700', collateral: true },
    ]);
  });

  test('an update that was read on the node cannot have been lost there', () => {
    const reads = [{ table: 't', key: '1', version: 3 }];
    const over = { node: 'n2', writes: [write('update', 4, 3)] };
    const read = history([...chain, { node: 'n2', reads }, over], everywhere([row(4)]));
    expect(allMutations('update lost, then written over', read)).toEqual([]);
  });
});
