import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareTable } from '../../src/cluster/compare-table.js';
import { describeComparison } from '../../src/cluster/describe-comparison.js';
import { digest } from '../../src/cluster/digest.js';
import type { Node } from '../../src/database/node.js';
import { openLane } from '../support/mesh.js';

// Two databases that nothing replicates between: whatever differs has been planted.

let place: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
  place = await openLane({ nodes: 2 });
});
afterAll(() => place.close());

async function onTwo(work: (n1: Node, n2: Node) => Promise<void>): Promise<void> {
  const mesh = await place.lane.fresh({ unwired: true });
  try {
    await work(mesh.cluster.nodes[0], mesh.cluster.nodes[1]);
  } finally {
    await place.lane.clear(mesh, 'broken');
  }
}

const same = { same: true, total: 0, ignored: 0, named: [] };

test('rows in another order are the same, and a changed and a missing one are named', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) await node.sql`create table t (id int primary key, v text)`;
    await n1.sql`insert into t select g, 'v' || g from generate_series(1, 3000) g`;
    await n2.sql`insert into t select g, 'v' || g from generate_series(3000, 1, -1) g`;
    expect(await digest(n1, 'public.t')).toEqual(await digest(n2, 'public.t'));
    expect(await compareTable([n1, n2], 'public.t')).toEqual({ table: 'public.t', ...same });

    await n2.sql`update t set v = 'other' where id = 1234`;
    await n2.sql`delete from t where id = 7`;
    expect(await digest(n1, 'public.t')).not.toEqual(await digest(n2, 'public.t'));
    const found = await compareTable([n1, n2], 'public.t');
    expect(found).toMatchObject({ same: false, total: 2 });
    expect(found.named).toEqual([
      { key: 'id=1234', values: { id: '1234' }, rows: { n1: '(1234,v1234)', n2: '(1234,other)' } },
      { key: 'id=7', values: { id: '7' }, rows: { n1: '(7,v7)', n2: null } },
    ]);
  }));

test('the order of columns and the settings of a node do not matter, nor does it need a key', () =>
  onTwo(async (n1, n2) => {
    await n1.sql`create table t (a int, at timestamptz, f float8, m money, i interval, r regclass)`;
    await n2.sql`create table t (f float8, at timestamptz, a int, r regclass, i interval, m money)`;
    const settings = {
      datestyle: 'SQL, DMY',
      timezone: 'Asia/Tokyo',
      intervalstyle: 'iso_8601',
      extra_float_digits: '-3',
      quote_all_identifiers: 'on',
    };
    for (const [name, value] of Object.entries(settings))
      await n2.sql(`alter database ${n2.database} set ${name} = '${value}'`);
    await n2.reconnect();
    for (const node of [n1, n2]) {
      await node.sql`insert into t (a, at, f, m, i, r)
        select 1, '2025-05-06 12:00+00'::timestamptz, 0.1, 12.3, '1 day 2 hours', 'public.t'
          from generate_series(1, 2)`;
    }
    expect(await compareTable([n1, n2], 'public.t')).toMatchObject(same);
    await n2.sql`insert into t (a) values (null)`;
    const found = await compareTable([n1, n2], 'public.t');
    expect(found.total).toBe(1);
    expect(found.named[0]).toMatchObject({ values: { a: null }, rows: { n1: null, n2: '(,,,,,)' } });
  }));

test('without a key, how often a row is there counts', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) await node.sql`create table t (a int, b text)`;
    await n1.sql`insert into t select 1, 'x' from generate_series(1, 3)`;
    await n1.sql`insert into t select 2, 'y' from generate_series(1, 2)`;
    await n2.sql`insert into t select 1, 'x' from generate_series(1, 2)`;
    await n2.sql`insert into t select 2, 'y' from generate_series(1, 3)`;
    const found = await compareTable([n1, n2], 'public.t');
    expect(found.named.map(({ key, rows }) => [key, rows])).toEqual([
      ['a=1, b=x', { n1: '3 rows: (1,x)', n2: '2 rows: (1,x)' }],
      ['a=2, b=y', { n1: '2 rows: (2,y)', n2: '3 rows: (2,y)' }],
    ]);
    await n2.sql`delete from t where a = 2`;
    await n2.sql`insert into t select 2, 'y' from generate_series(1, 2)`;
    await n2.sql`insert into t values (1, 'x')`;
    expect(await compareTable([n1, n2], 'public.t')).toMatchObject(same);
  }));

