import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'every node knows itself and the others by their names, and each name leads to a server of its own',
  covers: ['servers-as-asked', 'node-list'],

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const names = nodes.map((node) => node.name);
    const dsns = Object.fromEntries(nodes.map((node) => [node.name, node.peerDsn]));
    for (const node of nodes) {
      const addresses = await engine.addresses(node);
      const known = new Set([...(await engine.nodes(node)), ...Object.keys(addresses)]);
      expect.equal([...known].sort(), [...names].sort(), 'nodes on record', node);
      for (const [name, dsn] of Object.entries(addresses)) {
        expect.equal(dsn, dsns[name], `address of ${name}`, node);
      }
    }

    const servers = await Promise.all(
      nodes.map(
        (node) => node.value`
        select concat_ws(' ', inet_server_addr(), inet_server_port(), pg_postmaster_start_time())`,
      ),
    );
    expect.equal(new Set(servers).size, nodes.length, `different servers among ${servers.join('; ')}`);
  },
});
