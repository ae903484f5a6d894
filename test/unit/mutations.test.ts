import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Classes } from '../../bench/mutations/classes.js';
import { mutationsOf } from '../../bench/mutations/kinds.js';
import { Knowledge } from '../../bench/mutations/knowledge.js';
import { Lives } from '../../bench/mutations/lives.js';
import { measure } from '../../bench/mutations/measure.js';
import { KINDS, type Kind, type Mutation, Mutator } from '../../bench/mutations/mutation.js';
import { judge } from '../../src/checkers/judge.js';
import type { FinalRow, History, Operation, Write } from '../../src/history/operation.js';
import { readHistory } from '../../src/history/reader.js';
import type { Rejection } from '../../src/replication/engine.js';
import type { Profile } from '../../src/replication/profile.js';
import { profileOf } from '../../src/replication/select.js';
import { rightHistory } from '../support/histories.js';
import { saveHistory } from '../support/save-history.js';

const ideal: Profile = { ...profileOf('spock', '6.0.0'), updateOfMissing: 'skip', anomalies: {} };

/** A history in which all kinds have something to break. */
const large = rightHistory({ seed: 'mutations', profile: ideal, operations: 500 });

const EPOCH = 1_790_000_000_000_000;
type Told = Partial<Operation> & Pick<Operation, 'node'>;
const write = (
  kind: Write['kind'],
  version: number,
  replaced: number | null,
  key = '1',
  table = 't',
): Write => ({
  ...{ table, key, kind, version, replaced },
});

/** Operations ten seconds after one another, and what each node holds at the end. */
function history(
  operations: readonly Told[],
  rows: Record<string, readonly FinalRow[]>,
  more: { rejections?: readonly Rejection[]; faults?: History['faults'] } = {},
): History {
  return {
    head: {
      ...{ version: 1, test: 'small', seed: 's', nodes: ['n1', 'n2', 'n3'] },
      ...{ engine: 'spock', engineVersion: '6.0.0', epoch: EPOCH },
    },
    operations: operations.map((told, index) => {
      const invoked = 10_000_000 * (index + 1);
      return {
        ...{ index, process: index, workload: 'w', f: 'f', value: null, outcome: 'ok', error: null },
        ...{ invoked, completed: invoked + 1_000, committed: EPOCH + invoked, xid: String(700 + index) },
        ...{ writes: [], reads: [] },
        ...told,
      };
    }),
    faults: more.faults ?? [],
    final: {
      tables: { t: rows },
      rejections: more.rejections ?? [],
      changes: { t: { n1: 10, n2: 10, n3: 10 } },
      settled: true,
    },
    damage: [],
  };
}

const row = (version: number, values: FinalRow['values'] = null, key = '1'): FinalRow => ({
  ...{ key, version, values },
  committed: null,
});
const everywhere = (rows: readonly FinalRow[]) => ({ n1: rows, n2: rows, n3: rows });

function all(kind: Kind, from: History): { mutation: Mutation; after: History; of: string }[] {
  const lives = new Lives(from);
  const field = { history: from, lives, knowledge: new Knowledge(from, lives) };
  const classes = new Classes(field);
  const mutator = new Mutator(from);
  return [...mutationsOf(kind, field)].map((mutation) => ({
    ...{ mutation, after: mutator.mutate(mutation), of: classes.of(mutation) },
  }));
}

/** What a node holds of table t after each mutation of a kind: "n2: 1=5 {"total":3}". */
function results(kind: Kind, from: History): string[] {
  return all(kind, from).map(({ mutation: { node }, after }) => {
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
    expect(all('insert lost', inserted)[0]!.after.final!.changes).toEqual({ t: { n1: 10, n2: 9, n3: 10 } });
  });

  test('an update that was lost leaves the version before, without what it added', () => {
    expect(results('update lost', updated)).toEqual(['n2: 1=2{"total":3}', 'n3: 1=2{"total":3}']);
    expect(results('own update lost', updated)).toEqual(['n1: 1=2{"total":3}']);
    const [first] = all('update lost', updated);
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
    const found = all('update lost, then written over', history([...chain, over], everywhere([row(4)])));
    expect(found).toHaveLength(1);
    const { after, mutation } = found[0]!;
    expect(mutation.node).toBe('n2');
    expect([...after.operations].map(({ writes }) => writes[0]!.replaced)).toEqual([null, 1, 2, 2]);
    expect([...after.final!.tables.t!.n2!]).toEqual([row(4)]);
  });

  test('a rejection without a reason is recorded, and takes away what nobody wrote over', () => {
    const pair = { node: 'n1', writes: [write('insert', 1, null), write('insert', 2, null, '2')] };
    const over = { node: 'n3', writes: [write('update', 3, 1)] };
    const found = all(
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
    expect(all('update lost, then written over', read)).toEqual([]);
  });
});

describe('the class of a row', () => {
  const insert = { node: 'n1', writes: [write('insert', 1, null)] };
  const classOn = (from: History, kind: Kind = 'row gone') =>
    Object.fromEntries(all(kind, from).map(({ mutation, of }) => [mutation.node, of]));

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
      all('addition twice', sums)
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

describe('measuring', () => {
  test.each(KINDS)('%s: the same are found in a history that was read from a file', async (kind) => {
    const folder = await mkdtemp(join(tmpdir(), 'mmr-mutations-'));
    try {
      const file = join(folder, 'history.jsonl');
      await saveHistory(file, large);
      const found = (from: History) =>
        all(kind, from).map(({ mutation: { node, what } }) => `${node} ${what}`);
      expect(found(await readHistory(file)).sort()).toEqual(found(large).sort());
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each(KINDS)('%s: found in a history with everything, and the history stays as it was', (kind) => {
    const before = JSON.stringify(judge(large, ideal));
    const found = all(kind, large).slice(0, 20);
    expect(found.length).toBeGreaterThan(0);
    for (const { after } of found) expect(after).not.toEqual(large);
    expect(JSON.stringify(judge({ ...large }, ideal))).toBe(before);
  });

  test('of rows in no conflict everything is a failure where nothing is documented', () => {
    const measured = measure('large', large, ideal, { sample: 10, seed: 's' });
    if ('unfit' in measured) throw new Error(measured.unfit);
    const calm = measured.tried.filter((one) => one.class === 'calm');
    expect(calm.length).toBeGreaterThan(50);
    expect(calm.filter(({ outcome }) => outcome.seen !== 'failure').map(({ mutation }) => mutation)).toEqual(
      [],
    );
  });

  test('the same seed tries the same mutations', () => {
    const tried = (seed: string) => {
      const measured = measure('large', large, ideal, { sample: 3, seed });
      return 'unfit' in measured ? measured.unfit : measured.tried.map(({ mutation }) => mutation.what);
    };
    expect(tried('a')).toEqual(tried('a'));
    expect(tried('a')).not.toEqual(tried('b'));
  });

  test('a history that fails as it is, or was not at rest, is left out', () => {
    const insert = { node: 'n1', writes: [write('insert', 1, null)] };
    const failing = history([insert], { n1: [row(1)], n2: [], n3: [row(1)] });
    const options = { sample: 3, seed: 's' };
    expect(measure('f', failing, ideal, options)).toMatchObject({
      unfit: expect.stringMatching(/^it fails as it is: /),
    });
    const moving = { ...failing, final: { ...failing.final!, settled: 'n2 stood still' } };
    expect(measure('m', moving, ideal, options)).toMatchObject({ unfit: 'replication had not come to rest' });
  });
});
