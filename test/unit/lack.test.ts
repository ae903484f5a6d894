import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { type Lack, lackError, settingLines } from '../../src/runtime/lack.js';

const of = (node: string, what: string, settings?: Lack['settings']): Lack => ({
  ...{ node, at: `a, line ${node.slice(1)}`, what },
  ...(settings && { settings }),
});

test('nodes that lack the same are on one line, and what mends it is there once', () => {
  const { message, paste } = lackError([
    of('n1', 'x is off', { x: 'on' }),
    of('n1', 'y is 1', { y: '2' }),
    of('n2', 'x is off', { x: 'on' }),
    of('n2', 'y is 0', { y: '2' }),
    of('n3', 'x is off', { x: 'on' }),
    of('n3', 'holds a table'),
    of('n4', 'holds a table'),
  ]);
  expect(message.split('\n')).toEqual([
    'a: n1, n2, n3: x is off',
    'a, line 1: n1: y is 1',
    'a, line 2: n2: y is 0',
    'a: n3, n4: holds a table',
  ]);
  const words = 'before a restart; on a command line, as of a container, each is -c name=value:';
  expect(paste).toBe(
    `For postgresql.conf of n1 and n2, ${words}\n\nx = on\ny = 2\n\nFor postgresql.conf of n3, ${words}\n\nx = on`,
  );
});

test('where no setting mends it there is nothing to paste', () => {
  expect(lackError([of('n1', 'holds a table')])).toMatchObject({
    message: 'a, line 1: n1: holds a table',
    paste: undefined,
  });
});

test('values are as postgresql.conf takes them', () => {
  const settings = { a: 'on', b: "it's", c: '%m [%p] ', d: '1.5', shared_preload_libraries: 'spock' };
  expect(settingLines(settings)).toEqual([
    'a = on',
    "b = 'it''s'",
    "c = '%m [%p] '",
    "d = '1.5'",
    "shared_preload_libraries = 'spock'",
  ]);
});

test('what is to be pasted is printed as it is, below the errors', async () => {
  let err = '';
  const screen = {
    out: {
      write: () => {
        throw lackError([of('n1', 'x is off', { x: 'on' })]);
      },
    },
    err: { write: (text: string) => (err += text) },
  };
  expect(await main(['--version'], screen)).toBe(3);
  expect(err).toMatch(/^error: a, line 1: n1: x is off\n\nFor postgresql\.conf of n1, .*:\n\nx = on\n$/);
});
