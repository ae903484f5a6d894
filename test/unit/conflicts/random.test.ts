import { describe, expect, test } from 'vitest';
import { modelled } from '../../../src/conflicts/families.js';
import { KINDS } from '../../../src/conflicts/kinds.js';
import { orderText } from '../../../src/conflicts/orders.js';
import type { RandomCase } from '../../../src/conflicts/plans.js';
import { sceneText } from '../../../src/conflicts/scene.js';
import { linksOf, orderOf } from '../../../src/conflicts/skeleton.js';
import { ALONE, sqlOf, tablesOf } from '../../../src/conflicts/sql.js';
import type { Statement } from '../../../src/conflicts/statement.js';
import { runLocally } from '../../../src/conflicts/store.js';
import { randomFrom } from '../../../src/random.js';
import { nativeProfile } from '../../../src/replication/native-profile.js';
import { pglogicalProfile } from '../../../src/replication/pglogical.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { roundOf } from '../../../src/suite/conflicts/round.js';

const spock = modelled({ kind: 'spock', profile: spockProfile('5.0.11') });
const pglogical = modelled({ kind: 'pglogical', profile: pglogicalProfile });
const native = modelled({ kind: 'native', profile: nativeProfile });

const lastCommit = ({ order }: RandomCase, node: number) =>
  order.map((step) => (step.do === 'commit' ? step.node : undefined)).lastIndexOf(node);

const ENGINES = [
  ['spock', spock],
  ['pglogical', pglogical],
  ['native', native],
] as const;

describe('a round of the search', () => {
  test.each(ENGINES)('%s: the same seed makes the same scenes, another one others', (_, engine) => {
    const told = (seed: string) => {
      const random = randomFrom(seed);
      return [1, 2].map(() =>
        roundOf(engine, 3, random).planned.map(
          ({ one }) => `${sceneText(one.scene)} [${orderText(one.order)}]`,
        ),
      );
    };
    expect(told('a')).toEqual(told('a'));
    expect(told('a')).not.toEqual(told('b'));
  });

  test.each([
    2, 3, 9,
  ])('%i nodes: scenes share their order, in which everything arrives everywhere', (nodes) => {
    const random = randomFrom('order');
    for (let round = 0; round < 10; round++) {
      const { planned } = roundOf(spock, nodes, random);
      expect(planned.length).toBeGreaterThan(50);
      expect(new Set(planned.map(({ one }) => orderText(one.order)))).toHaveProperty('size', 1);
      const { one } = planned[0]!;
      const commits = one.order.flatMap((step) => (step.do === 'commit' ? [step.node] : []));
      expect(commits.length).toBeGreaterThanOrEqual(2);
      expect(commits.length).toBeLessThanOrEqual(6);
      const seen = one.scene.transactions.map(({ node }) => node);
      expect(commits).toEqual(seen);
      for (const { from, to } of linksOf(nodes).filter(({ from }) => commits.includes(from))) {
        const last = lastCommit(one, from);
        const delivered = one.order
          .slice(last)
          .some((s) => s.do === 'deliver' && s.from === from && s.to === to);
        expect(delivered, `n${from + 1}→n${to + 1} in ${orderText(one.order)}`).toBe(true);
      }
    }
  });

  test.each(
    ENGINES,
  )('%s: no scene that its own node refuses, or that stops a link; they are counted', (_, engine) => {
    const { planned, leftOut } = roundOf(engine, 3, randomFrom('left out'));
    for (const { one } of planned) {
      expect(one.predicted.refused.size).toBe(0);
      expect(one.predicted.stopped).toEqual([]);
      expect(engine.rules.has(one.scene.kind)).toBe(true);
    }
    expect(leftOut.get('a transaction is refused by its own node')).toBeGreaterThan(10);
  });

  test('beyond the matrix: more rows, statements, savepoints, rolled back parts, transactions of one node', () => {
    const random = randomFrom('beyond');
    const all = Array.from({ length: 5 }, () => roundOf(spock, 4, random).planned).flat();
    const some = (what: (one: RandomCase) => boolean) => all.filter(({ one }) => what(one)).length;
    const statements = (one: RandomCase) =>
      one.scene.transactions.flatMap((t) => t.statements as Statement[]);
    expect(some(({ scene }) => scene.kind.first.length > 2)).toBeGreaterThan(20);
    expect(
      some((one) => statements(one).some((s) => s.do === 'part' && s.as === 'rolled back')),
    ).toBeGreaterThan(20);
    expect(
      some((one) => statements(one).some((s) => s.do === 'part' && s.as === 'released')),
    ).toBeGreaterThan(20);
    expect(
      some((one) => statements(one).some((s) => s.do !== 'part' && s.table === 'child')),
    ).toBeGreaterThan(5);
    expect(some(({ scene }) => scene.transactions.length > 3)).toBeGreaterThan(20);
    expect(new Set(all.map(({ plan }) => plan.kind)).size).toBeGreaterThan(10);
  });
});

test('an order of which transactions and deliveries are taken away is one still', () => {
  const deliveries = [
    { after: 1, from: 0, to: 1 },
    { after: 1, from: 1, to: 0 },
    { after: 3, from: 2, to: 0 },
  ];
  const text = (commits: (number | undefined)[]) => orderText(orderOf({ nodes: 3, commits, deliveries }));
  expect(text([0, 1, 2])).toBe(
    'commit on n1, deliver n1→n2, commit on n2, commit on n3, deliver n3→n1, deliver n1→n3, deliver n2→n1, deliver n2→n3, deliver n3→n2',
  );
  expect(text([undefined, 1, 2])).toBe(
    'commit on n2, commit on n3, deliver n3→n1, deliver n2→n1, deliver n2→n3, deliver n3→n2',
  );
});

describe('savepoints', () => {
  const insert = (id: number): Statement & { do: 'insert' } => ({
    do: 'insert',
    table: 'main',
    row: { id, v: id, w: 0 },
  });
  const run = (statements: Statement[]) =>
    runLocally(KINDS['plain-key'], { rows: [], truncated: Number.NEGATIVE_INFINITY }, statements, {
      ...{ transaction: 0, node: 0, at: 1 },
    });
  const ids = (done: ReturnType<typeof run>) =>
    'refused' in done ? done : done.store.rows.map(({ row }) => row.id);

  test('what is rolled back to comes to nothing, what is released stays', () => {
    const all: Statement[] = [
      insert(1),
      { do: 'part', as: 'rolled back', statements: [insert(2)] },
      { do: 'part', as: 'released', statements: [insert(3)] },
    ];
    const done = run(all);
    expect(ids(done)).toEqual([1, 3]);
    expect(done).toMatchObject({ changes: [{ row: { id: 1 } }, { row: { id: 3 } }] });
  });
  test('what the server refuses it refuses there, too', () => {
    expect(ids(run([insert(1), { do: 'part', as: 'rolled back', statements: [insert(1)] }]))).toEqual({
      refused: 'unique',
    });
  });
  test('in SQL, on tables of its own', () => {
    const part: Statement = { do: 'part', as: 'rolled back', statements: [insert(2)] };
    expect(sqlOf(KINDS['plain-key'], ALONE, part)).toBe(
      'savepoint part; insert into "item" ("id", "v", "w") values (2, 2, 0); rollback to part; release part',
    );
    expect(tablesOf(KINDS['second-unique'], 'item', true)[0]!.columns).toBe(
      'id bigint primary key, v int not null, w int not null, u int, unique (u)',
    );
    expect(tablesOf(KINDS['composite-key'], 'item', true)[0]!.columns).toContain('primary key (s, id)');
  });
});
