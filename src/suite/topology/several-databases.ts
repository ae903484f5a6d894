import { Cluster } from '../../cluster/cluster.js';
import { DROPPED_MEANWHILE, withSecondDatabase } from '../second-database.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'two databases of the same servers replicate at once, each to its own peers and no further, and one can be taken apart',
  covers: ['several-databases'],
  leaves: { errors: [DROPPED_MEANWHILE] },

  async run({ cluster, expect }) {
    const { engine, signal } = cluster;
    await cluster.createTable('account', 'id int primary key, owner text');
    await withSecondDatabase(cluster.nodes, engine, async (nodes) => {
      const second = new Cluster(nodes, engine, signal);
      await second.wire();
      await second.createTable('account', 'id int primary key, owner text');

      // The same keys in both, written at the same time.
      const both = [...cluster.nodes, ...second.nodes];
      await Promise.all(
        both.map(
          (node) => node.sql`
          insert into account select ${Number(node.name.slice(1))} * 100 + i, ${node.name} from generate_series(1, 20) i`,
        ),
      );
      await Promise.all(
        both.map(
          (node) =>
            node.sql`update account set owner = owner || '!' where id = ${Number(node.name.slice(1)) * 100 + 1}`,
        ),
      );
      for (const one of [cluster, second]) {
        await one.settle();
        const rows = one.nodes.flatMap(({ name }) =>
          Array.from({ length: 20 }, (_, i) => [
            Number(name.slice(1)) * 100 + i + 1,
            i === 0 ? `${name}!` : name,
          ]),
        );
        for (const node of one.nodes)
          await expect.rows(node, 'select id, owner from account order by id', rows);
      }
      await second.unwire();
      for (const node of second.nodes) await expect.leftovers(node, []);
    });
    await cluster.nodes[0].sql`insert into account values (1, 'alone')`;
    await cluster.settle();
    await expect.everywhere('select owner from account where id = 1', [['alone']]);
  },
});
