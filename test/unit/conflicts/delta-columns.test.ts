import { expect, test } from 'vitest';
import { modelled } from '../../../src/conflicts/families.js';
import { isRight } from '../../../src/conflicts/ideal.js';
import { KINDS } from '../../../src/conflicts/kinds.js';
import { firstRows, predict, timestampsOf } from '../../../src/conflicts/model.js';
import { OPERATIONS } from '../../../src/conflicts/operations.js';
import { allOrders, upToRenaming } from '../../../src/conflicts/orders.js';
import { type State, sceneOf } from '../../../src/conflicts/scene.js';
import { ALONE, sqlOf } from '../../../src/conflicts/sql.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { deltasSql } from '../../../src/suite/conflicts/script.js';

const ORDER = upToRenaming(allOrders(2))[0]!;
const KIND = KINDS['delta-columns'];
const engine = modelled({ kind: 'spock', profile: spockProfile('5.0.11') });

function played(state: State, ...names: string[]) {
  const operations = names.map((name) => OPERATIONS.find((one) => one.name === name)!);
  const scene = sceneOf(KIND, state, operations);
  const timestamps = timestampsOf(ORDER);
  const { rows, committed } = predict(engine, 2, scene, ORDER, timestamps);
  const first = firstRows(scene, timestamps.setUp);
  return {
    scene,
    held: rows.map((all) => all.map(({ row }) => `${row.id}: ${row.v} ${row.w}`)),
    right: (row: { v: number; w: number }) =>
      isRight(scene, first, committed, [
        { table: 'main', row: { id: 1, ...row } },
        ...first.filter(({ row: { id } }) => id !== 1),
      ]),
  };
}

test('each of two delta columns adds up, whichever row wins, and nothing else is right', () => {
  const { held, right, scene } = played('from n1', 'add', 'add');
  expect(sqlOf(KIND, ALONE, scene.transactions[1]!.statements[0]!)).toBe(
    'update "item" set "v" = "v" + (-20), "w" = "w" + (-20) where id = 1',
  );
  expect(held).toEqual([
    ['1: 70 70', '2: 100 100'],
    ['1: 70 70', '2: 100 100'],
  ]);
  expect(right({ v: 70, w: 70 })).toBe(true);
  expect(right({ v: 70, w: 80 })).toBe(false);
  expect(right({ v: 80, w: 70 })).toBe(false);
});

test('different ones of two nodes are both there', () => {
  expect(played('from n1', 'update-one', 'update-another').held).toEqual([
    ['1: 1001 2002', '2: 100 100'],
    ['1: 1001 2002', '2: 100 100'],
  ]);
});

test('of two inserts of a key both columns have the sum', () => {
  const { held, right } = played('absent', 'insert', 'insert');
  expect(held).toEqual([['1: 3000 3000'], ['1: 3000 3000']]);
  expect(right({ v: 3000, w: 3000 })).toBe(true);
  expect(right({ v: 3000, w: 2000 })).toBe(false);
});

test('a script makes each of them one', () => {
  expect(deltasSql(KIND, 'item').map((one) => /column (\w) set/.exec(one)?.[1])).toEqual(['v', 'w']);
  expect(deltasSql(KINDS['plain-key'], 'item')).toEqual([]);
});
