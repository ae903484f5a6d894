import { expect, test } from 'vitest';
import { NO_ROWS, type RowFound, type TableFound } from '../../../src/compare/found.js';
import { schemaLines, tableLines, totalLine } from '../../../src/compare/lines.js';

const row = (v: string | null) => ({ values: { id: '1', v, w: 'same' }, copies: 1, md5: '', cut: false });
const table = (changes: Partial<TableFound>): TableFound => ({
  ...{ table: 'public.t', verdict: 'differs', missing: [], rows: {}, counts: NO_ROWS, named: [] },
  ...changes,
});
const named = (state: RowFound['state'], rows: RowFound['rows']): RowFound => ({
  state,
  key: { id: '1' },
  rows,
});

test('nothing is said of what is equal', () => {
  expect(tableLines(table({ verdict: 'equal' }), 20)).toEqual([]);
});

test('a row is named by its key, the columns that differ, and who has none', () => {
  const rows = { n1: [row(null)], n2: [row('')], n3: [row('null')], n4: [] };
  expect(
    tableLines(table({ counts: { ...NO_ROWS, differs: 1 }, named: [named('differs', rows)] }), 20),
  ).toEqual(['public.t: 1 row differs', `  id=1: no such row on n4; v n1 null | n2 '' | n3 'null'`]);
});

test('rows that are not judged are told apart, and what is left out is counted', () => {
  const counts = { differs: 30, 'under way': 2, changing: 1 };
  const all = [
    named('differs', { n1: [row('a')], n2: [] }),
    named('changing', { n1: [row('a')], n2: [row('b')] }),
  ];
  expect(
    tableLines(table({ counts, named: all, rows: { n1: 5, n2: 6 }, why: 'late' }), 20, 'x.json'),
  ).toEqual([
    'public.t: 30 rows differ; 2 rows differ, but may be under way; 1 row is still changing; could not be judged: late (rows: n1 5, n2 6)',
    '  id=1: no such row on n2',
    '  id=1 (changing): v n1 a | n2 b',
    '  … and 31 more, in the file',
  ]);
});

test('of a table that is missing its parts are not listed', () => {
  const missing = { table: 'public.t', missing: ['n2'] } as never;
  const definitions = { n1: 'x', n2: null };
  const all = [
    { what: 'column public.t.id', definitions, table: 'public.t' },
    { what: 'table public.t', definitions, table: 'public.t' },
    { what: 'view v', definitions },
  ];
  expect(schemaLines(all, [missing], 20)).toEqual([
    'schemas: 2 differences',
    '  table public.t differs: n1 x | n2 (none)',
    '  view v differs: n1 x | n2 (none)',
  ]);
  expect(schemaLines(all, [], 1)).toEqual([
    'schemas: 3 differences',
    '  column public.t.id differs: n1 x | n2 (none)',
    '  … and 2 more',
  ]);
});

test('the last line sums it up', () => {
  const tables = [
    table({ counts: { ...NO_ROWS, differs: 7 } }),
    table({ verdict: 'unjudged' }),
    table({ verdict: 'equal' }),
  ];
  expect(totalLine({ verdict: 'differs', schema: [], tables, milliseconds: 1200 })).toBe(
    '1 of 3 tables differ, by 7 rows, 1 could not be judged, 1 table is equal in 1.2 s',
  );
});
