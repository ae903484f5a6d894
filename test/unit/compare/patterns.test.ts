import { describe, expect, test } from 'vitest';
import { matching, tablePattern } from '../../../src/compare/patterns.js';

const tables = [
  { schema: 'app', name: 'orders' },
  { schema: 'app', name: 'order_lines' },
  { schema: 'other', name: 'orders' },
  { schema: 'My App', name: 'Order.s' },
  { schema: 'app', name: 'a*b' },
];

const matched = (...patterns: string[]) =>
  matching(tables, patterns.map(tablePattern)).map(({ schema, name }) => `${schema}/${name}`);

describe('patterns of tables', () => {
  test.each([
    [['app.orders'], ['app/orders']],
    [['orders'], ['app/orders', 'other/orders']],
    [['app.*'], ['app/orders', 'app/order_lines', 'app/a*b']],
    [['*.order*'], ['app/orders', 'app/order_lines', 'other/orders']],
    [['"My App"."Order.s"'], ['My App/Order.s']],
    [['My App.*'], ['My App/Order.s']],
    [['app."a*b"'], ['app/a*b']],
    [
      ['other.*', 'app.orders'],
      ['app/orders', 'other/orders'],
    ],
    [[], ['app/orders', 'app/order_lines', 'other/orders', 'My App/Order.s', 'app/a*b']],
  ])('%j', (patterns, expected) => {
    expect(matched(...patterns)).toEqual(expected);
  });

  test.each(['', '.', 'a.', 'a.b.c', '"a', 'a."b'])('%j is none', (text) => {
    expect(() => tablePattern(text)).toThrow(`table "${text}": accepted are schema.table and table`);
  });

  test('one that matches nothing is wrong, with near names; all of them are said', () => {
    expect(() => matched('app.order', 'APP.orders', 'app.ord(ers', 'orders')).toThrow(
      /"app\.order"; did you mean app\.orders.*\n.*"APP\.orders"; did you mean app\.orders.*\n.*"app\.ord\(ers"/,
    );
    expect(() => matched('zzz')).toThrow(
      'no table of any node is called "zzz"; there is, for example, orders',
    );
  });
});
