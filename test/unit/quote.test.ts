import { expect, test } from 'vitest';

import { dsnValue, ident, literal, quoteTable } from '../../src/cluster/quote.js';

test.each([
  ['plain', '"plain"'],
  ['With "quotes"', '"With ""quotes"""'],
])('identifier %s', (name, quoted) => expect(ident(name)).toBe(quoted));

test.each([
  ['plain', "'plain'"],
  ["O'Neil", "'O''Neil'"],
  ['back\\slash', " E'back\\\\slash'"],
])('literal %s', (text, quoted) => expect(literal(text)).toBe(quoted));

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['my db', "'my db'"],
  ["it's", "'it\\'s'"],
])('connection string value %s', (text, quoted) => expect(dsnValue(text)).toBe(quoted));

test.each([
  ['account', '"account"'],
  ['bank.account', '"bank"."account"'],
  ['"Odd"."Name"', '"Odd"."Name"'],
])('table %s', (name, quoted) => expect(quoteTable(name)).toBe(quoted));
