import { expect, test } from 'vitest';

import { dsnValue, ident, literal, plainName, quoteTable } from '../../src/database/quote.js';

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

test.each([
  ['account', 'public.account'],
  ['bank.account', 'bank.account'],
  // A keyword, which servers quote.
  ['public."position"', 'public.position'],
  ['"Odd ""one"""."a.b"', 'Odd "one".a.b'],
])('name %s', (name, plain) => expect(plainName(name)).toBe(plain));
