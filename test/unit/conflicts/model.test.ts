import { describe, expect, test } from 'vitest';
import { everyCase, type LeftOut } from '../../../src/conflicts/applies.js';
import { modelled } from '../../../src/conflicts/families.js';
import { KINDS, type KindName } from '../../../src/conflicts/kinds.js';
import { timestampsOf } from '../../../src/conflicts/model.js';
import { OPERATIONS } from '../../../src/conflicts/operations.js';
import {
  allOrders,
  isConcurrent,
  orderText,
  upToCommuting,
  upToRenaming,
  withFreeze,
} from '../../../src/conflicts/orders.js';
import { judgeScene } from '../../../src/conflicts/outcome.js';
import { type State, sceneOf } from '../../../src/conflicts/scene.js';
import { nativeProfile } from '../../../src/replication/native-profile.js';
import { pglogicalProfile } from '../../../src/replication/pglogical.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';

const spock = modelled({ kind: 'spock', profile: spockProfile('5.0.11') });
const pglogical = modelled({ kind: 'pglogical', profile: pglogicalProfile });
const native = modelled({ kind: 'native', profile: nativeProfile });

const BOTH_HELD = upToRenaming(allOrders(2))[0]!;
const operation = (name: string) => OPERATIONS.find((one) => one.name === name)!;

/** What the model says becomes of a scene, as a verdict with its causes and each node's ids and values. */
function outcome(
  kind: KindName,
  state: State,
  operations: readonly [string, string],
  { engine = spock, order = BOTH_HELD, nodes = 2 } = {},
) {
  const scene = sceneOf(KINDS[kind], state, operations.map(operation));
  const { predicted } = judgeScene(engine, nodes, scene, order, timestampsOf(order), {
    rows: Array.from({ length: nodes }, () => []),
  });
  const { rejections } = predicted;
  const { verdict, causes } = judgeScene(engine, nodes, scene, order, timestampsOf(order), {
    rows: predicted.rows,
    rejections,
  });
  const rows = predicted.rows.map((all) => all.map(({ row }) => `${row.id}:${row.v}`).sort());
  return { verdict, causes, rows, rejected: rejections.map(({ node, transaction }) => [node, transaction]) };
}

describe('orders', () => {
  test('all of two nodes: six; with the names of the nodes exchanged, three', () => {
    expect(allOrders(2)).toHaveLength(6);
    expect(upToRenaming(allOrders(2)).map(orderText)).toEqual([
      'commit on n1, commit on n2, deliver n1→n2, deliver n2→n1',
      'commit on n1, commit on n2, deliver n2→n1, deliver n1→n2',
      'commit on n1, deliver n1→n2, commit on n2, deliver n2→n1',
    ]);
  });
  test('all of three nodes: eighty, of eight kinds, four up to renaming', () => {
    expect(allOrders(3)).toHaveLength(80);
    expect(upToCommuting(allOrders(3))).toHaveLength(8);
    expect(upToRenaming(upToCommuting(allOrders(3)))).toHaveLength(4);
  });
  test('concurrent where no transaction has seen another', () => {
    expect(upToRenaming(allOrders(2)).map(isConcurrent)).toEqual([true, true, false]);
  });
});

describe('what does not apply is counted', () => {
  const count = async (engine: typeof spock) => {
    const { cases, leftOut } = await everyCase(engine, 2, upToRenaming(upToCommuting(allOrders(2))));
    return { cases: cases.length, ...Object.fromEntries(leftOut) } as Record<LeftOut | 'cases', number>;
  };
  test.each([
    ['spock', spock],
    ['pglogical', pglogical],
    ['native', native],
  ])(
    '%s',
    async (_, engine) => {
      const counts = await count(engine);
      expect(Object.values(counts).reduce((a, b) => a + b)).toBe(35_670);
      expect(counts).toMatchSnapshot();
    },
    60_000,
  );
});