test('a key that one node does not enforce may have more rows than one there', () =>
  onTwo(async (n1, n2) => {
    await n1.sql`create table t (id int primary key, v text)`;
    await n2.sql`create table t (id int not null, v text)`;
    await n1.sql`insert into t values (1, 'a'), (2, 'b')`;
    await n2.sql`insert into t values (1, 'a'), (2, 'b'), (2, 'c'), (2, 'c')`;
    const found = await compareTable([n1, n2], 'public.t');
    expect(found).toMatchObject({ total: 1, named: [{ key: 'id=2', rows: { n1: '(2,b)' } }] });
    expect(found.named[0]!.rows.n2!.split(' and ').sort()).toEqual(['(2,b)', '2 rows: (2,c)']);
    await n2.sql`alter table t alter id drop not null`;
    await n2.sql`insert into t values (null, 'd')`;
    const both = await compareTable([n1, n2], 'public.t');
    expect(both.named.map(({ key }) => key)).toEqual(['id=2', 'id=null']);
  }));

test('keys of any type and of many columns, NULL beside an empty text, values moved from column to column', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) {
      await node.sql`create table t (a uuid, "B ""c" numeric, d bytea, v text, w text, primary key (a, "B ""c", d))`;
      await node.sql`insert into t
        select md5(g::text)::uuid, g, decode(md5(g::text), 'hex'), '', null from generate_series(1, 200) g`;
    }
    await n2.sql`update t set v = null, w = '' where "B ""c" = 7`;
    await n2.sql`update t set v = 'x,' where "B ""c" = 8`;
    await n1.sql`update t set v = 'x', w = '' where "B ""c" = 8`;
    await n2.sql`update t set "B ""c" = 9.0 where "B ""c" = 9`;
    const { total, named } = await compareTable([n1, n2], 'public.t');
    // 9 and 9.0 are two keys to a comparison of texts.
    expect(total).toBe(4);
    expect(named.map(({ values }) => values['B "c']).sort()).toEqual(['7', '8', '9', '9.0']);
  }));

test('long values that begin alike are told apart', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) await node.sql`create table t (id int primary key, v text)`;
    await n1.sql`insert into t values (1, repeat('x', 5000) || 'a')`;
    await n2.sql`insert into t values (1, repeat('x', 5000) || 'b')`;
    const { total, named } = await compareTable([n1, n2], 'public.t');
    expect(total).toBe(1);
    expect(named[0]!.rows.n1).toMatch(/^\(1,x+… \(md5 \w{32}\)$/);
    expect(named[0]!.rows.n1).not.toBe(named[0]!.rows.n2);
  }));

