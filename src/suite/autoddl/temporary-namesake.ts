import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves: 'a temporary table that is dropped does not take the table of the same name along on other nodes',
  covers: ['temporary-namesake-dropped'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const [n1, ...others] = cluster.nodes;
    await n1.sql('create table account (id int primary key)');
    await n1.sql('insert into account values (1)');
    await cluster.settle();
    const session = await n1.session();
    await session.sql('create temporary table account (id int)');
    await session.sql('drop table account');
    await session.close();
    await cluster.settle();
    await expect.rows(n1, 'select id from account', [[1]]);
    const gone = await Promise.all(
      others.map((node) => node.value(`select to_regclass('public.account') is null`)),
    );
    if (!gone.some(Boolean)) return expect.everywhere('select id from account', [[1]]);
    defect(
      'dropping a temporary table drops its namesake elsewhere',
      `${others[0]!.name}: there is no table account any more`,
    );
    await n1.sql('set spock.enable_ddl_replication = off; drop table account cascade');
  },
});
