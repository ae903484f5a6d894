import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a row that meets two others in two unique indexes stops no link: what comes after it arrives',
  covers: ['two-unique-indexes-violated'],
  // Links of the others wait for somebody to settle it.
  needs: { engines: ['spock'] },

  async run({ cluster, expect, anomaly }) {
    const { nodes } = cluster;
    const [n1, n2, ...others] = nodes;
    await cluster.createTable('member', 'id int primary key, login text unique, mail text unique');
    await cluster.createTable('news', 'id int primary key');

    await cluster.concurrently([
      [n1, `insert into member values (1, 'ann', 'a@example.org'), (2, 'bob', 'b@example.org')`],
      [n2, `insert into member values (3, 'ann', 'b@example.org')`],
    ]);
    await n1.sql`insert into news values (1)`;
    await n2.sql`insert into news values (2)`;
    await cluster.settle();
    await expect.everywhere('select id from news order by id', [[1], [2]]);

    const members = 'select id from member order by id';
    await expect.rows(n1, members, [[1], [2]]);
    await expect.rows(n2, members, [[3]]);
    for (const node of others) {
      const ids = (await node.table(members)).rows.join();
      expect.that(ids === '1,2' || ids === '3', `members ${ids}: neither those of n1 nor that of n2`, node);
    }
    anomaly('secondary unique divergence', {
      table: 'member',
      reason: /duplicate key|23505/,
      least: nodes.length,
      most: nodes.length,
    });
    for (const node of nodes) await node.unreplicated('delete from member');
  },
});
