import pg from 'pg';
import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

const MISSING = [
  'alter table if exists never_was add column a int',
  'alter table if exists never_was rename column a to b',
  'alter table if exists never_was rename to nothing',
  'alter view if exists never_was alter column a set default 1',
  'alter index if exists never_was rename to nothing',
  'alter sequence if exists never_was increment 2',
  'alter materialized view if exists never_was rename to nothing',
  'alter foreign table if exists never_was add column a int',
  'drop table if exists never_was cascade',
  'drop schema if exists never_was',
  'drop function if exists never_was()',
  'drop type if exists never_was',
  'drop trigger if exists never_was on account',
  'drop role if exists mmr_never_was',
];

export default test({
  scope: 'mesh',
  proves: 'IF EXISTS is accepted of what does not exist, and replicates as the nothing that it is',
  covers: ['autoddl-migration-tools', 'alter-if-exists-refused'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const [n1] = cluster.nodes;
    await n1.sql('create table account (id int primary key)');
    const refused: string[] = [];
    for (const statement of MISSING) {
      try {
        await n1.sql(statement);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError && error.code === '42P01')) throw error;
        refused.push(statement);
      }
    }
    await n1.sql('insert into account values (1)');
    await cluster.settle();
    await expect.everywhere('select id from account', [[1]]);
    await expect.sameSchema();
    if (refused.length > 0) defect('ALTER TABLE IF EXISTS is refused', `n1: refused: ${refused.join('; ')}`);
  },
});
