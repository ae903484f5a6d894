import { describe, expect, test } from 'vitest';
import { clip, firstLines, headline, oneLine, plural, printable } from '../../src/report/text.js';

describe('printable', () => {
  test.each([
    ['plain', 'plain'],
    ['tab\tand\nline', 'tab\tand\nline'],
    ['Windows\r\nand old\rends', 'Windows\nand old\nends'],
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['a\u0000b\u0007c', 'a\ufffdb\ufffdc'],
    ['\ud800 \udc00 𝄞', '\ufffd \ufffd 𝄞'],
    ['\u202etxt.exe', '\ufffdtxt.exe'],
    ['##[error]x', '## [error]x'],
  ])('%j is %j', (text, expected) => expect(printable(text)).toBe(expected));
});

test('lists get one line, cut where it must be', () => {
  expect(oneLine(' a\n\tb  c ')).toBe('a b c');
  expect(headline('\nfirst line\n  second')).toBe('first line');
  // What only announces is no headline: this is how node:assert words it.
  expect(headline('Expected values to be strictly equal:\n\n1 !== 2\n')).toBe(
    'Expected values to be strictly equal: 1 !== 2',
  );
  expect(headline('logged:\n a\n\u001b[0m\n b\n c\n d')).toBe('logged: a / b / c');
  expect(headline('nothing:\n \n')).toBe('nothing:');
  expect(clip('abcdef', 4)).toBe('abc…');
  expect(clip('abcd', 4)).toBe('abcd');
  expect(firstLines('a\nb\nc\n\n', 2)).toEqual({ lines: ['a', 'b'], more: 1 });
  expect(firstLines('a\n', 2)).toEqual({ lines: ['a'], more: 0 });
  expect([plural(1, 'test'), plural(0, 'test'), plural(2, 'test')]).toEqual(['1 test', '0 tests', '2 tests']);
});
