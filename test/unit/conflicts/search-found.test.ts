import { describe, expect, test } from 'vitest';
import { modelled } from '../../../src/conflicts/families.js';
import { KINDS, type Kind } from '../../../src/conflicts/kinds.js';
import { predict, timestampsOf } from '../../../src/conflicts/model.js';
import { judgeScene } from '../../../src/conflicts/outcome.js';
import type { Scene } from '../../../src/conflicts/scene.js';
import { orderOf } from '../../../src/conflicts/skeleton.js';
import type { Changes, Statement } from '../../../src/conflicts/statement.js';
import { nativeProfile } from '../../../src/replication/native-profile.js';
import { pglogicalProfile } from '../../../src/replication/pglogical.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';

const spock = modelled({ kind: 'spock', profile: spockProfile('5.0.11') });
const pglogical = modelled({ kind: 'pglogical', profile: pglogicalProfile });
const native = modelled({ kind: 'native', profile: nativeProfile });

test('Spock 5.0 truncates though it throws the transaction away, 6.0 does not', () => {
  const scene = {
    ...{ kind: KINDS['plain-key'], state: 'from n1' as const, operations: [] },
    transactions: [
      { node: 0, statements: [{ do: 'delete', table: 'main', id: 1 }] as const },
      {
        node: 1,
        statements: [
          { do: 'update', table: 'main', id: 1, set: { v: 1 } },
          { do: 'truncate', table: 'main' },
          { do: 'insert', table: 'main', row: { id: 3, v: 3, w: 3 } },
        ] as const,
      },
    ],
  };
  const order = orderOf({ nodes: 2, commits: [0, 1], deliveries: [] });
  const rows = (release: string) => {
    const engine = modelled({ kind: 'spock', profile: spockProfile(release) });
    return predict(engine, 2, scene, order, timestampsOf(order)).rows.map((all) =>
      all.map(({ row }) => row.id),
    );
  };
  expect(rows('5.0.11')).toEqual([[], [3]]);
  expect(rows('6.0.0-beta.1')).toEqual([[2], [3]]);
});

describe('two rows with one key', () => {
  const row = (node: number): Statement => ({ do: 'insert', table: 'main', row: { id: 1, v: node, w: 0 } });
  const remove: Statement = { do: 'delete', table: 'main', id: 1 };
  const judged = (deliveries: { after: number; from: number; to: number }[]) => {
    const scene = {
      ...{ kind: KINDS['plain-key'], state: 'absent' as const, operations: [] },
      transactions: [
        { node: 0, statements: [row(0)] },
        { node: 1, statements: [row(1)] },
        { node: 0, statements: [remove] },
      ],
    };
    const order = orderOf({ nodes: 2, commits: [0, 1, 0], deliveries });
    const at = timestampsOf(order);
    const seen = predict(spock, 2, scene, order, at);
    const { verdict, causes } = judgeScene(spock, 2, scene, order, at, seen);
    return { verdict, causes, rows: seen.rows.map((all) => all.map((one) => one.row.v)) };
  };

  test('the one that lost does not come back when the other is deleted', () => {
    expect(judged([{ after: 2, from: 1, to: 0 }])).toEqual({ verdict: 'right', causes: [], rows: [[], []] });
  });
  test('one that comes after its key was given up stays, as is known', () => {
    expect(judged([])).toEqual({
      verdict: 'known',
      causes: ['an older row comes after its key was given up'],
      rows: [[1], []],
    });
  });
});

describe('as the search found it on servers', () => {
  const scene = (kind: Kind, ...of: readonly (readonly Statement[])[]): Scene => ({
    ...{ kind, state: 'from n1', operations: [] },
    transactions: of.map((statements, node) => ({ node, statements })),
  });
  const update = (set: Changes): Statement => ({ do: 'update', table: 'main', id: 1, set });
  const order = orderOf({ nodes: 2, commits: [0, 1], deliveries: [] });
  const at = timestampsOf(order);

  test('Spock: of a transaction that loses, a delta is added, and what follows it wins', () => {
    const one = scene(KINDS['delta-column'], [update({ w: 0 }), update({ w: 1 })], [update({ v: 5 })]);
    const { rows, causes } = predict(spock, 2, one, order, at);
    expect(rows.map(([first]) => first!.row)).toEqual([
      { id: 1, v: 5, w: 100 },
      { id: 1, v: 5, w: 1 },
    ]);
    expect(causes).toEqual(['a row that has taken a delta loses to the rest of that transaction']);
  });

  test('a large value that is set to what it was is sent', () => {
    const one = scene(KINDS['large-value'], [update({ txt: 'aaa' })], [update({ txt: 'bbb' })]);
    expect(predict(native, 2, one, order, at).rows.map(([first]) => first!.row.txt)).toEqual(['bbb', 'aaa']);
  });

  test('pglogical: an insert that takes the place of another row takes two for one', () => {
    const [a, b] = [1, 2].map(
      (id): Statement => ({ do: 'insert', table: 'main', row: { id: 10 + id, v: 0, w: 0, u: 9 } }),
    );
    const one = scene(
      KINDS['second-unique'],
      [a!],
      [b!, { do: 'update', table: 'main', id: 12, set: { u: null } }],
    );
    expect(predict(pglogical, 2, one, order, at).causes).toEqual(['secondary unique divergence']);
  });
});
