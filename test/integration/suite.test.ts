import { afterAll, beforeAll, expect, test } from 'vitest';
import { reasonToSkip } from '../../src/run/plan.js';
import { suite } from '../../src/suite/all.js';
import { judge, openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane();
}, 60_000);
afterAll(() => place.close());

for (const [name, definition] of Object.entries(suite)) {
  test(name, async ({ skip }) => {
    const reason = reasonToSkip(definition, { engine: place.chosen.engine, nodes: 3 });
    if (reason) skip(reason);
    expect(await judge(definition, place)).toEqual({ verdict: 'pass' });
  }, 60_000);
}
