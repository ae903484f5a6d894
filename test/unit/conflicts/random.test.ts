import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelled } from '../../../src/conflicts/families.js';
import { KINDS, type Kind } from '../../../src/conflicts/kinds.js';
import { type Engine, predict, timestampsOf } from '../../../src/conflicts/model.js';
import { orderText } from '../../../src/conflicts/orders.js';
import { judgeScene } from '../../../src/conflicts/outcome.js';
import { caseOf, type Plan, plansLike, plansOn, type RandomCase } from '../../../src/conflicts/plans.js';
import { type Scene, sceneText } from '../../../src/conflicts/scene.js';
import { shrunk } from '../../../src/conflicts/shrink.js';
import { linksOf, orderOf, skeletons } from '../../../src/conflicts/skeleton.js';
import { spockRules } from '../../../src/conflicts/spock-rules.js';
import { ALONE, sqlOf, tablesOf } from '../../../src/conflicts/sql.js';
import type { Changes, Statement } from '../../../src/conflicts/statement.js';
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

describe('shrinking', () => {
  /** Finds the first random scene that this server does not do as the model says, and shrinks it. */
  async function found(server: Engine, engine: Engine = spock, seed = 'shrink') {
    const random = randomFrom(seed);
    const wrong = (plan: Plan) => {
      const one = caseOf(engine, plan);
      if (typeof one === 'string') return false;
      const at = timestampsOf(one.order);
      const { rows, rejections } = predict(server, one.nodes, one.scene, one.order, at);
      return (
        judgeScene(engine, one.nodes, one.scene, one.order, at, { rows, rejections }).verdict === 'wrong'
      );
    };
    for (let round = 0; round < 100; round++) {
      const first = roundOf(engine, 4, random).planned.find(({ plan }) => wrong(plan))?.plan;
      if (!first) continue;
      const { value, isLeast } = await shrunk(first, {
        arbitrary: plansLike(first),
        identity: (plan) => (typeof caseOf(engine, plan) === 'string' ? undefined : JSON.stringify(plan)),
        holds: async (plans) => plans.map(wrong),
        sideBySide: 24,
        isOver: () => false,
      });
      expect(isLeast).toBe(true);
      const { scene, order, nodes } = caseOf(engine, value) as RandomCase;
      return { nodes, order: orderText(order), text: sceneText(scene), rows: scene.kind.first.length };
    }
    throw new Error('no scene is wrong');
  }

  test('every plan that is made can be shrunk without the one who made it', () => {
    for (const skeleton of fc.sample(skeletons(5), { seed: 1, numRuns: 20 }))
      for (const plan of fc.sample(plansOn(skeleton), { seed: 1, numRuns: 50 }))
        expect(plansLike(plan).canShrinkWithoutContext(plan), JSON.stringify(plan)).toBe(true);
  });

  test('a server that forgets the second of two rows that are inserted at once', async () => {
    const forgets: Engine = {
      ...spock,
      rules: {
        ...spockRules,
        apply: (kind, store, one, profile) => {
          const [first, ...others] = one.changes;
          const changes = others.filter((change) => change.do !== 'insert');
          return spockRules.apply(
            kind,
            store,
            first ? { ...one, changes: [first, ...changes] } : one,
            profile,
          );
        },
      },
    };
    expect(await found(forgets)).toMatchInlineSnapshot(`
      {
        "nodes": 2,
        "order": "commit on n2, commit on n1, deliver n1→n2, deliver n2→n1",
        "rows": 1,
        "text": "a table with a primary key, no row yet: n2 insert into "item" ("id", "v", "w") values (1, 0, 0); insert into "item" ("id", "v", "w") values (2, 0, 0) | n1 truncate "item"",
      }
    `);
  });

  test('a server that takes whatever comes for older than what it has', async () => {
    const older: Engine = {
      ...spock,
      rules: {
        ...spockRules,
        apply: (kind, store, one, profile) => spockRules.apply(kind, store, { ...one, at: -100 }, profile),
      },
    };
    expect(await found(older)).toMatchInlineSnapshot(`
      {
        "nodes": 2,
        "order": "commit on n1, commit on n2, deliver n1→n2, deliver n2→n1",
        "rows": 2,
        "text": "a table with a primary key, row written by n1: n1 update "item" set "w" = "w" + (1) where id = 1 | n2 delete from "item" where id = 2",
      }
    `);
  });

  test('a release of which a cause is off the record', async () => {
    const { 'foreign keys are not checked': _, ...anomalies } = spock.profile.anomalies;
    const engine = { ...spock, profile: { ...spock.profile, anomalies } };
    expect(await found(spock, engine)).toMatchInlineSnapshot(`
      {
        "nodes": 2,
        "order": "commit on n1, commit on n2, deliver n1→n2, deliver n2→n1",
        "rows": 1,
        "text": "a table that another refers to by a foreign key, row written by n1: n1 insert into "item_child" ("id", "v", "parent") values (1, 0, 1) | n2 delete from "item" where id = 1",
      }
    `);
  });

  test('stops when time is up, with the smallest so far', async () => {
    const [skeleton] = fc.sample(skeletons(3), { seed: 1, numRuns: 1 });
    const [plan] = fc.sample(plansOn(skeleton!), { seed: 1, numRuns: 1 }) as [Plan];
    let looks = 0;
    const end = await shrunk(plan, {
      arbitrary: plansLike(plan),
      identity: (one) => JSON.stringify(one),
      holds: async (plans) => plans.map(() => true),
      sideBySide: 24,
      isOver: () => ++looks > 20,
    });
    expect(end).toMatchObject({ isLeast: false });
    expect(JSON.stringify(end.value).length).toBeLessThan(JSON.stringify(plan).length);
  });
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

  test('Spock 5.0.0: what becomes of a row that its own transaction changes again, nobody can say', () => {
    const one = scene(
      KINDS['plain-key'],
      [update({ w: 0 }), update({ w: 1 })],
      [{ do: 'update', table: 'main', id: 2, set: { v: 5 } }],
    );
    const verdict = (release: string) => {
      const engine = modelled({ kind: 'spock', profile: spockProfile(release) });
      const { rows } = predict(engine, 2, one, order, at);
      const changed = rows.map((all) => all.map(({ table, row }) => ({ table, row: { ...row, w: 0 } })));
      return judgeScene(engine, 2, one, order, at, { rows: changed, rejections: [] });
    };
    expect(verdict('5.0.0')).toMatchObject({
      verdict: 'known',
      causes: ['update after insert is taken for a conflict'],
    });
    expect(verdict('5.0.1')).toMatchObject({ verdict: 'wrong' });
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
