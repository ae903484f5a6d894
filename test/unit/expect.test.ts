import { expect, test } from 'vitest';
import { randomFrom } from '../../src/random.js';
import { bounded } from '../../src/report/bounded.js';
import { lineDiff } from '../../src/suite/line-diff.js';

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

test('a diff of many rows takes a moment and is cut, and its rest is counted', () => {
  const rows = (from: number) => Array.from({ length: 20_000 }, (_, i) => `[${from + i},"x"]`);
  const lines = lineDiff(rows(0), rows(1_000_000)).split('\n');
  expect(lines).toHaveLength(201);
  expect(lines.slice(2, 5)).toEqual([
    '@@ 20000 lines are others than expected in their place; from line 1 @@',
    '-[0,"x"]',
    '+[1000000,"x"]',
  ]);
  expect(lines.at(-1)).toMatch(/^… \d+ more lines$/);
  // One row that is missing is found among as many.
  const all = rows(0);
  expect(
    lineDiff(
      all,
      all.filter((_, i) => i !== 10_000),
    )
      .split('\n')
      .filter((line) => line.startsWith('-[')),
  ).toEqual(['-[10000,"x"]']);
});

test('a cell of any length is shown by its beginning, and other cells still look other', () => {
  const large = 'x'.repeat(10_000_000);
  const diff = lineDiff([`["${large}"]`], [`["${large}y"]`]);
  expect(diff.length).toBeLessThan(2_000);
  expect(diff).toMatch(/^-\["x+… \(10000004 characters, SHA-256 [0-9a-f]{12}…\)$/m);
  expect(diff).toMatch(/^\+\["x+… \(10000005 characters, SHA-256 [0-9a-f]{12}…\)$/m);
});

test('no text of a result is without bounds, wherever it is', () => {
  const large = 'x'.repeat(1_000_000);
  const result = bounded({ reason: large, n: 1, properties: [{ findings: [{ what: large }] }], diff: large });
  expect(JSON.stringify(result).length).toBeLessThan(170_000);
  expect(result.reason).toMatch(/x… \(980000 characters more\)$/);
  expect(result.n).toBe(1);
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
