import { expect, test } from 'vitest';
import { lastInShort } from '../../src/script/lines.js';

test('the last lines in short are never the last one alone where it says nothing', () => {
  const psql = [
    'ERROR:  relation "x" does not exist',
    'LINE 1: select * from x',
    '                      ^',
    '',
  ];
  expect(lastInShort(psql)).toBe('ERROR: relation "x" does not exist / LINE 1: select * from x / ^');
  const python = [
    'Traceback (most recent call last):',
    `  File "/home/${'x'.repeat(70)}.py", line 1`,
    'ValueError: 2',
  ];
  expect(lastInShort(python)).toBe('ValueError: 2');
  expect(lastInShort(['first', 'y'.repeat(300)])).toBe('y'.repeat(300));
  expect(lastInShort(['why', '\u001b[0m', ' '])).toBe('why');
  expect(lastInShort(['\u001b[0m'])).toBe('');
  expect(lastInShort([])).toBe('');
});
