import { test } from '../test.js';

export default test({
  proves: 'every node lists itself and each node that it receives from, once, and says that the link is up',
  covers: ['node-list'],

  async run({ cluster, expect }) {
    for (const node of cluster.nodes) {
      const own = await cluster.engine.nodes(node);
      expect.that(own.includes(node.name), `lists ${own.join(', ')} and not itself`, node);

      const links = await cluster.engine.links(node);
      const peers = cluster.nodes.filter((other) => other !== node).map((other) => other.name);
      expect.equal(
        links.map((link) => link.upstream).sort(),
        peers.sort(),
        'nodes that it receives from',
        node,
      );
      for (const link of links) expect.that(link.up, `${link.subscription} is ${link.status}`, node);
    }
  },
});
