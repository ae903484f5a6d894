import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a dropped subscription receives nothing more, its slot and origin are gone, and the other links go on',
  covers: ['sub-create-drop-status'],
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account values (1, 'before')`;
    await cluster.settle();
    const slot = await engine.slot(n2, n1);
    const origins = (await engine.leftovers(n2)).filter((what) => what.startsWith('origin')).length;

    await engine.unsubscribe(n2, n1);
    const upstreams = (await engine.links(n2)).map((link) => link.upstream);
    expect.that(!upstreams.includes(n1.name), `still has a link from ${n1.name}`, n2);
    await expect.rows(n1, `select slot_name from pg_replication_slots where slot_name = '${slot}'`, []);
    const left = (await engine.leftovers(n2)).filter((what) => what.startsWith('origin')).length;
    expect.equal(left, Math.max(0, origins - 1), 'origins', n2);

    await n1.sql`insert into account values (2, 'of n1')`;
    await n2.sql`insert into account values (3, 'of n2')`;
    await cluster.settle({ except: [[n2, n1]] });
    await expect.rows(n2, 'select id from account order by id', [[1], [3]]);
    for (const node of nodes.filter((other) => other !== n2)) {
      await expect.rows(node, 'select id from account order by id', [[1], [2], [3]]);
    }
  },
});
