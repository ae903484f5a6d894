import { describe, expect, test } from 'vitest';
import { hiding, LineHider } from '../../src/hide.js';

const hide = hiding(["se'cret\\word", 'p']);

describe('passwords are hidden', () => {
  test.each([
    ['dsn was:  host=n1 user=p password=p port=1', 'dsn was:  host=n1 user=p password=*** port=1'],
    ["connection 'host=n1 password=''a b'''", "connection 'host=n1 password=***'"],
    ["password='a \\' b' x", 'password=*** x'],
    ["alter role a password 'x''y' login", 'alter role a password *** login'],
    ['postgresql://u:p%40q@h:1/d', 'postgresql://u:***@h:1/d'],
    ["it is se'cret\\word", 'it is ***'],
    ["it is se''cret\\word", 'it is ***'],
    ["it is se\\'cret\\\\word", 'it is ***'],
    ["it is se'cret%5Cword", 'it is ***'],
  ])('%s', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  test('and nothing else is', () => {
    const text = 'FATAL:  password authentication failed for user "p"\nno password was given, p';
    expect(hide(text)).toBe(text);
  });

  test('also in pieces, and what is no UTF-8 stays as it is', () => {
    const hider = new LineHider(hide);
    const lines = Buffer.concat([
      Buffer.from('a\nhost=h passw'),
      Buffer.from('ord=p\n'),
      Buffer.from([0xff, 10, 0x62]),
    ]);
    const pieces = [0, 5, 12, 17, 30].map((from, i, all) => lines.subarray(from, all[i + 1]));
    const all = Buffer.concat([...pieces.map((piece) => hider.push(piece)), hider.end()]);
    expect(all.toString('latin1')).toBe('a\nhost=h password=***\n\xff\nb');
  });
});
