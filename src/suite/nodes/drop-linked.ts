import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a node that has links cannot be dropped, and an attempt does not disturb them',
  covers: ['node-create-drop'],
  needs: { engines: ['spock', 'pglogical'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text');

    const refusal = {
      code: '55000',
      message: /cannot drop node .*(still has subscriptions|slots .* still active)/,
    };
    await expect.refused(cluster.engine.dropNode(n1), refusal);
    await expect.refused(cluster.engine.dropNode(n1, n2.name), refusal);

    for (const [i, node] of cluster.nodes.entries())
      await node.sql`insert into account values (${i}, 'after')`;
    await cluster.settle();
    await expect.everywhere(
      'select id from account order by id',
      cluster.nodes.map((_, i) => [i]),
    );
  },
});
