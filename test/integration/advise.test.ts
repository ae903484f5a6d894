import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Advice, advise } from '../../src/advise/advise.js';
import { main } from '../../src/cli/main.js';
import { suite } from '../../src/suite/all.js';

/** Things that are remarked on, each with what is said of it: severity, rule, what it is about. */
const CASES: readonly (readonly [sql: string, ...remarks: string[]])[] = [
  ['create table plain (id uuid primary key, body text not null)'],
  ['create table keyless (body text)', 'critical no-key public.keyless: no primary key'],
  [
    'create table could_be (code text not null unique)',
    'critical no-key public.could_be: no primary key',
    'critical second-unique public.could_be: could_be_code_key (code)',
  ],
  [
    'create table named (code text not null unique); alter table named replica identity using index named_code_key',
  ],
  [
    'create table whole (id uuid primary key); alter table whole replica identity full',
    'critical identity-full public.whole: REPLICA IDENTITY FULL',
  ],
  ['create table serially (id serial primary key)', 'critical sequence public.serially: id, a serial column'],
  [
    'create table by_identity (id bigint generated always as identity primary key)',
    'critical sequence public.by_identity: id, an identity column',
  ],
  [
    `create sequence by_hand; create table apart (id int primary key default nextval('by_hand'))`,
    'critical sequence public.apart: id, a serial column',
  ],
  ['create table random (id uuid primary key, code uuid not null unique default gen_random_uuid())'],
  [
    'create table numbered (id uuid primary key, n serial)',
    'note sequence public.numbered: n, a serial column',
  ],
  [
    'create table mailed (id uuid primary key, email text unique); create unique index on mailed (lower(email))',
    'critical second-unique public.mailed: mailed_email_key (email)',
    'critical second-unique public.mailed: mailed_lower_idx (an expression)',
  ],
  [
    'create table partly (id uuid primary key, code text, gone bool); create unique index on partly (code) where not gone',
    'critical second-unique public.partly: partly_code_idx (code), with a condition',
  ],
  [
    'create table late (id uuid primary key, place int unique deferrable)',
    'warning deferrable-unique public.late: late_place_key (place), deferrable',
  ],
  [
    'create table child (id uuid primary key, parent uuid references plain on delete cascade)',
    'warning foreign-key public.child: child_parent_fkey (parent) to public.plain, ON DELETE CASCADE',
  ],
  [
    'create table account (id uuid primary key, balance numeric not null, quantity_of_text text)',
    'warning total public.account: balance numeric',
  ],
  [
    'create table doubled (id uuid primary key, n int, twice int generated always as (2 * n) stored)',
    'note generated public.doubled: twice, generated',
  ],
  [
    'create table pictured (id uuid primary key, image oid)',
    'critical large-object public.pictured: image oid',
  ],
  [
    'create table relation (id uuid primary key, of regclass)',
    'warning object-name public.relation: of regclass',
  ],
  [
    `create collation any_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
     create table cased (name text collate any_case primary key)`,
    'note collation public.cased: name, collation any_case',
  ],
  ['create unlogged table cache (id uuid primary key)', 'warning unlogged public.cache: unlogged'],
  [
    `create table measure (at date primary key) partition by range (at);
     create table measure_2026 partition of measure for values from ('2026-01-01') to ('2027-01-01')`,
    'note partitioned public.measure: partitioned',
  ],
  [
    'create table private (id uuid primary key); alter table private enable row level security',
    'note row-security public.private: row security',
  ],
  [
    `create function nothing() returns trigger language plpgsql as 'begin return new; end';
     create table watched (id uuid primary key);
     create trigger once before insert on watched for each row execute function nothing();
     create trigger twice before insert on watched for each row execute function nothing();
     alter table watched enable always trigger twice;
     create trigger off before insert on watched for each row execute function nothing();
     alter table watched disable trigger off`,
    'note trigger-once public.watched: once, which calls nothing',
    'warning trigger-on-every-node public.watched: twice, which calls nothing',
  ],
  [
    'create materialized view counted as select 1 as one',
    'note materialized-view public.counted: a materialized view',
  ],
  [
    'create schema spock; create table spock.mine (id uuid primary key)',
    'critical reserved-schema spock.mine: in schema spock',
  ],
  [
    'create schema "My App"; create table "My App"."Order Line" ("The Id" serial primary key)',
    'critical sequence "My App"."Order Line": The Id, a serial column',
  ],
  [
    `create function note_it() returns event_trigger language plpgsql as 'begin end';
     create event trigger seen on ddl_command_end execute function note_it()`,
    'note event-trigger event trigger seen: fires for definitions',
  ],
  [
    'create table made as select gen_random_uuid() as id; alter table made add primary key (id)',
    'critical rows-of-a-query create table made as select gen_random_uuid() as id: line',
  ],
  [
    'create index concurrently by_body on plain (body)',
    'warning stays-at-home create index concurrently by_body on plain (body): line',
  ],
  [
    'alter table if exists plain add more int',
    'note alter-if-exists alter table if exists plain add more int: line',
  ],
  [
    'create temporary table scratch (id int); create index on scratch (id)',
    'warning temporary create index on scratch (id): line',
  ],
  [
    "select pg_catalog.set_config('search_path', '', false); reset search_path",
    "critical blank-search-path select pg_catalog.set_config('search_path', '', false): line",
  ],
  ['cluster', 'critical cluster cluster: line'],
  ["alter system set work_mem = '5MB'", "warning stays-at-home alter system set work_mem = '5MB': line"],
  [
    'alter tablespace pg_default reset (seq_page_cost)',
    'warning tablespace alter tablespace pg_default reset (seq_page_cost): line',
  ],
];

