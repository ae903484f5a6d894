import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { DeadlineError } from '../../src/errors.js';
import { seconds, waitFor } from '../../src/wait.js';

test('returns what was found as soon as it is there', async () => {
  let looks = 0;
  const found = await waitFor(
    'the third look',
    async () => (++looks === 3 ? { done: looks } : { notYet: `${looks}` }),
    {
      within: 1000,
    },
  );
  expect(found).toBe(3);
});

test('says at the deadline what was awaited, for how long, and what was there instead', async () => {
  const waiting = waitFor('n2 to answer', async () => ({ notYet: 'connection refused' }), { within: 30 });
  await expect(waiting).rejects.toThrow(DeadlineError);
  await expect(waiting).rejects.toThrow('waited 0.0 s for n2 to answer; last seen: connection refused');
});

test('looks at least once, even when there is no time left', async () => {
  expect(await waitFor('now', async () => ({ done: 1 }), { within: -5 })).toBe(1);
});

test("time in which the process stood still is nobody's", async () => {
  let looks = 0;
  const look = async () => {
    if (++looks === 2) stand(1_800);
    return looks < 5 ? { notYet: 'not there' } : { done: looks };
  };
  expect(await waitFor('what a machine that stood still did not do', look, { within: 600 })).toBe(5);
  // A look that takes its time is another thing: whoever is asked stands still, and nobody else.
  const slow = async () => ({ notYet: `no answer, ${await delay(700)}` });
  await expect(waitFor('an answer', slow, { within: 600 })).rejects.toThrow(DeadlineError);
});

function stand(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test('ends at once with the reason of an abort', async () => {
  const abort = new AbortController();
  const waiting = waitFor('never', async () => ({ notYet: 'no' }), { within: 60_000, signal: abort.signal });
  abort.abort(new Error('Ctrl-C'));
  await expect(waiting).rejects.toThrow();
});

test('does not hide what a look throws', async () => {
  const look = async () => {
    throw new TypeError('broken');
  };
  await expect(waitFor('x', look, { within: 1000 })).rejects.toThrow(TypeError);
});

test.each([
  [0, '0.0 s'],
  [420, '0.4 s'],
  [9949, '9.9 s'],
  [9950, '10 s'],
  [75_200, '75 s'],
])('%d ms reads %s', (milliseconds, text) => expect(seconds(milliseconds)).toBe(text));
