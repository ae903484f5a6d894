import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a dropped set is gone from every node, its table stays with its rows, and other sets go on',
  covers: ['set-create-alter-drop'],

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, ...others] = nodes;
    await cluster.createSet('audit');
    await cluster.createTable('event', 'id int primary key', { set: 'audit' });
    await cluster.createTable('account', 'id int primary key');
    await n1.sql`insert into event values (1)`;

    await cluster.dropSet('audit');
    for (const node of nodes) {
      expect.equal((await engine.sets(node)).audit, undefined, 'the dropped set', node);
      expect.equal((await engine.replicatedTables(node)).includes('public.event'), false, 'replicated', node);
    }
    await n1.sql`insert into event values (2)`;
    await n1.sql`insert into account values (2)`;
    await cluster.settle();

    await expect.everywhere('select id from account', [[2]]);
    await expect.rows(n1, 'select id from event order by id', [[1], [2]]);
    for (const node of others) await expect.rows(node, 'select id from event', [[1]]);
  },
});
