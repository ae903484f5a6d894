import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelled } from '../../../src/conflicts/families.js';
import type { KindName } from '../../../src/conflicts/kinds.js';
import { type Engine, predict, timestampsOf } from '../../../src/conflicts/model.js';
import { orderText } from '../../../src/conflicts/orders.js';
import { judgeScene } from '../../../src/conflicts/outcome.js';
import { caseOf, type Plan, plansLike, plansOn, type RandomCase } from '../../../src/conflicts/plans.js';
import { sceneText } from '../../../src/conflicts/scene.js';
import { shrunk } from '../../../src/conflicts/shrink.js';
import { skeletons } from '../../../src/conflicts/skeleton.js';
import { spockRules } from '../../../src/conflicts/spock-rules.js';
import { randomFrom } from '../../../src/random.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { roundOf } from '../../../src/suite/conflicts/round.js';

const spock = modelled({ kind: 'spock', profile: spockProfile('5.0.11') });

/** What is found first, and is told here, is the same when there are more kinds. */
const kinds: readonly KindName[] = ['plain-key', 'second-unique', 'delta-column', 'foreign-key'];

describe('shrinking', () => {
  /** Finds the first random scene that this server does not do as the model says, and shrinks it. */
  async function found(server: Engine, engine: Engine = spock, seed = 'shrink') {
    const random = randomFrom(seed);
    const wrong = (plan: Plan) => {
      const one = caseOf(engine, plan);
      if (typeof one === 'string') return false;
      const at = timestampsOf(one.order);
      const seen = predict(server, one.nodes, one.scene, one.order, at);
      return judgeScene(engine, one.nodes, one.scene, one.order, at, seen).verdict === 'wrong';
    };
    for (let round = 0; round < 100; round++) {
      const first = roundOf(engine, 4, random, kinds).planned.find(({ plan }) => wrong(plan))?.plan;
      if (!first) continue;
      const { value, isLeast } = await shrunk(first, {
        arbitrary: plansLike(first, kinds),
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
        apply: (kind, store, one, ...others) => {
          const [first, ...more] = one.changes;
          const changes = more.filter((change) => change.do !== 'insert');
          return spockRules.apply(
            kind,
            store,
            first ? { ...one, changes: [first, ...changes] } : one,
            ...others,
          );
        },
      },
    };
    expect(await found(forgets)).toMatchInlineSnapshot(`
      {
        "nodes": 2,
        "order": "commit on n2, commit on n1, deliver n1→n2, deliver n2→n1",
        "rows": 1,
        "text": "a table with a primary key, no row yet: n2 insert into "item" ("id", "v", "w") values (1, 0, 0) | n1 insert into "item" ("id", "v", "w") values (1, 0, 0); insert into "item" ("id", "v", "w") values (2, 0, 0)",
      }
    `);
  });

  test('a server that takes whatever comes for older than what it has', async () => {
    const older: Engine = {
      ...spock,
      rules: {
        ...spockRules,
        apply: (kind, store, one, ...others) =>
          spockRules.apply(kind, store, { ...one, at: -100 }, ...others),
      },
    };
    expect(await found(older)).toMatchInlineSnapshot(`
      {
        "nodes": 3,
        "order": "commit on n2, deliver n2→n3, commit on n1, deliver n1→n2, deliver n1→n3, deliver n2→n1",
        "rows": 1,
        "text": "a table with a primary key, row written by n1: n2 insert into "item" ("id", "v", "w") values (1, 0, 0) on conflict (id) do update set "v" = 0; delete from "item" where id = 1 | n1 delete from "item" where id = 1",
      }
    `);
  });

  test('a release of which a cause is off the record', async () => {
    const { 'foreign keys are not checked': _, ...anomalies } = spock.profile.anomalies;
    const engine = { ...spock, profile: { ...spock.profile, anomalies } };
    expect(await found(spock, engine)).toMatchInlineSnapshot(`
      {
        "nodes": 2,
        "order": "commit on n2, commit on n1, deliver n1→n2, deliver n2→n1",
        "rows": 1,
        "text": "a table that another refers to by a foreign key, row written by n1: n2 delete from "item" where id = 1 | n1 insert into "item_child" ("id", "v", "parent") values (1, 0, 1); update "item" set "v" = "v" where id = 1",
      }
    `);
  });

  test('stops when time is up, with the smallest so far', async () => {
    const [skeleton] = fc.sample(skeletons(3), { seed: 1, numRuns: 1 });
    const [plan] = fc.sample(plansOn(skeleton!, kinds), { seed: 1, numRuns: 1 }) as [Plan];
    let looks = 0;
    const end = await shrunk(plan, {
      arbitrary: plansLike(plan, kinds),
      identity: (one) => JSON.stringify(one),
      holds: async (plans) => plans.map(() => true),
      sideBySide: 24,
      isOver: () => ++looks > 20,
    });
    expect(end).toMatchObject({ isLeast: false });
    expect(JSON.stringify(end.value).length).toBeLessThan(JSON.stringify(plan).length);
  });
});
