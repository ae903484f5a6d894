import { expect, test } from 'vitest';
import { judge } from '../../src/checkers/judge.js';
import type { FinalRow, History } from '../../src/history/operation.js';
import type { Rejection } from '../../src/replication/engine.js';
import { profileOf } from '../../src/replication/select.js';
import { EPOCH, SmallHistory } from '../support/small-history.js';

// What a node had, and holds or shows no more: each is green without what is planted.

const FORGOTTEN = 'what a node has seen it does not forget';
const SECOND = 1_000_000;
const PROFILES = [
  ['spock', '5.0.11'],
  ['spock', '6.0.0'],
  ['pglogical', '2.4.2'],
  ['native', '18.4'],
] as const;

/** The properties that are violated for no documented reason. */
function failing(history: History, engine: (typeof PROFILES)[number][0] = 'spock', version = '5.0.11') {
  return judge(history, profileOf(engine, version))
    .filter(({ verdict, counts }) => verdict === 'violated' && counts.violations! > counts.known!)
    .map(({ name }) => name);
}

test.each(PROFILES)('%s %s: a read of what another client has seen replaced', (engine, version) => {
  const reading = (second: number) =>
    new SmallHistory()
      .does('n1', 1, [['kv', '1', 'insert', 1, null]])
      .does('n1', 2, [['kv', '1', 'update', 2, 1]])
      .does('n2', 3, [], { process: 10, reads: [{ table: 'kv', key: '1', version: 2 }] })
      .does('n2', 9, [], { process: 11, reads: [{ table: 'kv', key: '1', version: second }] })
      .holds('kv', '1', 2);
  expect(failing(reading(2).done(), engine, version)).toEqual([]);
  expect(failing(reading(1).done(), engine, version)).toEqual([FORGOTTEN]);
  // What a node had applied when it crashed may have to come again.
  const crash = reading(1).fault({ kind: 'kill', nodes: ['n2'] }, 5, 6);
  expect(failing(crash.done(), engine, version)).toEqual([]);
});

test('a read that was begun before the other one was answered proves nothing', () => {
  const history = new SmallHistory()
    .does('n1', 1, [['kv', '1', 'insert', 1, null]])
    .does('n1', 2, [['kv', '1', 'update', 2, 1]])
    .does('n2', 3, [], { process: 10, reads: [{ table: 'kv', key: '1', version: 2 }] })
    .does('n2', 3.0001, [], { process: 11, reads: [{ table: 'kv', key: '1', version: 1 }] })
    .holds('kv', '1', 2);
  expect(failing(history.done())).toEqual([]);
});

test.each([
  ['spock', '5.0.11'],
  ['pglogical', '2.4.2'],
] as const)('%s: a version that is forgotten, from a clock that is ahead', (engine, version) => {
  const history = (found: number) => {
    const made = new SmallHistory()
      .does('n1', 1, [['kv', '1', 'insert', 1, null]])
      .does('n1', 10, [['kv', '1', 'update', 2, 1]], { committed: EPOCH + 15 * SECOND })
      .does('n2', 12, [['kv', '1', 'update', 3, found]], {
        committed: EPOCH + (found === 2 ? 16 : 12) * SECOND,
      })
      .does('n2', 30, [['kv', '1', 'update', 4, 3]])
      .holds('kv', '1', 4)
      .done();
    return {
      ...made,
      final: { ...made.final!, heard: { n2: { n1: [[11.5 * SECOND, 11.4 * SECOND]] } } },
    } as History;
  };
  expect(failing(history(2), engine, version)).toEqual([]);
  expect(failing(history(1), engine, version)).toContain(FORGOTTEN);
});

test('a version that is forgotten, from a clock that is ahead of many writes that follow', () => {
  const history = (found: number) => {
    const ahead = found === 2 ? 4 : 0;
    const made = new SmallHistory()
      .does('n1', 1, [['kv', '1', 'insert', 1, null]])
      .does('n1', 10, [['kv', '1', 'update', 2, 1]], { committed: EPOCH + 15 * SECOND });
    for (let version = 3; version <= 12; version++) {
      const at = 12 + version / 10;
      made.does('n2', at, [['kv', '1', 'update', version, version === 3 ? found : version - 1]], {
        committed: EPOCH + (at + ahead) * SECOND,
      });
    }
    const done = made.holds('kv', '1', 12).done();
    return {
      ...done,
      final: { ...done.final!, heard: { n2: { n1: [[11.5 * SECOND, 11.4 * SECOND]] } } },
    } as History;
  };
  expect(failing(history(2))).toEqual([]);
  expect(failing(history(1))).toContain(FORGOTTEN);
});