// What is hashed is not the text itself where the type is a simple one.
test('values whose hashes are easily the same are told apart, and values of one text are not', () =>
  onTwo(async (n1, n2) => {
    const differ: [type: string, a: string, b: string][] = [
      // The halves of these numbers, folded together, are the same; so are those of the times.
      ['bigint', '5', '4294967300'],
      ['bigint', '0', '-1'],
      ['timestamptz', `'2000-01-01 00:00:00.000005+00'`, `'2000-01-01 01:11:34.9673+00'`],
      ['timestamp', `'2000-01-01 00:00:00.000005'`, `'2000-01-01 01:11:34.9673'`],
      ['numeric', '1.0', '1.00'],
      ['numeric(10, 2)[]', `'{1}'`, `'{1, null}'`],
      ['text', `''`, 'null'],
      ['integer', '0', 'null'],
      ['smallint', '1', 'null'],
      ['bigint', '1', 'null'],
      ['boolean', 'false', 'null'],
      ['numeric', '0', 'null'],
      ['uuid', `'${'0'.repeat(32)}'`, 'null'],
      ['date', `'2000-01-01'`, 'null'],
      ['timestamptz', `'2000-01-01 00:00:00+00'`, 'null'],
      ['bytea', `''`, 'null'],
      ['text', `'a'`, `'a '`],
      ['character varying(9)', `'é'`, `'e\u0301'`],
      ['double precision', '0', `'-0'`],
      ['jsonb', `'{"a": 1.0}'`, `'{"a": 1.00}'`],
      ['interval', `'1 month'`, `'30 days'`],
      ['boolean', 'true', 'false'],
      ['date', `'infinity'`, `'-infinity'`],
      ['uuid', `'${'0'.repeat(32)}'`, `'${'0'.repeat(31)}1'`],
    ];
    for (const node of [n1, n2]) {
      await node.sql(
        `create collation blind (provider = icu, locale = 'und-u-ks-level1', deterministic = false)`,
      );
    }
    differ.push(['text collate blind', `'a'`, `'A'`]);
    for (const [type, a, b] of differ) {
      for (const node of [n1, n2]) {
        await node.sql(`create table t (id int primary key, v ${type})`);
        await node.sql(`insert into t values (1, ${a}), (2, ${b})`);
      }
      expect(await compareTable([n1, n2], 'public.t'), `${type}: ${a}`).toMatchObject(same);
      await n2.sql(`update t set v = ${b} where id = 1`);
      const said = await compareTable([n1, n2], 'public.t');
      expect(said, `${type}: ${a} and ${b}`).toMatchObject({ same: false, total: 1 });
      // Exchanged between two rows, each value is there as often as before.
      await n2.sql(`update t set v = ${a} where id = 2`);
      const exchanged = await compareTable([n1, n2], 'public.t');
      expect(exchanged, `${type}: ${a} and ${b} exchanged`).toMatchObject({ same: false, total: 2 });
      for (const node of [n1, n2]) await node.sql`drop table t`;
    }
    // One text for two values in memory: 'Infinity' - 'Infinity' has another sign than 'NaN'.
    for (const node of [n1, n2]) await node.sql`create table t (id int primary key, v double precision)`;
    await n1.sql`insert into t values (1, 'NaN')`;
    await n2.sql`insert into t values (1, 'Infinity'::float8 - 'Infinity'::float8)`;
    expect(await compareTable([n1, n2], 'public.t')).toMatchObject(same);
  }));

test('values that have moved to another column of their row are a difference, also in a table of very many columns', () =>
  onTwo(async (n1, n2) => {
    const columns = Array.from({ length: 300 }, (_, i) => `c${i} int, d${i} text`).join(', ');
    for (const node of [n1, n2]) {
      await node.sql`create table few (a int, b int, c bigint, d bigint, e text, f text)`;
      await node.sql`insert into few values (1, 2, 1, 2, '1', '2'), (null, 0, null, 0, null, '')`;
      await node.sql(`create table many (${columns})`);
      await node.sql`insert into many (c0, d299) values (1, 'x')`;
    }
    for (const [a, b] of ['ab', 'cd', 'ef']) {
      await n2.sql(`update few set ${a} = ${b}, ${b} = ${a}`);
      expect((await compareTable([n1, n2], 'public.few')).total, `${a} and ${b}`).toBe(4);
      await n2.sql(`update few set ${a} = ${b}, ${b} = ${a}`);
    }
    expect(await compareTable([n1, n2], 'public.many')).toMatchObject(same);
    await n2.sql`update many set d299 = null, d298 = 'x'`;
    expect((await compareTable([n1, n2], 'public.many')).total).toBe(2);
  }));

test('all rows that differ are named where that many are asked for, wherever they are', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) {
      await node.sql`create table t (a bigint, b timestamptz, c numeric(12, 3), primary key (a, b))`;
      await node.sql`insert into t select g, timestamptz '2026-01-01 UTC' + g * interval '1 s', g / 7.0
                       from generate_series(1, 5000) g`;
    }
    await n2.sql`update t set c = c + 1 where a % 50 = 0`;
    const { total, named } = await compareTable([n1, n2], 'public.t', { named: 200 });
    expect(total).toBe(100);
    const expected = Array.from({ length: 100 }, (_, i) => String((i + 1) * 50));
    expect(new Set(named.map(({ values }) => values.a))).toEqual(new Set(expected));
  }));

