import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a second subscription of the same name is refused, and the first one goes on',
  covers: ['sub-refused'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text');

    const before = await cluster.engine.links(n2);
    await expect.refused(cluster.engine.subscribe(n2, n1), { message: /already (exists|subscribes)/ });
    expect.equal(await cluster.engine.links(n2), before, 'links', n2);

    await n1.sql`insert into account values (1, 'after')`;
    await cluster.settle();
    await expect.everywhere('select id, owner from account', [[1, 'after']]);
  },
});
