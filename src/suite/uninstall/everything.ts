import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'after an uninstall no slot, origin, schema, extension or worker is left, and every row is kept and can be changed',
  covers: ['uninstall'],
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    await cluster.createTable('account', 'id int primary key, owner text');
    for (const [i, node] of nodes.entries()) await node.sql`insert into account values (${i}, ${node.name})`;
    await cluster.settle();

    await cluster.unwire();
    for (const node of nodes) await expect.leftovers(node, []);
    const rows = nodes.map((node, i) => [i, node.name]);
    await expect.everywhere('select id, owner from account order by id', rows);

    for (const node of nodes) {
      await node.sql`update account set owner = 'nobody' where id = 0`;
      await node.sql`delete from account where id = 1`;
      await node.sql`alter table account drop column owner`;
      await node.sql`drop table account`;
    }
  },
});