test('all rows that differ are counted, twenty are named, and rows that are to be ignored are neither', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) {
      await node.sql`create table t (id int primary key, v int) partition by hash (id)`;
      for (const r of [0, 1, 2])
        await node.sql(`create table t${r} partition of t for values with (modulus 3, remainder ${r})`);
      await node.sql`insert into t select g, 0 from generate_series(1, 30000) g`;
    }
    // Behind the first 100,000 rows in the order of keys and before; more than are held at once.
    await n2.sql`update t set v = 1 where id > 100`;
    const all = await compareTable([n1, n2], 'public.t');
    expect(all).toMatchObject({ total: 29_900, ignored: 0 });
    expect(all.named).toHaveLength(20);
    expect(describeComparison(all)).toMatch(
      /^public\.t: 29900 rows differ\n {2}id=\d+: n1 \(\d+,0\) \| n2 \(\d+,1\)\n[\s\S]*\n {2}… and 29880 more$/,
    );

    const seen = new Set<string>();
    const ignore = ({ id }: Record<string, string | null>, alike: readonly number[]) => {
      seen.add(id!);
      expect(alike).toEqual([0, 1]);
      return Number(id) > 103;
    };
    const some = await compareTable([n1, n2], 'public.t', { ignore, named: 2 });
    expect(seen.size).toBe(29_900);
    expect(some).toMatchObject({ same: false, total: 3, ignored: 29_897 });
    expect(some.named).toHaveLength(2);
    expect(describeComparison(some)).toMatch(/3 rows differ, besides 29897 that may\n[\s\S]*… and 1 more$/);
    const none = await compareTable([n1, n2], 'public.t', { ignore: () => true });
    expect(none).toMatchObject({ same: true, total: 0, ignored: 29_900 });
  }));

test('columns of another name or type are a difference, also where every value has the same text', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) {
      await node.sql`create table t (id int primary key, a int)`;
      await node.sql`insert into t values (1, 7)`;
    }
    await n2.sql`alter table t rename a to b`;
    const renamed = await compareTable([n1, n2], 'public.t');
    expect(renamed).toMatchObject({ same: false, total: 0 });
    expect(describeComparison(renamed)).toBe(
      'public.t: its columns differ\n  n1 "a" integer, "id" integer\n  n2 "b" integer, "id" integer',
    );
    await n1.sql`alter table t rename a to b`;
    await n1.sql`alter table t alter b type text`;
    expect((await digest(n1, 'public.t')).hash).not.toBe((await digest(n2, 'public.t')).hash);
    expect((await compareTable([n1, n2], 'public.t')).columns).toEqual({
      n1: '"b" text, "id" integer',
      n2: '"b" integer, "id" integer',
    });
    // Rows are compared all the same, by what all nodes have.
    await n2.sql`alter table t add c int`;
    await n2.sql`insert into t values (2, 3, 4)`;
    expect(await compareTable([n1, n2], 'public.t')).toMatchObject({ total: 1, named: [{ key: 'id=2' }] });
  }));

test('digests that differ with no row that does are never the same', () =>
  onTwo(async (n1, n2) => {
    for (const node of [n1, n2]) await node.sql`create table t (id int primary key)`;
    await n2.sql`insert into t values (1)`;
    // A node whose closer look finds nothing, as if rows had gone meanwhile.
    const blind = (node: Node) =>
      Object.assign(Object.create(node) as Node, {
        transaction: <T>(work: Parameters<Node['transaction']>[0]) =>
          node.transaction((session) =>
            work(
              Object.assign(Object.create(session), {
                table: async () => ({ columns: [], rows: [] }),
              }),
            ),
          ) as Promise<T>,
      });
    await expect(compareTable([blind(n1), blind(n2)], 'public.t')).rejects.toThrow(
      /public\.t: its digests on n1, n2 differ, but no row was found/,
    );
  }));
