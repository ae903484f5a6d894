import { afterAll, beforeAll, expect, test } from 'vitest';
import { suite } from '../../src/suite/all.js';
import { reasonToSkip } from '../../src/suite/skip.js';
import type { Test } from '../../src/suite/test.js';
import { judge, openLane } from './mesh.js';

/** Every built-in test of this kind passes on a healthy cluster; where faults or conflicts are, it may also be `known`. */
export function everyTestPasses(which: (test: Test, name: string) => boolean): void {
  let place: Awaited<ReturnType<typeof openLane>>;
  beforeAll(async () => {
    place = await openLane();
  }, 60_000);
  afterAll(() => place.close());

  for (const [name, definition] of Object.entries(suite).filter(([name, one]) => which(one, name))) {
    test(name, async ({ skip }) => {
      const reason = reasonToSkip(definition, { ...place.chosen, nodes: 3 });
      if (reason) skip(reason);
      const {
        verdict,
        reason: why,
        known = [],
      } = await judge(definition, place, {
        timeout: 60_000,
        ...(definition.duration && { duration: 10_000 }),
      });
      // What is documented of an engine shows itself in some of them, by chance or always.
      if (definition.needs?.faults && verdict === 'known') return;
      // What is a bug of this very release does so, too.
      const { defects } = place.chosen.engine.profile;
      if (verdict === 'known' && known.every(({ what }) => what in defects)) return;
      expect({ verdict, why }).toEqual({ verdict: 'pass', why: undefined });
    }, 90_000);
  }
}
