import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../src/compare/found.js';
import { type Alike, version } from '../../../src/compare/look.js';
import { judged } from '../../../src/compare/settling.js';

const row = (hash: string, changes: Partial<Alike> = {}): Alike => ({
  ...{ hash, copies: 1, at: '1 (0,1)', xmin: '7', bytes: 10 },
  ...changes,
});

const [a, b] = [[row('a')], [row('b')]];
const looks = { arrived: true, last: false };

describe('a key at its second look', () => {
  test.each([
    ['is the same now', [a, b], [b, b], looks, 'equal'],
    ['is gone everywhere', [a, b], [[], []], looks, 'equal'],
    ['differs, and stood still', [a, b], [a, b], looks, 'differs'],
    ['is on one node only, and stood still', [a, []], [a, []], looks, 'differs'],
    ['is another one', [a, b], [a, [row('c')]], looks, 'again'],
    ['came meanwhile', [a, []], [a, b], looks, 'again'],
    // The same values, written again: a change was under way.
    ['was written again', [a, b], [a, [row('b', { xmin: '8' })]], looks, 'again'],
    ['was moved', [a, b], [a, [row('b', { at: '1 (0,2)' })]], looks, 'again'],
    ['is there more often', [a, b], [a, [row('b', { copies: 2 })]], looks, 'again'],
    ['stood still while something was missing', [a, b], [a, b], { arrived: false, last: false }, 'again'],
    ['the same when time is over', [a, b], [a, b], { arrived: false, last: true }, 'under way'],
    ['is another one when time is over', [a, b], [b, a], { arrived: true, last: true }, 'changing'],
    ['stood still at last', [a, b], [a, b], { arrived: true, last: true }, 'differs'],
  ] as const)('%s', (_, earlier, now, how, expected) => {
    expect(judged(earlier.map(version), now, how)).toBe(expected);
  });
});

test('what differs outweighs what is not known, and that what is equal', () => {
  expect(verdictOf(['equal', 'unjudged', 'differs', 'equal'])).toBe('differs');
  expect(verdictOf(['equal', 'unjudged'])).toBe('unjudged');
  expect(verdictOf(['equal'])).toBe('equal');
  expect(verdictOf([])).toBe('equal');
});
