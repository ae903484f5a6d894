import { expect, test } from 'vitest';
import { answersOf, type Found } from '../../../../src/conflicts/own/found.js';
import { type Assessment, assessmentPage, countsText } from '../../../../src/conflicts/own/told.js';
import { answerLines } from '../../../../src/report/answer.js';

const found = (name: Found['name'], table: string, fate: Found['fate'], about = ''): Found => ({
  ...{ name, table, about, fate, told: `told of ${table}`, why: 'last-update-wins', unexplained: false },
  sql: ['update a', 'update b'],
});

const ALL: Found[] = [
  found('upsert', 'a', 'keeps'),
  found('other-column', 'a', 'loses'),
  found('counter', 'a', 'keeps', 'x'),
  found('counter', 'a', 'loses', 'y'),
  found('other-column', 'b', 'keeps'),
  { ...found('same-key', 'b', 'stops'), as: 'a' },
];

test('a line for each table, the worst first, with the worst of each pair', () => {
  const [tables] = answersOf(ALL, ['a', 'b', 'c'], {});
  expect([tables!.columns, ...tables!.rows]).toEqual([
    ['table', 'same key', 'two columns', 'x = x + 1'],
    ['b', 'stops', '·', ''],
    ['a', '', 'loses', 'loses'],
    ['c', '', '', ''],
  ]);
});

test('what does harm, the worst first, with the columns it is about and what to do', () => {
  const [, advice] = answersOf(ALL, ['a', 'b', 'c'], {});
  expect(advice!.rows.map((row) => row.slice(0, 3))).toEqual([
    ['insert × insert of the same key', 'stops', 'b'],
    ['update × update of different columns', 'loses', 'a'],
    ['x = x + 1 × x = x + 1', 'loses', 'a (y)'],
  ]);
  expect(advice!.rows[2]![3]).toMatch(/insert each movement as a row/);
});

test('many tables are counted', () => {
  const many = Array.from({ length: 6 }, (_, i) => found('other-column', `t${i}`, i < 5 ? 'loses' : 'keeps'));
  const where = (some: Found[]) => answersOf(some, [], {})[1]!.rows[0]![2];
  expect([where(many), where(many.slice(0, 5))]).toEqual(['5 of 6', 'all 5 that have it']);
});

const assessment: Assessment = {
  ...{
    engine: { kind: 'native', version: '18.4' },
    nodes: 3,
    schema: 'my_`*.sql',
    tables: ['a', 'b', 'c'],
    found: ALL,
  },
  refused: [
    { table: 'a', name: 'truncate-insert', why: 'referenced' },
    { table: 'b', name: 'truncate-insert', why: 'referenced' },
  ],
};

test('nothing is left out without being counted', () => {
  expect(countsText(assessment)).toBe(
    '6 pairs of statements: stops 1, loses 2, keeps 3; 1 of them not played: one of their kind has stopped a link; 2 more could not be tried; no harm anywhere: upsert × upsert.',
  );
});

test('the page shows the SQL, why, and what was not tried, each reason once', () => {
  const page = assessmentPage(assessment, {});
  expect(page).toContain('```sql\n-- n1\nupdate a;\n-- n2, a moment later\nupdate b;\n```');
  expect(page).toContain('- truncate × later insert: referenced: a, b');
  expect(page).toContain('# my_\\`\\*.sql: what');
});

test('a table as lines: columns as wide as what is in them, the last one broken at blanks', () => {
  const columns = ['table', 'two words', 'what'];
  const rows = [['a', 'x', 'one two three four five six seven eight nine ten']];
  expect(answerLines({ title: '', columns, rows }, 30)).toEqual([
    'table  two    what',
    '       words',
    'a      x      one two three four five six seven',
    '              eight nine ten',
  ]);
});
