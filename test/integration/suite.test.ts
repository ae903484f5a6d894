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
    const { verdict, reason: why } = await judge(definition, place);
    // What is documented of an engine shows itself in some of them, by chance or always.
    const documented = /^(workload|partition)\//.test(name) && verdict === 'known';
    if (!documented) expect({ verdict, why }).toEqual({ verdict: 'pass', why: undefined });
  }, 60_000);
}
