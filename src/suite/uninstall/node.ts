import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'when the nodes are dropped, none has a record of any, nor a set or a replicated table, and every row is kept',
  covers: ['uninstall', 'node-create-drop'],
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    await cluster.createTable('account', 'id int primary key, owner text');
    for (const [i, node] of nodes.entries()) await node.sql`insert into account values (${i}, ${node.name})`;
    await cluster.settle();

    await engine.disconnect(nodes);
    for (const node of nodes) await engine.dropNode(node);
    for (const node of nodes) {
      expect.equal(await engine.nodes(node), [], 'nodes on record', node);
      expect.equal(await engine.addresses(node), {}, 'addresses on record', node);
      expect.equal(await engine.sets(node), {}, 'sets', node);
      expect.equal(await engine.replicatedTables(node), [], 'replicated tables', node);
    }
    const rows = nodes.map((node, i) => [i, node.name]);
    await expect.everywhere('select id, owner from account order by id', rows);
  },
});
