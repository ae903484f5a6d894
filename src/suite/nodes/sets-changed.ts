import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a link that runs takes up a set, gives it up again, and goes on with the others meanwhile',
  covers: ['sub-sets-added-removed'],
  leaves: ({ nodes }) => ({ differing: { parcel: nodes.length > 2 ? 3 : 2 } }),

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1, n2, ...others] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    await cluster.createSet('freight', {}, []);
    await cluster.createTable('parcel', 'id int primary key', { set: 'freight' });
    const write = async (id: number) => {
      await n1.sql`insert into parcel values (${id})`;
      await n1.sql`insert into account values (${id})`;
      await cluster.settle();
    };
    const sets = async () => (await engine.links(n2)).find(({ upstream }) => upstream === n1.name)?.sets;

    const before = (await sets())!;
    await write(1);
    await cluster.restarting(n2, n1, () => engine.subscribeSet(n2, n1, 'freight'));
    expect.equal(
      [...((await sets()) ?? [])].sort(),
      [...before, 'freight'].sort(),
      `sets of the link from n1`,
      n2,
    );
    await write(2);
    await cluster.restarting(n2, n1, () => engine.unsubscribeSet(n2, n1, 'freight'));
    expect.equal([...((await sets()) ?? [])].sort(), [...before].sort(), `sets of the link from n1`, n2);
    await write(3);

    await expect.everywhere('select id from account order by id', [[1], [2], [3]]);
    await expect.rows(n2, 'select id from parcel', [[2]]);
    for (const node of others) await expect.rows(node, 'select id from parcel', []);
  },
});
