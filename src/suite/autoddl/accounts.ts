import { story } from './story.js';

const ROLES = ['mmr_clerk', 'mmr_boss'];

/** Drops the roles that a test makes: they belong to the servers, and not to its database. */
const WITHOUT_ROLES = [`drop owned by ${ROLES.join(', ')}`, `drop role ${ROLES.join(', ')}`];

export const grants = story({
  proves: 'grants and default privileges that any node gives or takes are the same everywhere',
  covers: ['autoddl-every-object'],
  steps: [
    [...ROLES.map((role) => `create role ${role}`), 'create table account (id int primary key, owner text)'],
    'grant select, insert on account to mmr_clerk',
    'grant update (owner) on account to mmr_clerk with grant option',
    'revoke insert on account from mmr_clerk',
    'revoke grant option for update (owner) on account from mmr_clerk',
    `create function f() returns int language sql as 'select 1'`,
    'revoke execute on function f() from public',
    'grant execute on all functions in schema public to mmr_boss',
    'grant create on schema public to mmr_boss',
    'alter default privileges in schema public grant select on tables to mmr_clerk',
    'create table later (id int primary key)',
    'alter default privileges in schema public revoke select on tables from mmr_clerk',
    'alter default privileges for role mmr_boss grant all on sequences to mmr_clerk',
    'alter table account owner to mmr_boss',
    { table: 'account', insert: `insert into account values ($1, 'x')` },
    'reassign owned by mmr_boss to mmr_clerk',
    'drop table account, later',
    [...WITHOUT_ROLES, 'drop function f'],
  ],
});
