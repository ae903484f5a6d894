import { expect, test } from 'vitest';
import { likelyValue, nthValue, unusedValue, writtenBy } from '../../../../src/conflicts/own/values.js';
import { aColumn } from '../../../support/own-table.js';

test.each([
  ['int4', {}, '5'],
  ['text', {}, "'v5'"],
  ['varchar', { length: 1 }, "'5'"],
  ['numeric', { digits: [2, 2] as const }, '0.05'],
  ['bool', {}, "'t'"],
  ['uuid', {}, "'00000000-0000-4000-8000-000000000005'"],
  ['date', {}, "'2001-01-06'"],
  ['timestamptz', {}, "'2001-01-06 12:00:00+00'"],
  ['jsonb', {}, `'{"n": 5}'`],
  ['bytea', {}, " E'\\\\x00000005'"],
  ['mood', { labels: ['sad', "it's ok"] }, "'it''s ok'"],
  ['_text', {}, "'{}'"],
  ['hstore', {}, undefined],
])('the fifth value of %s %j', (base, changes, value) => {
  expect(nthValue(aColumn('x', base, changes), 5)).toBe(value);
});

test('a text that has no room is none', () => {
  expect(nthValue(aColumn('x', 'bpchar', { length: 1 }), 36)).toBeUndefined();
});

test.each([
  ['int4', {}, 100, '5101'],
  // Half of what is left, where there is little.
  ['int2', {}, 32_000, '32384'],
  ['int2', {}, 32_767, undefined],
  ['numeric', { digits: [3, 1] as const }, 90, '95'],
  ['bool', {}, undefined, undefined],
  ['mood', { labels: ['a', 'b'] }, undefined, undefined],
])('no row has the value that is made for %s %j where %s is the greatest', (base, changes, greatest, value) => {
  expect(unusedValue(aColumn('x', base, changes), greatest, 1)).toBe(value);
});

test.each([
  ['int4', ['CHECK ((x > 0))'], '10'],
  ['int4', ['CHECK (((x >= 1901) AND (x <= 2155)))'], '2028'],
  ['int4', ['CHECK ((x < 3))'], '2'],
  ['text', ["CHECK ((x = ANY (ARRAY['new'::text, 'paid'::text])))"], "'new'"],
])('of %s with %j a value is likely that it lets through', (base, checks, value) => {
  expect(likelyValue(aColumn('x', base, { checks }))).toBe(value);
});

test('each node writes a value of its own, as short as the column; of what a CHECK names, one of these', () => {
  const of = (length: number) =>
    [0, 1].map((n) => writtenBy(aColumn('x', 'varchar', { length }), n as 0 | 1));
  expect([of(10), of(2), of(1)]).toEqual([
    ["'by n1'", "'by n2'"],
    ["'n1'", "'n2'"],
    ["'1'", "'2'"],
  ]);
  const checks = ["CHECK ((x = ANY (ARRAY['new'::text, 'paid'::text, 'sent'::text])))"];
  expect([0, 1].map((n) => writtenBy(aColumn('x', 'text', { checks }), n as 0 | 1))).toEqual([
    "'paid'",
    "'sent'",
  ]);
});
