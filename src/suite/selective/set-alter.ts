import { test } from '../test.js';

export default test({
  proves: 'a set that is altered is listed so on every node, and passes on from then on what it then says',
  leaves: { differing: ['event'] },

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, ...others] = nodes;
    await cluster.createSet('audit');
    await cluster.createTable('event', 'id int primary key, version int', { set: 'audit' });
    await n1.sql`insert into event values (1, 0), (2, 0)`;
    await n1.sql`update event set version = 1 where id = 1`;
    await cluster.settle();

    await cluster.alterSet('audit', { update: false });
    for (const node of nodes) {
      const { audit } = await engine.sets(node);
      expect.equal(audit, { insert: true, update: false, delete: true, truncate: true }, 'altered', node);
    }
    await n1.sql`update event set version = 2 where id = 1`;
    await n1.sql`insert into event values (3, 0)`;
    await cluster.settle();

    await cluster.alterSet('audit', {});
    await n1.sql`update event set version = 3 where id = 2`;
    await cluster.settle();

    const rows = 'select id, version from event order by id';
    await expect.rows(n1, rows, [
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    for (const node of others) {
      await expect.rows(node, rows, [
        [1, 1],
        [2, 3],
        [3, 0],
      ]);
    }
  },
});