describe('Spock 5.0.11, as it was seen by hand', () => {
  test('unchanged large value beside a small one', () => {
    expect(outcome('large-value', 'from n1', ['update-large', 'update-one'])).toMatchObject({
      verdict: 'known',
      causes: ['unchanged large values are not sent'],
      rows: [
        ['1:2001', '2:100'],
        ['1:2001', '2:100'],
      ],
    });
  });
  test('a frozen row loses to an older update, and the nodes swap values', () => {
    const order = withFreeze(BOTH_HELD, 1);
    expect(outcome('plain-key', 'frozen', ['update-one', 'update-one'], { order })).toEqual({
      verdict: 'known',
      causes: ['frozen rows lose to older changes'],
      rows: [
        ['1:2001', '2:100'],
        ['1:1001', '2:100'],
      ],
      rejected: [],
    });
  });
  test('TRUNCATE against INSERT', () => {
    expect(outcome('plain-key', 'absent', ['truncate', 'insert'])).toEqual({
      verdict: 'known',
      causes: ['truncate is not last-update-wins'],
      rows: [['1:2000'], []],
      rejected: [],
    });
  });
  test('what a table without a key does not pass on', () => {
    expect(outcome('no-key', 'from n1', ['delete', 'insert'])).toMatchObject({
      verdict: 'known',
      rows: [
        ['1:2000', '2:100'],
        ['1:100', '1:2000', '2:100'],
      ],
    });
  });
  test('DELETE older, UPDATE later', () => {
    expect(outcome('plain-key', 'from n1', ['delete', 'update-one'])).toEqual({
      verdict: 'known',
      causes: [
        'update of a missing row discards its transaction',
        'delete is not last-update-wins',
      ].reverse(),
      rows: [['2:100'], ['2:100']],
      rejected: [[0, 1]],
    });
  });
  test('UPDATE older, DELETE later: right, and a record of what was thrown away', () => {
    expect(outcome('plain-key', 'from n1', ['update-one', 'delete'])).toEqual({
      verdict: 'right',
      causes: [],
      rows: [['2:100'], ['2:100']],
      rejected: [[1, 0]],
    });
  });
  test('a transaction with a conflicting row loses its other row, too', () => {
    expect(outcome('plain-key', 'from n1', ['two-rows', 'delete'])).toMatchObject({
      verdict: 'known',
      causes: ['update of a missing row discards its transaction'],
      rows: [['20:1000', '2:100'], ['2:100']],
    });
  });
  test('DELETE and UPDATE overtake INSERT on a third node', () => {
    const order = upToRenaming(upToCommuting(allOrders(3))).find((one) =>
      orderText(one).endsWith('deliver n2→n3, deliver n1→n3'),
    )!;
    const late = upToRenaming(upToCommuting(allOrders(3)))[3]!;
    expect(isConcurrent(order)).toBe(true);
    const sequential = { order: late, nodes: 3 };
    expect(outcome('plain-key', 'absent', ['insert', 'delete'], sequential)).toMatchObject({
      verdict: 'known',
      causes: ['delete overtakes insert'],
      rows: [[], [], ['1:1000']],
    });
    expect(outcome('plain-key', 'absent', ['insert', 'update-one'], sequential)).toMatchObject({
      verdict: 'known',
      rows: [['1:2001'], ['1:2001'], ['1:1000']],
      rejected: [[2, 1]],
    });
  });
  test('the same value in a second unique index: each keeps its own', () => {
    expect(outcome('second-unique', 'absent', ['insert-same-unique', 'insert-same-unique'])).toEqual({
      verdict: 'known',
      causes: ['secondary unique divergence'],
      rows: [['30:1000'], ['31:2000']],
      rejected: [
        [1, 0],
        [0, 1],
      ],
    });
  });
  test('a moved key against an update, and two rows moved to one key', () => {
    expect(outcome('plain-key', 'from n1', ['update-key', 'update-one'])).toMatchObject({
      verdict: 'known',
      rows: [
        ['10:100', '2:100'],
        ['1:2001', '2:100'],
      ],
    });
    expect(outcome('plain-key', 'from n1', ['update-key', 'update-other-key'])).toMatchObject({
      verdict: 'known',
      causes: ['moved keys meet'],
      rows: [
        ['10:100', '2:100'],
        ['10:100', '1:100'],
      ].map((rows) => rows.sort()),
    });
  });
  test('equal NULLs in an index that takes them for equal', () => {
    const both = ['insert-null-unique', 'insert-null-unique'] as const;
    expect(outcome('nulls-not-distinct', 'absent', both)).toMatchObject({
      verdict: 'known',
      causes: ['secondary unique divergence'],
      rows: [['40:1000'], ['41:2000']],
    });
  });
  test('what is added to a plain column is lost to the later update, which is what the last update demands', () => {
    expect(outcome('plain-key', 'from n1', ['update-one', 'update-one'])).toMatchObject({ verdict: 'right' });
    expect(outcome('delta-column', 'from n1', ['add', 'add'])).toMatchObject({
      verdict: 'right',
      rows: [
        ['1:70', '2:100'],
        ['1:70', '2:100'],
      ],
    });
  });
  test('a delta that meets a row which was deleted and inserted again: known, and both values of two inserts', () => {
    expect(outcome('delta-column', 'from n1', ['add', 'delete-insert'])).toEqual({
      verdict: 'known',
      causes: ['a delta is added to a row that took the place of its own'],
      rows: [
        ['1:2000', '2:100'],
        ['1:1990', '2:100'],
      ],
      rejected: [],
    });
    expect(outcome('delta-column', 'absent', ['insert', 'insert'])).toMatchObject({
      verdict: 'right',
      rows: [['1:3000'], ['1:3000']],
    });
  });
  test('a child whose parent was deleted', () => {
    expect(outcome('foreign-key', 'from n1', ['delete', 'insert-child'])).toMatchObject({
      verdict: 'known',
      causes: ['foreign keys are not checked'],
    });
  });
});

test('what a release has not on record is wrong, though it does what the model says', () => {
  const { anomalies, ...others } = spockProfile('5.0.11');
  const { 'a delta is added to a row that took the place of its own': _, ...fewer } = anomalies;
  const engine = modelled({ kind: 'spock', profile: { ...others, anomalies: fewer } });
  expect(outcome('delta-column', 'from n1', ['add', 'delete-insert'], { engine })).toMatchObject({
    verdict: 'wrong',
  });
});

test('a release that compares deletes with updates keeps the later one, and the row is not the same everywhere', () => {
  const engine = modelled({ kind: 'spock', profile: spockProfile('6.0.0-beta.1') });
  expect(outcome('plain-key', 'from n1', ['delete', 'update-one'], { engine }).rows).toEqual([
    ['2:100'],
    ['1:2001', '2:100'],
  ]);
});
