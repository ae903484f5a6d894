import { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { proxyOf, serverOf } from '../../faults/world.js';
import { KILLED_LINES } from '../faulted/killed.js';
import { test } from '../test.js';

export default test({
  scope: 'servers',
  proves:
    'when a node is lost of which one survivor has had more than another, that is what they differ by, and when it is brought over they go on as equals',
  covers: ['node-lost-for-good', 'node-removed', 'lost-node-leaves-survivors-unequal'],
  needs: { nodes: 3, engines: ['spock', 'pglogical'], faults: true },
  leaves: { mesh: 'changed', errors: KILLED_LINES },

  async run({ cluster, expect, faults, known }) {
    const { nodes, engine } = cluster;
    const [n1, n2, n3] = nodes as readonly [Node, Node, Node];
    const rows = 'select id, writer from account order by id';
    await cluster.createTable('account', 'id int primary key, writer text');
    await n3.sql`insert into account values (1, 'n3')`;
    await cluster.settle();

    const links = [n1, n2].map((node) => proxyOf(faults.world, [node.name, n3.name]));
    await links[1]!.set({ hold: 'both' });
    await n3.sql`insert into account values (2, 'n3'), (3, 'n3')`;
    await n3.sql`update account set writer = 'n3 again' where id = 1`;
    await cluster.barrier(n3, n1);
    // What n3 was to receive from them, only n3 knows by name.
    const slots = new Map<Node, string>();
    for (const node of [n1, n2]) slots.set(node, await engine.slot(n3, node));
    await serverOf(faults.world, n3.name).kill();
    await Promise.all(links.map((link) => link.set({ cut: true })));

    for (const node of [n1, n2]) {
      await engine.unsubscribe(node, n3);
      await node.sql(`select pg_drop_replication_slot(${literal(slots.get(node)!)})`);
      // Spock forgets a node with the last subscription to it.
      if ((await engine.nodes(node)).includes(n3.name)) await engine.dropNode(node, n3.name);
    }
    const survivors = new Cluster([n1, n2], engine, cluster.signal, cluster.route);
    await survivors.untilLinked();
    await survivors.settle();
    await expect.rows(n1, rows, [
      [1, 'n3 again'],
      [2, 'n3'],
      [3, 'n3'],
    ]);
    await expect.rows(n2, rows, [[1, 'n3']]);
    known(
      'what a lost node had sent to one survivor does not get to the others',
      'Spock documentation, recovery/catastrophic_node_failure.md: links pass on only what was written on their upstream itself',
    );

    const all = (await n1.table(rows)).rows.map(([id, writer]) => `(${id}, ${literal(String(writer))})`);
    await n2.unreplicated(
      `insert into account values ${all.join(', ')} on conflict (id) do update set writer = excluded.writer`,
    );
    await n1.sql`update account set writer = 'n1' where id = 1`;
    await n2.sql`update account set writer = 'n2' where id = 2`;
    await survivors.settle();
    for (const node of [n1, n2])
      await expect.rows(node, rows, [
        [1, 'n1'],
        [2, 'n2'],
        [3, 'n3'],
      ]);
  },
});
