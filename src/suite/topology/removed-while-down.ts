import type { Node } from '../../database/node.js';
import { serverOf } from '../../faults/world.js';
import { test } from '../test.js';
import { forget, LOST_PEER, linksWithout, NAMED } from './forget.js';

export default test({
  scope: 'servers',
  proves:
    'a node whose server is gone for good is removed from the others: nothing of it stays there, and they go on',
  covers: ['node-removed-while-down'],
  needs: { nodes: 3, faults: true },
  leaves: { mesh: 'changed', errors: LOST_PEER },

  async run({ cluster, faults: { world }, expect }) {
    const { engine, nodes } = cluster;
    const gone = nodes.at(-1)!;
    const left = cluster.without(gone);
    const written: number[][] = [];
    const write = async (writers: readonly Node[]) => {
      for (const node of writers) {
        await node.sql`insert into account values (${written.length})`;
        written.push([written.length]);
      }
    };
    await cluster.createTable('account', 'id int primary key');
    await write(nodes);
    await cluster.settle();
    const kept = await Promise.all(left.nodes.map((node) => linksWithout(cluster, node, gone)));

    await serverOf(world, gone.name).kill();
    await write(left.nodes);
    await forget(cluster, gone);

    for (const [i, node] of left.nodes.entries()) {
      const peers = left.nodes.filter((other) => other !== node).map(({ name }) => name);
      const upstreams = (await engine.links(node)).map(({ upstream }) => upstream);
      expect.equal(upstreams, peers, 'nodes that it receives from', node);
      const known = engine.extension ? left.nodes.map(({ name }) => name) : [node.name];
      expect.equal(await engine.nodes(node), known, 'nodes on record', node);
      await expect.leftovers(node, kept[i]!, NAMED);
    }
    await write(left.nodes);
    await left.settle();
    for (const node of left.nodes) await expect.rows(node, 'select id from account order by id', written);
  },
});
