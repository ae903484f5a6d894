import { test } from '../test.js';

const TYPES = ['smallint', 'int', 'bigint', 'real', 'double precision', 'numeric', 'money'];

export default test({
  scope: 'mesh',
  proves:
    'additions of several nodes to delta columns of every type add up, also where columns before them were dropped, others on each node',
  covers: ['delta-functions-out-of-bounds', 'plain-counter-loses-additions'],
  needs: { engines: ['spock'] },
  leaves: ({ nodes }) => ({
    conflicts: [{ table: 'counter', types: ['update_origin_differs'], least: 0, most: 4 * nodes.length }],
  }),

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, n2] = nodes;
    const columns = TYPES.map((type, i) => `c${i} ${type} not null default 0`);
    await cluster.everywhere('create table counter (id int primary key)');
    // What was dropped keeps its number.
    for (const [i, node] of nodes.entries()) {
      for (const [c, column] of columns.entries()) {
        if (c % nodes.length === i)
          await node.sql(
            'alter table counter add gone int, add gone_too text; alter table counter drop gone, drop gone_too',
          );
        await node.sql(`alter table counter add ${column}`);
      }
      for (const c of TYPES.keys()) await engine.deltaColumn!(node, 'counter', `c${c}`);
    }
    await cluster.addTable('default', 'counter');
    await n1.sql`insert into counter (id) values (1), (2)`;
    await cluster.settle();

    const add = (n: number) => TYPES.map((type, i) => `c${i} = c${i} + ${n}::${type}`).join(', ');
    await cluster.concurrently([
      [n1, `update counter set ${add(1)}`],
      [n2, `update counter set ${add(10)} where id = 1`],
    ]);
    await cluster.settle();
    await n2.sql(`update counter set ${add(100)}`);
    await cluster.settle();
    const read = TYPES.map((_, i) => `c${i}::numeric::int`).join(', ');
    await expect.everywhere(`select id, ${read} from counter order by id`, [
      [1, ...TYPES.map(() => 111)],
      [2, ...TYPES.map(() => 101)],
    ]);
  },
});
