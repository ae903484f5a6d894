import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

const DENIED = [
  'create table other (id int primary key)',
  'alter table account add column balance int',
  'create index on account (id)',
  'drop table account',
  'create role mmr_nobody',
  `comment on table account is 'ours'`,
];

export default test({
  scope: 'mesh',
  proves: 'with deny_all_ddl every definition is refused on its node, and rows replicate as before',
  covers: ['ddl-refused'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    await n1.sql('create table account (id int primary key)');
    await cluster.settle();
    const session = await n1.session();
    await session.sql('set spock.deny_all_ddl = on');
    for (const statement of DENIED)
      await expect.refused(session.sql(statement), {
        code: '42501',
        message: /^cannot execute .* within spock cluster$/,
      });
    await session.sql('insert into account values (1)');
    await session.sql('set spock.deny_all_ddl = off');
    await session.sql('alter table account add column balance int default 5');
    await session.close();
    await cluster.settle();
    await n2.sql('insert into account values (2)');
    await cluster.settle();
    await expect.everywhere('select id, balance from account order by id', [
      [1, 5],
      [2, 5],
    ]);
    await expect.sameSchema();
  },
});
