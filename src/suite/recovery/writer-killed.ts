import { proxyOf, serverOf } from '../../faults/world.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';

const ROWS = 20_000;

export default test({
  scope: 'servers',
  proves:
    'of a server that is killed, a large transaction that was acknowledged and not yet sent arrives whole, and nothing of one that was not',
  covers: ['kill-in-large-transaction', 'node-crashes'],
  needs: { faults: true },
  leaves: killed,

  async run({ cluster, expect, faults }) {
    const { nodes } = cluster;
    const [n1, ...others] = nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    const links = others.map((node) => proxyOf(faults.world, [node.name, n1.name]));
    await Promise.all(links.map((link) => link.set({ hold: 'both' })));
    await n1.sql(`insert into account select id, 1 from generate_series(1, ${ROWS}) id`);
    const client = await n1.session();
    await client.sql`begin`;
    await client.sql(`insert into account select -id, 1 from generate_series(1, ${ROWS}) id`);
    await client.sql`update account set version = 2 where id = 1`;

    const server = serverOf(faults.world, n1.name);
    await server.kill();
    // What is half through is not to come, and nobody is to wait for it.
    await Promise.all(links.map((link) => link.set({ cut: true })));
    await server.startAgain();
    await Promise.all(links.map((link) => link.set({})));
    await cluster.untilLinked();
    await n1.sql`insert into account values (0, 1)`;
    await cluster.settle();
    await expect.everywhere('select count(*)::int, min(id), max(version) from account', [[ROWS + 1, 0, 1]]);
  },
});
