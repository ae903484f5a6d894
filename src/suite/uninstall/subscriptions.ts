import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'when all subscriptions are dropped, no slot, origin or apply worker is left, and every row is kept',
  covers: ['uninstall', 'sub-create-drop-status'],
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    await cluster.createTable('account', 'id int primary key, owner text');
    for (const [i, node] of nodes.entries()) await node.sql`insert into account values (${i}, ${node.name})`;
    await cluster.settle();

    await engine.disconnect(nodes);
    for (const node of nodes) {
      expect.equal(await engine.links(node), [], 'links', node);
      await expect.leftovers(node, [], /^slot|^origin|^subscription|apply/);
    }
    const rows = nodes.map((node, i) => [i, node.name]);
    await expect.everywhere('select id, owner from account order by id', rows);
  },
});
