import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a new subscription receives what its upstream commits from then on, and nothing from before',
  covers: ['sub-create-drop-status'],
  leaves: { differing: { account: 1 } },

  async run({ cluster, expect }) {
    const [n1, n2, ...others] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await cluster.settle();
    await cluster.engine.unsubscribe(n2, n1);
    await n1.sql`insert into account values (1, 'before')`;

    await cluster.engine.subscribe(n2, n1);
    await cluster.untilUp(n2, n1);
    await n1.sql`insert into account values (2, 'after')`;
    await cluster.settle();

    await expect.rows(n2, 'select id, owner from account order by id', [[2, 'after']]);
    for (const node of [n1, ...others]) {
      await expect.rows(node, 'select id from account order by id', [[1], [2]]);
    }
  },
});
