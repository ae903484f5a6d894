import { expect, test } from 'vitest';
import { shown } from '../../src/compare/row-name.js';

test.each([
  [null, 'null'],
  ['null', "'null'"],
  ['', "''"],
  ['owner 24', 'owner 24'],
  ['100.50', '100.50'],
  [' a', "' a'"],
  ['a  b', "E'a\\x20 b'"],
  ['a\u00a0b', "E'a\\U000000a0b'"],
  ['a\nb', "E'a\\nb'"],
  ['x\ty | n3 z', "E'x\\ty | n3 z'"],
  ['x, b=y', "'x, b=y'"],
  ["it's", "'it''s'"],
  ['C:\\a', "E'C:\\\\a'"],
  ['日本', '日本'],
])('%j is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('values that differ are never shown alike', () => {
  const values = ['a b', 'a  b', 'a\u00a0b', 'a\nb', 'a\tb', "'a b'", "E'a\\nb'", 'a b ', ' a b', 'null', ''];
  expect(new Set([null, ...values].map(shown)).size).toBe(values.length + 1);
});
