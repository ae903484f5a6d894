import { describe, expect, test } from 'vitest';
import type { Column } from '../../../src/compare/columns.js';
import type { FoundRow } from '../../../src/compare/found.js';
import { frame, type Mended, mendStatements } from '../../../src/compare/mend.js';

const column = (name: string, changes: Partial<Column> = {}): [string, Column] => [
  name,
  { name, type: 'text', collate: '', generated: false, always: false, ...changes },
];
const mended = (changes: Partial<Mended> = {}, uniqueBesides = false): Mended => ({
  table: '"public"."t"',
  from: 'only "public"."t"',
  key: ['id'],
  columns: {
    columns: new Map([column('id', { type: 'integer' }), column('v'), column('g', { generated: true })]),
    uniqueBesides,
  },
  ...changes,
});
const row = (id: string | null, v: string | null, changes: Partial<FoundRow> = {}): FoundRow => ({
  ...{ values: { id, v, g: `g${v}` }, copies: 1, md5: `md5 of ${v}`, cut: false },
  ...changes,
});
const sql = (of: Mended, there: FoundRow[], wanted: FoundRow[]) =>
  mendStatements(of, there, wanted).map((statement) => statement.sql);

describe('SQL that mends a key', () => {
  test('nothing where nothing differs', () => {
    expect(sql(mended(), [row('1', 'x')], [row('1', 'x')])).toEqual([]);
  });

  test('an update sets what differs, where the row is as it was seen', () => {
    expect(sql(mended(), [row('1', null)], [row('1', `it's \\`)])).toEqual([
      `update only "public"."t" as t set "v" = E'it''s \\\\' where t."id" = '1' and md5((t.*)::text) = 'md5 of null';`,
    ]);
  });

  test('an insert and a delete', () => {
    expect(sql(mended(), [], [row('1', '')])).toEqual([
      `insert into "public"."t" ("id", "v") overriding system value values ('1', '');`,
    ]);
    expect(sql(mended(), [row(null, 'x')], [])).toEqual([
      `delete from only "public"."t" as t where t."id" is null and md5((t.*)::text) = 'md5 of x';`,
    ]);
  });

  test('nothing where only what the server makes of other columns differs', () => {
    const other = row('1', 'x', { values: { id: '1', v: 'x', g: 'made otherwise' } });
    expect(sql(mended(), [row('1', 'x')], [other])).toEqual([]);
  });

  test('where more is unique, or an identity is always generated, rows are replaced', () => {
    const always = mended({
      columns: {
        columns: new Map([column('id'), column('v', { always: true }), column('g', { generated: true })]),
        uniqueBesides: false,
      },
    });
    for (const of of [mended({}, true), always])
      expect(mendStatements(of, [row('1', 'a')], [row('1', 'b')]).map(({ step }) => step)).toEqual([
        'delete',
        'insert',
      ]);
  });

  test('without a key as many are added or taken away as are too few or too many', () => {
    const keyless = mended({ key: [] });
    expect(sql(keyless, [row('1', 'x', { copies: 5 })], [row('1', 'x', { copies: 2 })])).toEqual([
      `delete from only "public"."t" as t where (t.tableoid, t.ctid) in (select t.tableoid, t.ctid from only "public"."t" as t where md5((t.*)::text) = 'md5 of x' limit 3);`,
    ]);
    expect(sql(keyless, [row('1', 'x')], [row('1', 'x', { copies: 3 })])).toEqual([
      `insert into "public"."t" ("id", "v") overriding system value select cast('1' as integer), cast('x' as text) from generate_series(1, 2);`,
    ]);
  });

  test('of a row that is not held whole there is none', () => {
    expect(() => sql(mended(), [], [row('1', 'x', { cut: true })])).toThrow(RangeError);
    expect(sql(mended(), [row('1', 'x', { cut: true })], [])).toHaveLength(1);
  });
});

test('a name with a line break in it ends no comment', () => {
  const { head } = frame(
    { table: 'a\n; drop table x; --', node: 'n2', like: 'n1', at: new Date(0), engine: 'spock' },
    false,
  );
  expect(head.split('\n').filter((line) => line.includes('drop'))).toEqual([
    '-- Makes a ; drop table x; -- on n2 like n1, as both were at 1970-01-01T00:00:00.000Z. Nothing of this has been run.',
  ]);
  expect(head).toContain('select spock.repair_mode(true);');
});
