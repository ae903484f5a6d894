import { compareTable } from '../../cluster/compare-table.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'one row that differs on one node is found and named by its key, and no longer when it has been repaired',
  covers: ['rows-compared'],

  async run({ cluster, expect, random }) {
    const { nodes } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account select id, 'owner ' || id from generate_series(1, 500) id`;
    await cluster.settle();
    const differences = async () => (await compareTable(nodes, 'public.account')).named;
    expect.equal(await differences(), [], 'differences before');

    const id = random.integer(1, 500);
    const seen = (onN2: string | null, elsewhere: string | null) => [
      {
        key: `id=${id}`,
        values: { id: String(id) },
        rows: Object.fromEntries(nodes.map((node) => [node.name, node === n2 ? onN2 : elsewhere])),
      },
    ];
    const right = `(${id},"owner ${id}")`;

    await n2.unreplicated(`update account set owner = 'planted' where id = ${id}`);
    await cluster.settle();
    const changed = await differences();
    expect.equal(changed, seen(`(${id},planted)`, right), 'differences with a changed row');

    await n2.unreplicated(`delete from account where id = ${id}`);
    await cluster.settle();
    expect.equal(await differences(), seen(null, right), 'differences with a missing row');

    await n2.unreplicated(`insert into account values (${id}, 'owner ${id}')`);
    await cluster.settle();
    expect.equal(await differences(), [], 'differences after the repair');
  },
});
