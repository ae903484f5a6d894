import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'after an uninstall the same databases can be made a mesh again, which carries old rows and new ones',
  covers: ['uninstall'],

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1] = nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account values (0, 'before')`;
    await cluster.settle();

    await cluster.unwire();
    await cluster.wire({ prepare: (node) => engine.addTable(node, DEFAULT_SET, 'account') });
    await n1.sql`update account set owner = 'after' where id = 0`;
    for (const [i, node] of nodes.entries()) {
      await node.sql`insert into account values (${i + 1}, ${node.name})`;
    }
    await cluster.settle();

    const rows = nodes.map((node, i) => [i + 1, node.name]);
    await expect.everywhere('select id, owner from account order by id', [[0, 'after'], ...rows]);
  },
});
