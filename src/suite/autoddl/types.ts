import { story } from './story.js';

export const types = story({
  proves:
    'a type that any node creates, alters, renames or drops is the same everywhere, and its values replicate',
  covers: ['autoddl-create', 'autoddl-every-object'],
  steps: [
    `create type mood as enum ('low', 'high')`,
    `alter type mood add value 'so-so' before 'high'`,
    `alter type mood rename value 'low' to 'down'`,
    'create type address as (street text, number int)',
    'alter type address add attribute city text collate "C"',
    'alter type address alter attribute number type bigint',
    'create type span as range (subtype = float8, subtype_diff = float8mi)',
    'create type shell',
    'create table person (id int primary key, mood mood, home address, awake span)',
    { table: 'person', insert: `insert into person values ($1, 'so-so', '("Long Road",7,Here)', '[1.5,2)')` },
    'alter type address rename attribute number to house',
    'alter type mood rename to feeling',
    'alter type span rename to stretch',
    {
      table: 'person',
      insert: `insert into person values ($1 + 10, 'down', '("Long Road",8,There)', '[1.5,3)')`,
    },
    'create schema kinds',
    'alter type feeling set schema kinds',
    'drop table person',
    'drop type address, stretch, shell',
    'drop schema kinds cascade',
  ],
});

export const domains = story({
  proves:
    'a domain that any node creates, alters, renames or drops is the same everywhere, and its values replicate',
  covers: ['autoddl-create', 'autoddl-every-object'],
  steps: [
    'create domain percentage as numeric(5, 2) default 0 check (value between 0 and 100)',
    'create table share (id int primary key, part percentage)',
    { table: 'share', insert: 'insert into share values ($1, 12.5)' },
    'alter domain percentage set default 1',
    'alter domain percentage add constraint positive check (value > 0) not valid',
    'alter domain percentage validate constraint positive',
    'alter domain percentage rename constraint positive to more_than_nothing',
    'alter domain percentage set not null',
    'alter domain percentage drop not null',
    'alter domain percentage drop constraint more_than_nothing',
    'alter domain percentage rename to percent',
    { table: 'share', insert: 'insert into share values ($1 + 10, 100)' },
    'drop domain percent cascade',
    'drop table share',
  ],
});

export const routines = story({
  proves:
    'a function or procedure that any node creates, replaces, alters, renames or drops is the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create table account (id int primary key, balance int)',
    `create function twice(a int) returns int language sql immutable strict as 'select a * 2'`,
    `create function twice(a text) returns text language sql begin atomic select a || a; end`,
    `create or replace function twice(a int) returns int language sql immutable parallel safe as 'select a + a'`,
    `create function balances(lowest int default 0, out id int, out balance int) returns setof record language plpgsql as
       $body$
       begin
         return query select a.id, a.balance from account a where a.balance >= lowest; -- with; semicolons
       end
       $body$`,
    'alter function twice(int) cost 7',
    'alter function twice(int) set search_path = public, pg_temp',
    'alter function twice(int) rename to doubled',
    'create index by_double on account (doubled(balance))',
    { table: 'account', insert: 'insert into account values ($1, $1)' },
    `create procedure pay(account int, amount int) language plpgsql as
       $$ begin update account a set balance = balance + amount where a.id = account; end $$`,
    'alter procedure pay security definer',
    'alter routine pay rename to pay_in',
    'create schema routines',
    'alter function twice(text) set schema routines',
    'drop procedure pay_in(int, int)',
    'drop function doubled(int) cascade',
    'drop function balances, routines.twice',
    'drop table account',
    'drop schema routines',
  ],
});

export const aggregates = story({
  proves: 'an aggregate that any node creates, alters, renames or drops is the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create aggregate total(int) (sfunc = int4pl, stype = int, initcond = 0, combinefunc = int4pl, parallel = safe)',
    'create or replace aggregate total(int) (sfunc = int4pl, stype = int, initcond = 5)',
    'create view sums as select total(n) from generate_series(1, 3) n',
    'alter aggregate total(int) rename to grand_total',
    'drop aggregate grand_total(int) cascade',
  ],
});

export const operators = story({
  proves:
    'operators, their classes and families that any node creates, alters, renames or drops are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    `create function much_less(a int, b int) returns bool language sql immutable as 'select a < b - 10'`,
    'create operator <<< (function = much_less, leftarg = int, rightarg = int, restrict = scalarltsel)',
    'alter operator <<< (int, int) set (restrict = none, join = scalarltjoinsel)',
    'create operator family by_tens using btree',
    `create operator class tens for type int using btree family by_tens as
       operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int)`,
    'alter operator family by_tens using btree add operator 1 < (int, bigint), function 1 (int, bigint) btint48cmp(int, bigint)',
    'create table account (id int primary key, balance int)',
    'create index by_balance on account (balance tens)',
    { table: 'account', insert: 'insert into account values ($1, $1)' },
    'alter operator family by_tens using btree drop operator 1 (int, bigint), function 1 (int, bigint)',
    'alter operator class tens using btree rename to tenners',
    'alter operator family by_tens using btree rename to tenfold',
    'drop table account',
    'drop operator class tenners using btree',
    'drop operator family tenfold using btree',
    'drop operator <<< (int, int)',
    'drop function much_less',
  ],
});

export const castsAndTexts = story({
  proves: 'casts, collations and conversions that any node creates, renames or drops are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create type pair as (a int, b int)',
    `create function sum_of(pair) returns int language sql immutable as 'select ($1).a + ($1).b'`,
    'create cast (pair as int) with function sum_of(pair) as assignment',
    'create table account (id int primary key, balance int)',
    { table: 'account', insert: 'insert into account values ($1, row($1, 5)::pair)' },
    'drop cast (pair as int)',
    'create cast (pair as text) with inout',
    'drop type pair cascade',
    'drop table account',
    `create collation plain (provider = libc, locale = 'C')`,
    'create collation plainer from "C"',
    'create table word (word text collate plain primary key)',
    { table: 'word', insert: 'insert into word values ($1::text)' },
    'alter collation plain rename to as_bytes',
    'drop collation plainer',
    'drop table word',
    'drop collation as_bytes',
    `create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8`,
    'alter conversion latin rename to from_latin',
    'drop conversion from_latin',
  ],
});

export const textSearch = story({
  proves:
    'text search configurations and dictionaries that any node creates, alters, renames or drops are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create text search dictionary plain (template = simple, stopwords = english)',
    'alter text search dictionary plain (stopwords = danish)',
    'create text search configuration words (copy = pg_catalog.english)',
    'alter text search configuration words alter mapping for asciiword with plain',
    'alter text search configuration words drop mapping for url',
    'create text search template own (lexize = dsimple_lexize)',
    `create text search parser own (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype)`,
    `create table page (id int primary key, body text, found tsvector generated always as (to_tsvector('words', body)) stored)`,
    { table: 'page', insert: `insert into page values ($1, 'the words of page ' || $1::int)` },
    'drop table page',
    'alter text search configuration words rename to all_words',
    'alter text search dictionary plain rename to plainer',
    'drop text search configuration all_words',
    'drop text search dictionary plainer',
    'drop text search parser own',
    'drop text search template own',
  ],
});
