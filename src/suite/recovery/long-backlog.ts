import { proxyOf } from '../../faults/world.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';

/** So many transactions on each of the two, of so many rows. */
const TRANSACTIONS = 40;
const ROWS = 250;
const CATCH_UP_MS = 60_000;

export default test({
  scope: 'servers',
  proves:
    'two nodes that have written for long without each other catch up with all of it, and others have lacked nothing',
  covers: ['long-backlog', 'connection-lost'],
  needs: { faults: true },
  leaves: killed,

  async run({ cluster, expect, faults }) {
    const [n1, n2, ...others] = cluster.nodes;
    const apart = [
      [n1, n2],
      [n2, n1],
    ] as const;
    const links = apart.map(([subscriber, upstream]) =>
      proxyOf(faults.world, [subscriber.name, upstream.name]),
    );
    await cluster.createTable('entry', 'writer text, number int, version int, primary key (writer, number)');
    await Promise.all(links.map((link) => link.set({ cut: true })));
    await Promise.all(
      [n1, n2].map(async (node) => {
        const session = await node.session();
        try {
          for (let i = 0; i < TRANSACTIONS; i++) {
            await session.sql(
              `insert into entry select '${node.name}', ${i * ROWS} + n, 0 from generate_series(1, ${ROWS}) n`,
            );
            await session.sql(
              `update entry set version = version + 1 where writer = '${node.name}' and number % ${ROWS} = 1`,
            );
          }
        } finally {
          await session.close();
        }
      }),
    );
    const written = [n1, n2].map(({ name }) => [name, TRANSACTIONS * ROWS, sumOfVersions()]);
    const query =
      'select writer, count(*)::int, sum(version)::int from entry group by writer order by writer';
    await cluster.settle({ within: CATCH_UP_MS, except: apart });
    for (const node of others) await expect.rows(node, query, written);
    for (const [subscriber, upstream] of apart)
      await expect.rows(subscriber, `select count(*)::int from entry where writer = '${upstream.name}'`, [
        [0],
      ]);

    await Promise.all(links.map((link) => link.set({})));
    await cluster.settle({ within: CATCH_UP_MS });
    await expect.everywhere(query, written);
  },
});

/** Each round counts up the first row of itself and of all before it. */
function sumOfVersions(): number {
  return (TRANSACTIONS * (TRANSACTIONS + 1)) / 2;
}
