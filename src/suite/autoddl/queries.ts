import { story } from './story.js';

export const fromQueries = story({
  proves:
    'a table that any node makes from a query or like another one is the same everywhere, and its rows replicate',
  covers: ['autoddl-from-queries'],
  steps: [
    "create table account (id int primary key, owner text not null default 'nobody', balance int check (balance > 0))",
    { table: 'account', insert: `insert into account values ($1, 'x', 100 * $1)` },
    'create table rich as select id, balance from account where balance > 150',
    { same: 'rich' },
    { table: 'rich', insert: 'insert into rich values ($1 + 10, 5)' },
    'select id, owner into owners from account',
    { same: 'owners' },
    'create table empty as table account with no data',
    'create table sums (total, accounts) as select sum(balance), count(*) from account',
    { same: 'sums' },
    'create table if not exists twins as select * from account',
    { same: 'twins' },
    'create table copy (like account including all, extra int)',
    { table: 'copy', insert: `insert into copy values ($1, 'x', 100 * $1, 1)` },
    'create table of_both as select * from account natural join rich',
    'explain analyze create table explained as select id from account',
    { same: 'explained' },
    [
      'begin',
      'create table inside as select id from account',
      'alter table inside add primary key (id)',
      'commit',
    ],
    { same: 'inside' },
    { table: 'inside', insert: 'insert into inside values ($1 + 10)' },
    ['begin', `insert into account values (7, 'y', 7)`, 'select * into within from account', 'commit'],
    { same: 'within' },
    'drop table account, rich, owners, empty, sums, twins, copy, of_both, explained, inside, within',
  ],
});

export const transactions = story({
  proves:
    'definitions of a transaction arrive with its rows, in their order, and those that it rolls back do not',
  covers: ['autoddl-create', 'autoddl-alter-table'],
  steps: [
    [
      'begin',
      'create table account (id int primary key)',
      'insert into account values (1)',
      'alter table account add balance int not null default 5',
      'insert into account values (2, 2)',
      'create index on account (balance)',
      'update account set balance = 3 where id = 1',
      'alter table account rename balance to amount',
      'insert into account (id, amount) values (3, 3)',
      'commit',
    ],
    { same: 'account' },
    { table: 'account', insert: 'insert into account values ($1 + 10, $1)' },
    [
      'begin',
      'create table kept (id int primary key)',
      'savepoint here',
      'create table gone (id int primary key)',
      'drop table account',
      'rollback to here',
      'insert into kept values (1)',
      'create table also_kept (id int primary key)',
      'commit',
    ],
    [
      'begin',
      'create table gone (id int primary key)',
      'insert into gone values (1)',
      'rollback',
      'create table later (id int primary key)',
    ],
    { table: 'kept', insert: 'insert into kept values ($1 + 10)' },
    `create table one (id int primary key); create table two (id int primary key, one int references one);
     comment on table one is 'in one; message'; insert into one values (1)`,
    { same: 'one' },
    [
      'begin',
      'create table three (id int primary key)',
      'drop table three',
      'alter table two add three int',
      'commit',
    ],
    [
      'begin isolation level serializable',
      'create table four (id int primary key)',
      'insert into four values (4)',
      'commit',
    ],
    { same: 'four' },
    'drop table account, kept, also_kept, later, one, two, four',
  ],
});

export const migrationTools = story({
  proves:
    'definitions replicate as migration tools write them: quoted schemas, SET LOCAL, IF NOT EXISTS, a blank search path',
  covers: ['autoddl-migration-tools'],
  steps: [
    [
      'select pg_advisory_lock(42)',
      'create table if not exists schema_migrations (version text primary key)',
      'begin',
      'create table "Users" (id bigserial primary key, "eMail" text)',
      `insert into schema_migrations values ('1')`,
      'commit',
      'select pg_advisory_unlock(42)',
    ],
    { same: 'schema_migrations' },
    'create schema if not exists "Tenant 7"',
    [
      'begin',
      'set local search_path to "Tenant 7", public',
      'create table "Order" (id int primary key, "user" bigint references "Users")',
      'commit',
      'create table plain (id int primary key)',
    ],
    { table: '"Tenant 7"."Order"', insert: 'insert into "Tenant 7"."Order" values ($1, null)' },
    { table: 'plain', insert: 'insert into plain values ($1)' },
    [`set search_path to '$user', nowhere, "Tenant 7"`, 'create table line (id int primary key)'],
    [
      `set search_path to "Tenant 7"`,
      'alter table line rename to "Line"',
      'create view lines as select id from "Line"',
    ],
    [
      `select set_config('search_path', '', false)`,
      'create table public.dumped (id integer not null)',
      'alter table only public.dumped add constraint dumped_pkey primary key (id)',
      'create unique index dumped_id on public.dumped using btree (id)',
    ],
    { table: 'dumped', insert: 'insert into dumped values ($1)' },
    [
      'create table if not exists "Users" (id int)',
      'create schema if not exists "Tenant 7"',
      'create index if not exists by_mail on "Users" ("eMail")',
      'create index if not exists by_mail on "Users" ("eMail")',
      'alter table "Users" add column if not exists name text, add column if not exists id int',
      'drop table if exists never_was, nor_this',
      'drop view if exists never_was',
    ],
    [
      `/* 7 */ create table -- why\n odd (id int primary key, "a;b" text default 'x;y', c text default $q$it's$q$); -- end`,
    ],
    `do $$ begin
       if to_regtype('mood') is null then create type mood as enum ('low'); end if;
     end $$`,
    [
      'set session characteristics as transaction isolation level repeatable read',
      'create table strict (id int primary key)',
    ],
    { table: 'strict', insert: 'insert into strict values ($1)' },
    'drop schema "Tenant 7" cascade',
    'drop table "Users", schema_migrations, plain, dumped, odd, strict',
    'drop type mood',
  ],
});

export const fromRoutines = story({
  proves: 'definitions from within functions, procedures and DO replicate, each once',
  covers: ['autoddl-from-functions'],
  steps: [
    `create function make(name text) returns void language plpgsql as
       $$ begin execute format('create table %I (id int primary key)', name); end $$`,
    `select make('one')`,
    { table: 'one', insert: 'insert into one values ($1)' },
    `create function make_two() returns void language plpgsql as
       $$ begin create table two (id int primary key); alter table two add a int default 5; perform make('three');
          insert into two values (1); end $$`,
    'select make_two()',
    { same: 'two' },
    { table: 'three', insert: 'insert into three values ($1)' },
    `do $$ begin create table four (id int primary key); create index on four (id); end $$`,
    `create procedure make_five() language plpgsql as
       $$ begin create table five (id int primary key); commit; alter table five add a int; end $$`,
    'call make_five()',
    { table: 'five', insert: 'insert into five values ($1)' },
    `do $$ begin
       create table six (id int primary key);
       begin create table seven (id int primary key); raise 'no'; exception when others then null; end;
     end $$`,
    `create function make_eight() returns int language sql as
       'create table eight (id int primary key); select 8'`,
    'select make_eight()',
    { table: 'eight', insert: 'insert into eight values ($1)' },
    ['begin', `select make('nine')`, `select make('ten')`, 'commit'],
    `do $$ declare n int; begin
       for n in 1..3 loop execute format('create table part_%s (id int primary key)', n); end loop;
     end $$`,
    'drop table one, two, three, four, five, six, eight, nine, ten, part_1, part_2, part_3',
    'drop function make, make_two, make_eight',
    'drop procedure make_five',
  ],
});
