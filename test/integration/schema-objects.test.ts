import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cluster } from '../../src/cluster/cluster.js';
import { Expect } from '../../src/suite/expect.js';
import { openLane } from '../support/mesh.js';

// Whatever is defined on one node alone, or otherwise than on the other, has to be named.

let place: Awaited<ReturnType<typeof openLane>>;
let mesh: Awaited<ReturnType<typeof place.lane.fresh>>;
let cluster: Cluster;
beforeAll(async () => {
  place = await openLane({ nodes: 2 });
  mesh = await place.lane.fresh();
  ({ cluster } = mesh);
});
afterAll(async () => {
  await place.lane.clear(mesh, 'broken');
  await place.close();
});

/** On both nodes before each case. */
const BEFORE = `
  create schema x;
  create table x.t (id int primary key, a text, b int);
  create function x.f(a int) returns int language sql immutable as 'select a';
  create function x.f2(a int, b int) returns bool language sql immutable as 'select a < b';
  create type x.pair as (a int, b int);
  create domain x.positive as int;
  create view x.v as select id from x.t;
  create materialized view x.m as select id from x.t;
  create role x_reader`;
const AFTER = 'drop schema if exists x, y cascade; drop owned by x_reader; drop role x_reader';

/** What n2 alone does, and what then differs. */
const CASES: readonly [statement: string, differs: RegExp, undo?: string][] = [
  ['create schema y', /^schema y differs: n1 \(none\) \| n2 schema/],
  ['drop function x.f', /^function x.f\(integer\) differs: n1 CREATE OR REPLACE.* \| n2 \(none\)/s],
  [
    `create or replace function x.f(a int) returns int language sql as 'select a'`,
    /^function x.f\(integer\)/,
  ],
  [`create procedure x.p() language sql as 'select 1'`, /^procedure x.p\(\)/],
  [
    'create aggregate x.total(int) (sfunc = int4pl, stype = int, initcond = 0)',
    /^aggregate x.total\(integer\)/,
  ],
  ['alter type x.pair add attribute c text', /^type x.pair .*composite \(a integer, b integer, c text/],
  ['create type x.span as range (subtype = int)', /^type x.span .*range of integer/],
  ['create type x.shell', /^type x.shell .*shell/],
  ['alter domain x.positive add check (value > 0)', /^domain x.positive .*CHECK \(\(VALUE > 0\)\)/],
  ['alter domain x.positive set default 1', /^domain x.positive .*default 1/],
  [
    'create operator x.<<< (function = x.f2, leftarg = int, rightarg = int)',
    /^operator x.<<<\(integer,integer\)/,
  ],
  ['create operator family x.fam using btree', /^operator family .*fam.* empty/],
  [
    'create operator class x.cls for type int using btree as operator 1 <, function 1 btint4cmp(int, int)',
    /^operator class .*cls/,
  ],
  [`create collation x.plain (provider = libc, locale = 'C')`, /^collation x.plain .*c, C, C/],
  [`create conversion x.conv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8`, /^conversion x.conv/],
  [
    'create text search configuration x.words (copy = pg_catalog.simple)',
    /^text search configuration x.words/,
  ],
  [
    `create text search dictionary x.dict (template = simple, stopwords = english)`,
    /^text search dictionary x.dict/,
  ],
  ['create statistics x.st on a, b from x.t', /^statistics x.st .*CREATE STATISTICS/],
  ['create rule r as on delete to x.t do instead nothing', /^rule r on x.t/],
  ['create policy p on x.t for select using (b > 0)', /^policy p on x.t/],
  ['alter table x.t enable row level security', /^storage of x.t .*row security/],
  ['alter table x.t set (fillfactor = 50)', /^storage of x.t .*fillfactor=50/],
  ['alter table x.t alter a set storage external', /^storage of x.t .*a e/],
  ['cluster x.t using t_pkey', /^storage of x.t .*clustered by x.t_pkey/],
  ['alter view x.v alter id set default 5', /^storage of x.v .*default 5/],
  ['alter view x.v set (security_barrier)', /^storage of x.v .*security_barrier/],
  ['refresh materialized view x.m with no data', /^storage of x.m .*not populated/],
  ['create or replace view x.v as select id, b from x.t', /^view x.v/],
  [`comment on table x.t is 'ours'`, /^comment on table x.t differs: n1 \(none\) \| n2 ours/],
  [`comment on column x.t.a is 'ours'`, /^comment on table column x.t.a/],
  [`comment on constraint t_pkey on x.t is 'ours'`, /^comment on table constraint t_pkey on x.t/],
  [`comment on schema x is 'ours'`, /^comment on schema x/],
  [`comment on function x.f is 'ours'`, /^comment on function x.f\(integer\)/],
  ['grant select on x.t to x_reader', /^owner and grants of table x.t .*x_reader: SELECT/],
  ['grant select (a) on x.t to x_reader', /^grants of column x.t.a .*x_reader: SELECT/],
  ['revoke execute on function x.f from public', /^owner and grants of function x.f\(integer\)/],
  [
    'grant usage on schema x to x_reader with grant option',
    /^owner and grants of schema x .*USAGE with grant option/,
  ],
  [
    'alter table x.t owner to x_reader',
    /^owner and grants of table x.t .*n1 whoever runs this.* \| n2 x_reader/,
  ],
  [
    'alter default privileges in schema x grant select on tables to x_reader',
    /^default privileges of \w+ in x for r/,
  ],
  ['create cast (x.pair as int) with function x.g', /^cast \(x.pair AS integer\)/],
  ['create language own handler plpgsql_call_handler', /^language own/, 'drop language own'],
  [
    'create access method own type table handler heap_tableam_handler',
    /^access method own/,
    'drop access method own',
  ],
  [
    'create event trigger e on ddl_command_end execute function x.e()',
    /^event trigger e/,
    'drop event trigger e',
  ],
  ['create foreign data wrapper w', /^foreign-data wrapper w/, 'drop foreign data wrapper w'],
  [
    `create foreign data wrapper w; create server s foreign data wrapper w options (host 'h');
     create user mapping for public server s; create foreign table x.far (id int) server s`,
    /^foreign table x.far|^server s .*host=h.*mapping for public/m,
    'drop foreign data wrapper w cascade',
  ],
];

const HELPERS: Readonly<Record<string, string>> = {
  'x.g': `create function x.g(x.pair) returns int language sql as 'select 1'`,
  'x.e()': `create function x.e() returns event_trigger language plpgsql as 'begin end'`,
};

describe('what n2 alone defines is named', () => {
  for (const [statement, differs, undo] of CASES) {
    test(statement, async () => {
      await cluster.everywhere(BEFORE);
      try {
        for (const [name, helper] of Object.entries(HELPERS))
          if (statement.includes(name)) await cluster.everywhere(helper);
        const judge = new Expect(cluster);
        await judge.sameSchema();
        await cluster.nodes[1].sql(statement);
        const reason = await judge.sameSchema().then(
          () => 'the same',
          ({ message }: Error) => message,
        );
        expect(reason).toMatch(/^schemas are not the same on all nodes\n/);
        expect(reason.split('\n').slice(1).join('\n')).toMatch(
          new RegExp(differs.source, `${differs.flags.replace('m', '')}m`),
        );
      } finally {
        if (undo) await cluster.nodes[1].sql(undo);
        await cluster.everywhere(AFTER);
      }
    });
  }
});

test('rows of a table that are not the same are named, and so is a table that is missing', async () => {
  await cluster.everywhere('create table rows (id int primary key, a text)');
  const judge = new Expect(cluster);
  await judge.same('rows');
  await cluster.nodes[1].sql(`insert into rows values (7, 'x')`);
  await expect(judge.same('rows')).rejects.toThrow(
    /public\.rows: 1 row differs\n {2}id=7: n1 \(no such row\) \| n2/,
  );
  await cluster.nodes[1].sql('drop table rows');
  await expect(judge.same('rows')).rejects.toThrow('n2: there is no table rows');
  await cluster.nodes[0].sql('drop table rows');
});
