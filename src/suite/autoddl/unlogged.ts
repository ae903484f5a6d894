import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves: 'an unlogged table is defined everywhere and its rows stay at home, until it is logged',
  covers: ['ddl-refused', 'logged-again-not-replicated'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    const rows = 'select id from cache order by id';
    const sets = async () =>
      (await cluster.engine.membership(n1))
        .filter(({ table }) => table === 'public.cache')
        .map(({ set }) => set);
    await n1.sql('create unlogged table cache (id int primary key)');
    await n1.sql('insert into cache values (1)');
    await cluster.settle();
    await expect.sameSchema();
    await expect.rows(n2, rows, []);
    expect.equal(await sets(), [], 'sets of the unlogged table', n1);
    await n1.sql('delete from cache');

    await n2.sql('alter table cache set logged');
    await cluster.settle();
    await expect.sameSchema();
    await n1.sql('insert into cache values (2)');
    await cluster.settle();
    if ((await sets()).length > 0) await expect.everywhere(rows, [[2]]);
    else {
      await expect.rows(n2, rows, []);
      defect(
        'a table that is logged again is in no set',
        'n1: the table is in no set, its rows stay at home',
      );
      return;
    }
    await n2.sql('alter table cache set unlogged');
    await cluster.settle();
    await n1.sql('insert into cache values (3)');
    await cluster.settle();
    await expect.rows(n1, rows, [[2], [3]]);
    await expect.rows(n2, rows, [[2]]);
    expect.equal(await sets(), [], 'sets of the table that is unlogged again', n1);
  },
});