let folder: string;
let advice: Advice;

async function adviceOn(sql: string, version = '5.0.11'): Promise<Advice> {
  const file = join(folder, 'schema.sql');
  writeFileSync(file, sql);
  return advise({ file, version, pgBin: undefined }, new AbortController().signal);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mmr-advise-test-'));
  advice = await adviceOn(`${CASES.map(([sql]) => sql).join(';\n')};\n`);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('advice', () => {
  test('is all that there is to be said, and nothing else', () => {
    const said = advice.remarks.map(
      ({ severity, rule, about, what }) =>
        `${severity} ${rule} ${about}: ${what.replace(/^line \d+$/, 'line')}`,
    );
    expect(said.sort()).toEqual(CASES.flatMap(([, ...remarks]) => remarks).sort());
  });

  test('comes worst first, and each of it has a reason, what to do, and built-in tests that show it', () => {
    const order = advice.remarks.map(({ severity }) => ['critical', 'warning', 'note'].indexOf(severity));
    expect(order).toEqual([...order].sort());
    for (const { why, advice: todo, shownBy } of advice.remarks) {
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(todo).toMatch(/^[A-Z].*\.$/);
      for (const name of shownBy) expect(suite).toHaveProperty([name]);
    }
  });
});

test('what a file has that psql alone understands is no statement; lines are those of the file', async () => {
  const dump = [
    '\\restrict abc',
    'create table plain (id int primary key, body text);',
    'COPY plain (id, body) FROM stdin;',
    '1\tcreate index concurrently no on such (thing);',
    '\\.',
    '-- a comment; with a semicolon',
    'create index',
    '  concurrently by_body on plain (body);',
  ].join('\n');
  const { remarks } = await adviceOn(dump);
  expect(remarks.map(({ about, what }) => `${what}: ${about}`)).toEqual([
    'line 7: create index concurrently by_body on plain (body)',
  ]);
}, 60_000);

test('statements that could not be read are said, and tables are looked at all the same', async () => {
  const { remarks, unread } = await adviceOn(
    '\\set kind text\n\\i /dev/null\ncreate table keyless (body :kind);\ncluster;\n',
  );
  expect(remarks.map(({ rule }) => rule)).toEqual(['no-key']);
  expect(unread).toEqual([
    expect.stringMatching(/^its statements: syntax error/),
    'statements of the files that it includes (\\i)',
  ]);
}, 60_000);

test('a release that is not known for something says nothing of it', async () => {
  const sql = 'cluster; alter table if exists none add more int; create table t (id int primary key)';
  expect((await adviceOn(sql)).remarks.map(({ rule }) => rule)).toEqual(['cluster', 'alter-if-exists']);
  expect((await adviceOn(sql, '6.0.0-beta.1')).remarks).toEqual([]);
}, 60_000);

test('a file may make a database of its own, and go there', async () => {
  const sql = 'create database shop;\n\\c shop\ncreate table keyless (body text);\n';
  const { tables, remarks } = await adviceOn(sql);
  expect(tables).toBe(1);
  expect(remarks.map(({ rule, about }) => `${rule} ${about}`)).toEqual([
    'no-key public.keyless',
    'stays-at-home create database shop',
  ]);
}, 60_000);

test('a file that does not load is told with its line', async () => {
  await expect(adviceOn('create table a (i int);\n\ncreate table b (j intx);\n')).rejects.toThrow(
    /schema\.sql:3: ERROR: {2}type "intx" does not exist/,
  );
  await expect(adviceOn('-- nothing')).rejects.toThrow(/^schema ".*": holds no statement$/);
}, 60_000);

describe('the command', () => {
  async function asked(sql: string, ...words: string[]) {
    const file = join(folder, 'asked.sql');
    writeFileSync(file, sql);
    let [out, err] = ['', ''];
    const status = await main(['advise', file, ...words], {
      out: { write: (text) => (out += text) },
      err: { write: (text) => (err += text) },
    });
    return { status, out, err };
  }
  const TWO = `create table one (body text); create table other (body text); create materialized view seen as select 1 as one`;

  test('says each reason once, with all that it concerns, what to do, and what it comes to', async () => {
    const { status, out, err } = await asked(TWO);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.match(/Only its inserts are replicated/g)).toHaveLength(1);
    expect(out).toMatch(/^critical {2}no-key\n/);
    expect(out).toContain('    public.one: no primary key\n      alter table public.one add column');
    expect(out).toContain('    public.other: no primary key\n');
    expect(out).toContain('  shown by ./runner -t conflicts/no-key -t dml/no-echo');
    expect(out).toMatch(/\n2 critical, 1 note on 2 tables \(Spock 5\.0\.11\)\n$/);
  }, 60_000);

  test('fails where it was asked to, and writes JSON', async () => {
    const json = join(folder, 'advice.json');
    expect((await asked(TWO, '--fail-on', 'critical', '--json', json)).status).toBe(1);
    const { version, tables, remarks } = JSON.parse(readFileSync(json, 'utf8'));
    expect({ version, tables, rules: remarks.map((one: { rule: string }) => one.rule) }).toEqual({
      version: 1,
      tables: 2,
      rules: ['no-key', 'no-key', 'materialized-view'],
    });
    const fine = await asked('create table one (id uuid primary key)', '--fail-on', 'note');
    expect(fine).toEqual({ status: 0, err: '', out: 'nothing to be said on 1 table (Spock 5.0.11)\n' });
  }, 60_000);

  test('refuses what is wrong before or while the file is loaded', async () => {
    const refusals: readonly (readonly [sql: string, words: readonly string[], said: RegExp])[] = [
      ['select 1', ['--release', '5.0.12'], /Accepted: .*5\.0\.11/],
      [
        'select 1',
        ['--fail-on', 'critcal'],
        /Accepted: note, warning, critical, never.*did you mean.*critical/s,
      ],
      ['creat table one (i int)', [], /asked\.sql:1: ERROR: {2}syntax error at or near "creat"/],
      ['create extension nobody_has', [], /extension "nobody_has" is not available/],
    ];
    for (const [sql, words, said] of refusals) {
      const { status, err } = await asked(sql, ...words);
      expect(err).toMatch(said);
      expect(err).not.toMatch(/ at .*\.[jt]s:/);
      expect(status).toBe(3);
    }
  }, 60_000);
});
