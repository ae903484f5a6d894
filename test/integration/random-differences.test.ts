import { expect, test } from 'vitest';
import { randomFrom } from '../../src/random.js';
import { openLane } from '../support/mesh.js';
import { Planted } from '../support/planted.js';

// Small; `npx vitest run -c bench/vitest.config.ts bench/compare-table.bench.ts` is the same with a million rows.
test('random differences anywhere, with and without a key, are all found and counted: thirty times', async () => {
  const { lane, close } = await openLane({ nodes: 2 });
  try {
    const { cluster } = await lane.fresh({ unwired: true });
    const planted = await Planted.of(cluster.nodes, 20_000, randomFrom('differences'));
    for (let round = 1; round <= 30; round++) {
      const { wrong } = await planted.round(round % 2 === 0 ? 'keyed' : 'plain', 500);
      expect(wrong, `round ${round}`).toEqual([]);
    }
  } finally {
    await close();
  }
});
