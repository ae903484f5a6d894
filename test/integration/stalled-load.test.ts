import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { set } from '../../src/workload/set.js';
import { Loads } from '../support/loads.js';

const RATE = 10;
const STALL_MS = 3_000;
const GOES_ON_MS = 500;

test('what clients would have done while this process stood still is not made up for', async () => {
  const loads = await Loads.open('embedded');
  try {
    const rows = async (during: () => Promise<void>) => {
      let written = 0;
      const after = async (_: unknown, writes: readonly unknown[]) => {
        written = writes.length;
      };
      await loads.judged({ workloads: [set], seed: 'stall', rate: RATE, during, after });
      return written;
    };
    const calm = await rows(() => delay(STALL_MS));
    const stalled = await rows(async () => {
      const until = performance.now() + STALL_MS;
      while (performance.now() < until);
      await delay(GOES_ON_MS);
    });
    expect(stalled).toBeGreaterThan(0);
    expect(stalled).toBeLessThan(calm / 2);
  } finally {
    await loads.close();
  }
}, 60_000);
