import { expect, test } from 'vitest';
import { lineDiff } from '../../src/suite/expect.js';
import { randomFrom } from '../../src/suite/random.js';

test('a diff shows expected and seen lines with the columns above', () => {
  const diff = lineDiff(['[1,"ann"]', '[2,"bob"]'], ['[1,"ann"]', '[2,"eve"]'], ['id', 'owner']);
  expect(diff).toContain('columns: id, owner');
  expect(diff).toContain('-[2,"bob"]');
  expect(diff).toContain('+[2,"eve"]');
  expect(diff).toContain(' [1,"ann"]');
});

test('a diff against nothing has only one side', () => {
  expect(lineDiff([], ['[1]'])).toContain('+[1]');
  expect(lineDiff(['[1]'], [])).toContain('-[1]');
});

test('random values come again from the same seed, and differ for another', () => {
  const draw = (seed: string) => {
    const random = randomFrom(seed);
    return [random.integer(0, 1e6), random.text(12), random.pick(['a', 'b', 'c']), random.integer(0, 1e6)];
  };
  expect(draw('one')).toEqual(draw('one'));
  expect(draw('one')).not.toEqual(draw('two'));
});

test('integers stay within their bounds and reach both', () => {
  const random = randomFrom('bounds');
  const drawn = new Set(Array.from({ length: 500 }, () => random.integer(-1, 2)));
  expect([...drawn].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
});
