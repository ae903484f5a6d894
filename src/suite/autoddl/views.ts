import { story } from './story.js';

export const indexes = story({
  proves: 'an index that any node creates, alters, renames or drops is the same everywhere',
  covers: ['autoddl-create-index', 'autoddl-change-index'],
  steps: [
    'create table account (id int primary key, owner text, balance int, tags int[], span int4range)',
    'create index by_owner on account (lower(owner) text_pattern_ops, balance desc nulls last)',
    'create unique index one_open on account (owner) include (balance) where balance > 0',
    'create index by_tag on account using gin (tags) with (fastupdate = off)',
    'create index by_span on account using gist (span)',
    'create index by_block on account using brin (balance) with (pages_per_range = 8)',
    'create index by_hash on account using hash (balance)',
    'create index on account (balance, id)',
    { table: 'account', insert: `insert into account values ($1, 'owner ' || $1::int, 5, '{1,2}', '[1,2]')` },
    'alter index by_owner rename to by_lower_owner',
    'alter index by_tag set (fastupdate = on)',
    'alter index by_tag reset (fastupdate)',
    'cluster account using account_pkey',
    'alter table account set without cluster',
    'create unique index account_number on account (id)',
    'alter table account add constraint account_again unique using index account_number',
    'alter table account replica identity using index account_again',
    'alter table account replica identity default',
    'drop index by_lower_owner, by_block',
    'alter table account drop constraint account_again',
    {
      table: 'account',
      insert: `insert into account values ($1 + 10, 'another ' || $1::int, 5, '{1,2}', '[1,2]')`,
    },
    'drop table account',
  ],
});

export const views = story({
  proves: 'a view that any node creates, replaces, alters, renames or drops is the same everywhere',
  covers: ['autoddl-views'],
  steps: [
    'create table account (id int primary key, owner text, balance int)',
    'create view rich as select id, owner from account where balance > 100 with local check option',
    'create or replace view rich as select id, owner, balance from account where balance > 1000 with local check option',
    'create recursive view numbers (n) as values (1) union all select n + 1 from numbers where n < 9',
    'alter view rich set (security_barrier)',
    'alter view rich rename column owner to holder',
    'alter view rich alter balance set default 5000',
    'alter view rich rename to wealthy',
    { table: 'account', insert: "insert into account values ($1, 'x', 2000)" },
    { table: 'wealthy', insert: "insert into wealthy (id, holder) values ($1 + 10, 'y')" },
    'create schema reports',
    'alter view wealthy set schema reports',
    'create view reports.all_of_them as select * from reports.wealthy',
    'drop view reports.wealthy cascade',
    'drop view numbers',
    'drop table account',
  ],
});

export const materializedViews = story({
  proves: 'a materialized view that any node creates, refreshes, alters or drops is the same everywhere',
  covers: ['autoddl-views'],
  steps: [
    'create table account (id int primary key, balance int)',
    { table: 'account', insert: 'insert into account values ($1, $1)' },
    'create materialized view total as select sum(balance) as total, count(*) as accounts from account',
    'create materialized view later as select id from account with no data',
    'refresh materialized view later',
    'create unique index on later (id)',
    'alter materialized view later rename column id to number',
    'alter materialized view later set (fillfactor = 80)',
    'alter materialized view later rename to numbers',
    'refresh materialized view numbers with no data',
    'drop materialized view numbers',
    'drop table account cascade',
  ],
});

export const triggersAndRules = story({
  proves: 'a trigger or rule that any node creates, alters, renames or drops is the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create table account (id int primary key, balance int, changes int default 0)',
    `create function count_changes() returns trigger language plpgsql as
       $$ begin new.changes := coalesce(old.changes, 0) + 1; return new; end $$`,
    'create trigger counted before update on account for each row when (old.balance <> new.balance) execute function count_changes()',
    'create constraint trigger checked after insert on account deferrable initially deferred for each row execute function count_changes()',
    { table: 'account', insert: 'insert into account values ($1, 0)' },
    'alter table account enable always trigger counted',
    'alter table account enable replica trigger counted',
    'alter table account disable trigger counted',
    'alter trigger counted on account rename to changes_counted',
    'create or replace trigger changes_counted before update of balance on account for each row execute function count_changes()',
    'drop trigger changes_counted on account',
    'create rule kept as on delete to account where old.balance > 0 do instead nothing',
    'alter table account disable rule kept',
    'alter rule kept on account rename to not_deleted',
    'drop rule not_deleted on account',
    'drop table account',
    'drop function count_changes',
  ],
});

export const policies = story({
  proves: 'row security and policies that any node creates, alters, renames or drops are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    'create table account (id int primary key, owner text)',
    'alter table account enable row level security',
    'alter table account force row level security',
    'create policy own on account for select to public using (owner = current_user)',
    'create policy few on account as restrictive for all using (id < 100) with check (id < 50)',
    'alter policy own on account using (owner = session_user)',
    'alter policy own on account rename to owned',
    { table: 'account', insert: "insert into account values ($1, 'x')" },
    'drop policy owned on account',
    'alter table account no force row level security, disable row level security',
    'drop table account',
  ],
});
