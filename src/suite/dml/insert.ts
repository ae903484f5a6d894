import { test } from '../test.js';

export default test({
  proves: 'a row inserted on any node reaches every other node, once',
  covers: ['dml-both-ways'],

  async run({ cluster, expect }) {
    await cluster.createTable('account', 'id int primary key, owner text');
    for (const [i, node] of cluster.nodes.entries()) {
      await node.sql`insert into account values (${i}, ${`written on ${node.name}`})`;
    }
    await cluster.settle();

    const rows = cluster.nodes.map((node, i) => [i, `written on ${node.name}`]);
    await expect.everywhere('select id, owner from account order by id', rows);
  },
});