test('a version that is forgotten, where what was found replaced one from a clock that is ahead', () => {
  const history = (found: number) => {
    const done = new SmallHistory()
      .does('n1', 1, [['kv', '1', 'insert', 1, null]])
      .does('n1', 10, [['kv', '1', 'update', 2, 1]], { committed: EPOCH + 15 * SECOND })
      .does('n2', 12, [['kv', '1', 'update', 3, 2]])
      .does('n1', 13, [['kv', '1', 'update', 4, 2]])
      .does('n2', 14, [['kv', '1', 'update', 5, found]])
      .holds('kv', '1', 5)
      .done();
    return {
      ...done,
      final: { ...done.final!, heard: { n2: { n1: [[13.5 * SECOND, 13.4 * SECOND]] } } },
    } as History;
  };
  expect(failing(history(4))).toEqual([]);
  expect(failing(history(3))).toContain(FORGOTTEN);
});

test('a row that is as it was before the run, although the node had what became of it', () => {
  const history = (found: number) => {
    const made = new SmallHistory()
      .does('n1', 1, [['kv', '1', 'update', 1, 0]])
      .does('n1', 2, [['kv', '2', 'update', 2, 0]])
      .does('n2', 3, [['kv', '2', 'update', 3, 2]])
      .does('n2', 4, [['kv', '1', 'update', 4, found]])
      .holds('kv', '1', 4)
      .holds('kv', '2', 3);
    return made.done();
  };
  expect(failing(history(1))).toEqual([]);
  expect(failing(history(0))).toEqual([FORGOTTEN]);
});

test('what a quick answer proves counts, although a slower one that was begun before it proves more', () => {
  const history = (found: number) =>
    new SmallHistory()
      .does('n1', 1, [['kv', '1', 'insert', 1, null]])
      .does('n1', 3, [['kv', '1', 'update', 2, 1]])
      .does('n1', 3.5, [['kv', '2', 'insert', 3, null]])
      .does('n1', 4, [['kv', '2', 'update', 4, 3]])
      .does('n2', 5, [], {
        ...{ process: 10, reads: [{ table: 'kv', key: '2', version: 4 }] },
        completed: 9 * SECOND,
      })
      .does('n2', 6, [], { process: 11, reads: [{ table: 'kv', key: '2', version: 3 }] })
      .does('n2', 8, [['kv', '1', 'update', 5, found]])
      .holds('kv', '1', 5)
      .holds('kv', '2', 4)
      .done();
  expect(failing(history(2))).toEqual([]);
  expect(failing(history(1))).toEqual([FORGOTTEN]);
});

/** That a node threw an operation's transaction away. */
function rejected(history: History, node: string, operation: number, reasons: readonly string[]): History {
  const { node: origin, xid, committed } = [...history.operations][operation]!;
  const rejections = reasons.map((reason): Rejection => {
    const collateral = reason.startsWith('transdiscard');
    return {
      node,
      origin,
      xid: xid!,
      committed,
      table: 't',
      operation: 'INSERT',
      reason,
      collateral,
    } as Rejection;
  });
  return { ...history, final: { ...history.final!, rejections } };
}

/** What n2 holds of table t. */
function onN2(history: History, rows: readonly FinalRow[]): History {
  const { tables } = history.final!;
  return { ...history, final: { ...history.final!, tables: { ...tables, t: { ...tables.t, n2: rows } } } };
}

test('a deadlock needs somebody else', () => {
  const history = (others: boolean) => {
    const small = new SmallHistory().does('n1', 1, [['t', '1', 'insert', 1, null]]);
    if (others) small.does('n2', 1.0001, [['t', '1', 'insert', 2, null]]);
    const made = small.holds('t', '1', 1).done();
    const held = others ? [{ key: '1', version: 2, committed: EPOCH + 1.0001 * SECOND, values: null }] : [];
    return rejected(onN2(made, held), 'n2', 0, ['40P01 deadlock detected']);
  };
  expect(failing(history(false))).toContain('nothing is rejected without a documented reason');
  expect(failing(history(true))).not.toContain('nothing is rejected without a documented reason');
});

test('a node that joins copies what the first one had, without what that one had thrown away', () => {
  const history = (joins: boolean) => {
    const small = new SmallHistory({ nodes: ['n1', 'n2', 'n3'] })
      .does('n1', 1, [
        ['t', '1', 'insert', 1, null],
        ['t', '2', 'insert', 2, null],
      ])
      .does('n1', 5, [['t', '1', 'delete', 3, 1]])
      .does('n2', 5.0001, [
        ['t', '1', 'update', 4, 1],
        ['t', '2', 'update', 5, 2],
      ]);
    if (joins) small.fault({ kind: 'addNode', added: 'n3' }, 10, null);
    const made = small.holds('t', '2', 2).done();
    const held = [{ key: '2', version: 5, committed: EPOCH + 5.0001 * SECOND, values: null }];
    return rejected(onN2(made, held), 'n1', 2, ['did not find row to be updated', 'transdiscard: x']);
  };
  expect(failing(history(true))).toEqual([]);
  expect(failing(history(false))).toContain('all nodes hold the same rows');
});
