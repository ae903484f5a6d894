import { afterAll, beforeAll, expect, test } from 'vitest';
import { suite } from '../../src/suite/all.js';
import { judge, openLane } from '../support/mesh.js';

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane();
}, 60_000);
afterAll(() => place.close());

for (const name of Object.keys(suite)) {
  test(name, async () => {
    expect(await judge(suite[name]!, place)).toEqual({ verdict: 'pass' });
  }, 60_000);
}
