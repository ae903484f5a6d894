import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { afterTime, withinLimit } from '../../src/limit.js';
import { turns } from '../../src/turns.js';

function stand(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
const late = () => new Error('too late');

test('what comes in time is given, and what does not is too late', async () => {
  await expect(withinLimit(delay(1, 'there'), 5_000, late)).resolves.toBe('there');
  await expect(withinLimit(delay(5_000, 'there'), 20, late)).rejects.toThrow('too late');
  await expect(withinLimit(Promise.reject(new TypeError('broken')), 5_000, late)).rejects.toThrow('broken');
});

test('time in which the process stood still is not the time of who is awaited', async () => {
  const answer = delay(300, 'there');
  const awaited = withinLimit(answer, 1_000, late);
  await delay(20);
  stand(2_500);
  await expect(awaited).resolves.toBe('there');
});

test('what has come before the limit is read before it is called', async () => {
  const order: string[] = [];
  afterTime(30, () => order.push('late'));
  setImmediate(() => {
    stand(60);
    setImmediate(() => order.push('read'));
  });
  await delay(200);
  expect(order).toEqual(['read', 'late']);
});

test('what is called off is not called', async () => {
  let called = false;
  afterTime(10, () => {
    called = true;
  })();
  await delay(50);
  expect(called).toBe(false);
});

test('long work gives all else its turn', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 1);
  const turn = turns();
  for (let piece = 0; piece < 30; piece++) {
    stand(10);
    await turn();
  }
  clearInterval(timer);
  expect(others).toBeGreaterThanOrEqual(8);
});
