import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

const OWNERS = `select relname, relowner::regrole::text from pg_class where relname in ('by_login', 'by_role') order by 1`;

export default test({
  scope: 'mesh',
  proves: 'what a role creates that is no superuser is its own everywhere',
  covers: ['autoddl-every-object', 'ddl-as-superuser'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    await n1.sql('create role mmr_clerk; grant create, usage on schema public to mmr_clerk');
    await cluster.settle();
    const session = await n1.session();
    await session.sql('set role mmr_clerk');
    await session.sql('create table by_role (id int primary key)');
    await session.sql('reset role; set session authorization mmr_clerk');
    await session.sql('create table by_login (id int primary key)');
    await session.close();
    await cluster.settle();

    const clerks = [
      ['by_login', 'mmr_clerk'],
      ['by_role', 'mmr_clerk'],
    ];
    await expect.rows(n1, OWNERS, clerks);
    const seen = (await n2.table(OWNERS)).rows;
    if (seen.length === 2 && seen.every(([, owner]) => owner === n1.endpoint.user))
      defect('DDL of any role replicates as a superuser', `n2: the tables are ${n1.endpoint.user}'s`);
    else await expect.everywhere(OWNERS, clerks);
    await n1.sql('drop table by_role, by_login');
    await n1.sql('drop owned by mmr_clerk; drop role mmr_clerk');
    await cluster.settle();
    await expect.everywhere(`select from pg_roles where rolname = 'mmr_clerk'`, []);
  },
});
