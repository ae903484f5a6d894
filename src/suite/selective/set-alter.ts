import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a set that is altered is listed so on every node, and passes on from then on what it then says',
  covers: ['set-create-alter-drop'],
  leaves: { differing: { event: 1 } },

  async run({ cluster, expect, known }) {
    const { engine, nodes } = cluster;
    const { alteredSet, references } = engine.profile;
    const [n1, ...others] = nodes;
    const state = 'select id, version from event order by id';
    const takenUp = async () => {
      if (alteredSet === 'at once') return;
      for (const node of others) {
        await cluster.disable(node, n1);
        await cluster.enable(node, n1);
      }
    };
    await cluster.createSet('audit');
    await cluster.createTable('event', 'id int primary key, version int', { set: 'audit' });
    await n1.sql`insert into event values (1, 0), (2, 0)`;
    await n1.sql`update event set version = 1`;
    await cluster.settle();

    await cluster.alterSet('audit', { update: false });
    for (const node of nodes) {
      const { audit } = await engine.sets(node);
      expect.equal(audit, { insert: true, update: false, delete: true, truncate: true }, 'altered set', node);
    }
    await n1.sql`update event set version = 2 where id = 1`;
    await cluster.settle();
    const versions = await Promise.all(
      others.map((node) => node.value`select version from event where id = 1`),
    );
    if (alteredSet !== 'at once' && versions.includes(2)) {
      known('links that run take no notice when a set is altered', references.alteredSet!);
    } else {
      for (const [i, node] of others.entries()) expect.equal(versions[i], 1, 'version of row 1', node);
    }

    await takenUp();
    await n1.sql`update event set version = 3`;
    await n1.sql`insert into event values (3, 0)`;
    await cluster.settle();
    await expect.rows(n1, state, [
      [1, 3],
      [2, 3],
      [3, 0],
    ]);
    for (const [i, node] of others.entries()) {
      await expect.rows(node, state, [
        [1, versions[i]!],
        [2, 1],
        [3, 0],
      ]);
    }

    await cluster.alterSet('audit', {});
    await takenUp();
    await n1.sql`update event set version = 4 where id = 2`;
    await cluster.settle();
    for (const node of nodes)
      await expect.rows(node, `${state} offset 1`, [
        [2, 4],
        [3, 0],
      ]);
  },
});
