import { describe, expect, test } from 'vitest';
import { covering } from '../../../src/conflicts/covering.js';
import { modelled } from '../../../src/conflicts/families.js';

import { ordersOfCommits, orderText, upToCommuting } from '../../../src/conflicts/orders.js';
import { sceneText } from '../../../src/conflicts/scene.js';
import { threeCases } from '../../../src/conflicts/three.js';
import { nativeProfile } from '../../../src/replication/native-profile.js';
import { spockProfile } from '../../../src/replication/spock-profile.js';
import { conflictsOf } from '../../../src/report/conflicts.js';
import { conflictsLines } from '../../../src/report/conflicts-text.js';
import type { Results } from '../../../src/report/results.js';

const spock = modelled({ kind: 'spock', profile: spockProfile('5.0.11') });
const native = modelled({ kind: 'native', profile: nativeProfile });

describe('three transactions', () => {
  test('three nodes: every order of what arrives on each, up to what does not meet', () => {
    // n1 hears of two others after its own, n2 of n1 before or after, n3 of both before or after.
    expect(upToCommuting(ordersOfCommits(3, [0, 1, 2]))).toHaveLength(2 * 3 * 6);
  });

  test('two nodes: what a node has committed twice arrives together or not', () => {
    const orders = upToCommuting(ordersOfCommits(2, [0, 1, 0]));
    // n1 hears of n2 before or after its second; n2 of the first before or after its own, of both apart or at once.
    expect(orders).toHaveLength(2 * 3);
    const deliveries = orders.map((order) => order.filter((step) => step.do === 'deliver').length);
    expect(new Set(deliveries)).toEqual(new Set([2, 3]));
  });

  test.each([
    ['spock', spock, 2],
    ['spock', spock, 3],
    ['native', native, 2],
    ['native', native, 3],
  ] as const)('%s: a choice of a size, numbered by the order of commits', async (_, engine, nodes) => {
    const { cases } = await threeCases(engine, nodes);
    const chosen = await covering(cases);
    expect(chosen.length).toBeGreaterThan(50);
    expect(chosen.length).toBeLessThanOrEqual(2_000);
    for (const { order, scene } of chosen) {
      const commits = order.flatMap((step) => (step.do === 'commit' ? [step] : []));
      expect(commits.map(({ transaction }) => transaction)).toEqual([0, 1, 2]);
      expect(commits.map(({ node }) => node)).toEqual(scene.transactions.map(({ node }) => node));
    }
    const thirds = new Set(chosen.map(({ scene }) => scene.operations[2]!.name));
    expect([...thirds].sort()).toEqual(['delete', 'insert', 'update-one']);
    expect(new Set(chosen.map(({ scene }) => scene.state)).size).toBe(2);
  });

  test('are told with the node of each, and are on no map', async () => {
    const { cases } = await threeCases(spock, 2);
    const { scene, order } = cases.find((one) =>
      orderText(one.order).startsWith('commit on n1, commit on n2'),
    )!;
    const nodes = sceneText(scene).match(/n\d(?= )/g);
    expect(nodes).toEqual(['n1', 'n2', 'n1']);
    const found = { ...scene, verdict: 'right', causes: [], text: orderText(order) } as const;
    const conflicts = conflictsOf([found], {});
    expect(conflicts).toMatchObject({ scenes: { right: 1 }, maps: [] });
    const results = { tests: [{ conflicts }] } as unknown as Results;
    expect(conflictsLines(results)).toEqual([
      expect.stringContaining('right'),
      expect.stringMatching(/^all +1$/),
    ]);
  });
});
