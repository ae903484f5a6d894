import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a new set is listed with its operations on every node, and passes on the tables that are put into it',
  covers: ['set-create-alter-drop'],

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    await cluster.createSet('audit', { delete: false });
    for (const node of nodes) {
      const { audit } = await engine.sets(node);
      expect.equal(audit, { insert: true, update: true, delete: false, truncate: true }, 'the new set', node);
    }

    await cluster.createTable('event', 'id int primary key, writer text', { set: 'audit' });
    for (const [i, node] of nodes.entries()) await node.sql`insert into event values (${i}, ${node.name})`;
    await cluster.settle();
    await expect.everywhere(
      'select id, writer from event order by id',
      nodes.map((node, i) => [i, node.name]),
    );
  },
});
