import { describe, expect, test } from 'vitest';
import type { FaultSchedule, FaultStep } from '../../src/faults/schedule.js';
import { ddmin, measure, runsFor, shrinkSchedule, type Tried } from '../../src/faults/shrink.js';
import { randomFrom } from '../../src/random.js';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('ddmin', () => {
  test.each([
    [8, [5]],
    [8, [0, 7]],
    [13, [3, 4, 11]],
    [40, [1, 20, 21, 39]],
    [3, [0, 1, 2]],
    [1, [0]],
  ])('of %d it leaves %j', async (count, culprits) => {
    let runs = 0;
    const fails = async (part: readonly number[]) => {
      runs++;
      return culprits.every((one) => part.includes(one));
    };
    expect(await ddmin(numbers(count), fails)).toEqual(culprits);
    // n² + 3n is the worst that the paper knows.
    expect(runs).toBeLessThanOrEqual(count * count + 3 * count + 1);
  });

  test('nothing, where it fails without any', async () => {
    expect(await ddmin(numbers(4), async () => true)).toEqual([]);
  });

  test('one of two that fail alone', async () => {
    const left = await ddmin(numbers(8), async (part) => part.includes(2) || part.includes(6));
    expect(left).toEqual([2]);
  });
});

describe('runs of each candidate', () => {
  test.each([
    [5, 1],
    [4, 2],
    [3, 4],
    [2, 6],
    [1, 10],
  ])('where the whole failed in %d of 5: %d', (failed, runs) => {
    expect(runsFor({ failed, runs: 5 })).toBe(runs);
  });
});

const kill = (at: number, lasts: number, node = 'n1'): FaultStep => ({
  at,
  fault: { kind: 'kill', nodes: [node] },
  for: lasts,
});
const cut = (at: number): FaultStep => ({ at, fault: { kind: 'cut', links: [['n1', 'n2']] }, for: 600 });

function scheduleOf(...steps: FaultStep[]): FaultSchedule {
  return { version: 1, nodes: ['n1', 'n2'], steps };
}

describe('a schedule', () => {
  const whole = scheduleOf(cut(5_000), kill(9_000, 4_000), cut(15_000), kill(20_000, 900, 'n2'), cut(25_000));
  const kills = (of: FaultSchedule) =>
    of.steps.filter(({ fault }) => fault.kind === 'kill' && fault.nodes.includes('n1'));

  test('becomes the one fault that matters, early and short; each candidate is told of once', async () => {
    const tried: Tried[] = [];
    const fails = async (of: FaultSchedule) => kills(of).some((step) => step.for >= 1_000);
    const left = await shrinkSchedule(whole, 1, fails, (one) => tried.push(one));
    expect(left).toEqual(scheduleOf(kill(1_000, 1_000)));
    expect(tried[0]).toEqual({ number: 1, candidate: scheduleOf(), failed: false, runs: 1 });
    expect(tried.map(({ number }) => number)).toEqual(tried.map((_, i) => i + 1));
    expect(new Set(tried.map(({ candidate }) => JSON.stringify(candidate))).size).toBe(tried.length);
  });

  test('whose failure depends on the time stays where it is', async () => {
    const fails = async (of: FaultSchedule) => kills(of).some((step) => step.at === 9_000);
    expect(await shrinkSchedule(whole, 1, fails, () => {})).toEqual(scheduleOf(kill(9_000, 500)));
  });

  test('that fails in three of five runs is shrunk all the same, nearly always', async () => {
    let right = 0;
    for (let seed = 0; seed < 40; seed++) {
      const random = randomFrom(`flaky ${seed}`);
      const fails = async (of: FaultSchedule) => kills(of).length > 0 && random.integer(1, 10) <= 6;
      const rate = await measure(() => fails(whole));
      expect(rate.runs).toBe(5);
      if (rate.failed === 0) continue;
      const left = await shrinkSchedule(whole, runsFor(rate), fails, () => {});
      // Whatever it is, it was seen to fail.
      expect(kills(left)).toHaveLength(1);
      if (left.steps.length === 1) right++;
    }
    expect(right).toBeGreaterThanOrEqual(32);
  });

  test('a candidate is run until it fails, and no more than so many times', async () => {
    const tried: Tried[] = [];
    let run = 0;
    const one = scheduleOf(kill(0, 100), cut(200));
    const fails = async (of: FaultSchedule) => kills(of).length > 0 && ++run % 3 === 0;
    await shrinkSchedule(one, 4, fails, (t) => tried.push(t));
    expect(tried.map(({ failed, runs }) => [failed, runs])).toEqual([
      [false, 4],
      [true, 3],
    ]);
  });
});
