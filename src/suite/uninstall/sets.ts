import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a dropped replication set is gone from every node, passes nothing on any more, and its rows are kept',
  covers: ['uninstall', 'set-create-alter-drop'],

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1] = nodes;
    const before = await engine.sets(n1);
    await cluster.createTable('account', 'id int primary key, owner text');
    await cluster.createSet('extra');
    await cluster.createTable('extra_account', 'id int primary key, owner text', { set: 'extra' });
    await n1.sql`insert into extra_account values (1, 'through the set')`;
    await cluster.settle();

    await cluster.dropSet('extra');
    for (const node of nodes) {
      expect.equal(await engine.sets(node), before, 'sets', node);
      const tables = await engine.replicatedTables(node);
      expect.that(!tables.includes('public.extra_account'), 'still replicates extra_account', node);
    }

    // The row in the other table proves that replication itself goes on.
    await n1.sql`insert into extra_account values (2, 'without the set')`;
    await n1.sql`insert into account values (1, 'through the default set')`;
    await cluster.settle();
    await expect.everywhere('select id from account', [[1]]);
    await expect.rows(n1, 'select id from extra_account order by id', [[1], [2]]);
    for (const node of nodes.slice(1)) await expect.rows(node, 'select id from extra_account', [[1]]);
  },
});
