import { story } from './story.js';

export const statistics = story({
  proves: 'extended statistics that any node creates, alters, renames or drops are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create table account (id int primary key, a int, b int)',
    'create statistics together (ndistinct, dependencies) on a, b from account',
    'alter statistics together set statistics 50',
    'alter statistics together rename to a_and_b',
    'create statistics of_sum on (a + b) from account',
    { table: 'account', insert: 'insert into account values ($1, 1, 2)' },
    'drop statistics a_and_b, of_sum',
    'drop table account',
  ],
});

export const foreign = story({
  proves:
    'foreign servers, mappings and tables that any node creates, alters, renames or drops are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    `create foreign data wrapper faraway options (debug 'true')`,
    `alter foreign data wrapper faraway options (set debug 'false')`,
    `create server archive type 'paper' version '1' foreign data wrapper faraway options (room '7')`,
    `alter server archive version '2' options (set room '8')`,
    `create user mapping for public server archive options (user 'anybody')`,
    `alter user mapping for public server archive options (set user 'nobody')`,
    `create foreign table folder (id int options (shelf '1') not null, label text) server archive options (kind 'letters')`,
    'alter foreign table folder add column year int, alter label set not null',
    `alter foreign table folder options (set kind 'bills')`,
    'alter foreign table folder rename to folders',
    'alter server archive rename to cellar',
    'drop foreign table folders',
    'drop user mapping for public server cellar',
    'drop server cellar',
    'drop foreign data wrapper faraway',
  ],
});

export const extensions = story({
  proves:
    'an extension that any node creates, alters or drops is the same everywhere, and values of its types replicate',
  covers: ['autoddl-every-object'],
  steps: [
    'create schema tools',
    'create extension citext schema tools',
    'create table person (name tools.citext primary key, id int)',
    { table: 'person', insert: `insert into person values ('Name ' || $1::int, $1)` },
    'alter extension citext set schema public',
    { table: 'person', insert: `insert into person values ('Other ' || $1::int, $1)` },
    'create extension earthdistance cascade',
    "create function own() returns int language sql as 'select 1'",
    'drop extension earthdistance, cube',
    'drop extension citext cascade',
    'drop table person',
    'drop function own',
    'drop schema tools',
  ],
});

export const comments = story({
  proves: 'a comment that any node makes, changes or takes away is the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create table account (id int primary key, balance int check (balance > 0))',
    `create function f() returns int language sql as 'select 1'`,
    `comment on table account is 'it''s "ours"; -- not theirs'`,
    `comment on column account.balance is E'two\\nlines, and \\\\ ü'`,
    `comment on constraint account_balance_check on account is 'positive'`,
    `comment on index account_pkey is 'the key'`,
    `comment on function f() is 'one'`,
    `comment on schema public is 'everybody''s'`,
    `comment on table account is 'changed'`,
    'comment on column account.balance is null',
    'drop table account',
    'drop function f',
  ],
});

export const languages = story({
  proves: 'languages, access methods and transforms that any node creates or drops are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create language own handler plpgsql_call_handler inline plpgsql_inline_handler validator plpgsql_validator',
    `create function f() returns int language own as 'begin return 1; end'`,
    'alter language own rename to our_own',
    `comment on language our_own is 'ours'`,
    'drop language our_own cascade',
    'create access method pile type table handler heap_tableam_handler',
    'create table account (id int primary key) using pile',
    { table: 'account', insert: 'insert into account values ($1)' },
    'drop table account',
    'drop access method pile',
  ],
});

export const publications = story({
  proves: 'a publication that any node creates, alters, renames or drops is the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create table account (id int primary key, balance int)',
    'create publication abroad for table account where (balance > 0)',
    `alter publication abroad set (publish = 'insert')`,
    'alter publication abroad set table account',
    'alter publication abroad rename to overseas',
    { table: 'account', insert: 'insert into account values ($1, 1)' },
    'drop publication overseas',
    'drop table account',
  ],
});

export const eventTriggers = story({
  proves: 'an event trigger that any node creates, alters, renames or drops is the same everywhere',
  covers: ['autoddl-every-object', 'autoddl-event-triggers'],
  steps: [
    `create function noted() returns event_trigger language plpgsql as 'begin end'`,
    `create event trigger note on ddl_command_end when tag in ('CREATE TABLE', 'DROP TABLE') execute function noted()`,
    'create table account (id int primary key)',
    'alter event trigger note enable always',
    'alter event trigger note disable',
    'alter event trigger note rename to notes',
    { table: 'account', insert: 'insert into account values ($1)' },
    'drop event trigger notes',
    'drop function noted',
    'drop table account',
  ],
});
