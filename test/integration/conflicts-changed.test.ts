import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyCase } from '../../src/conflicts/applies.js';
import { modelled } from '../../src/conflicts/families.js';
import { KINDS } from '../../src/conflicts/kinds.js';
import { ordersOf } from '../../src/suite/conflicts/matrix.js';
import { Places } from '../../src/suite/conflicts/places.js';
import { changedSince } from '../../src/suite/conflicts/play.js';
import { openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane();
}, 60_000);
afterAll(async () => place.close());

test('a scene whose rows have changed after it was played is told from those that are as they were', async () => {
  const { cluster } = await place.lane.fresh();
  const [n1] = cluster.nodes;
  const nodes = cluster.nodes.length;
  const { cases } = await everyCase(modelled(cluster.engine), nodes, ordersOf(nodes), [KINDS['plain-key']]);
  const updates = cases.filter(({ scene }) => scene.operations.every(({ name }) => name === 'update-one'));
  const places = new Places();
  const placed = places.place(updates.slice(0, 2));
  await places.make(cluster, placed);
  for (const {
    place: { main, number },
  } of placed)
    await n1.sql(`insert into ${main} values (${number}, ${number * 100 + 1}, 5, 6)`);
  await cluster.settle();
  const rows = cluster.nodes.map(() => [{ table: 'main', row: { id: 1, v: 5, w: 6 } }] as const);
  const played = placed.map((one) => ({
    ...one,
    timestamps: { setUp: [], transactions: [] },
    seen: { rows },
  }));
  expect(await changedSince(cluster, played)).toEqual([]);

  await n1.sql(`update ${placed[1]!.place.main} set v = 7 where s = ${placed[1]!.place.number}`);
  expect(await changedSince(cluster, played)).toEqual([played[1]]);
}, 60_000);
