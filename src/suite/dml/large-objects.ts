import { needsExtension } from '../extension.js';
import { test } from '../test.js';

const TABLES = ['lolor.pg_largeobject', 'lolor.pg_largeobject_metadata'];

export default test({
  scope: 'mesh',
  proves: 'large objects that lolor keeps in tables are created, written and removed on every node',
  covers: ['large-objects'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    await needsExtension(nodes, 'lolor');
    const [n1, n2] = nodes;
    for (const [i, node] of nodes.entries())
      await node.sql(`create extension lolor; alter database "${node.database}" set lolor.node = ${i + 1}`);
    await Promise.all(nodes.map((node) => node.reconnect()));
    for (const table of TABLES) await cluster.addTable('default', table);

    const own = String(await n1.value`select lo_from_bytea(0, '\\x0102')`);
    const other = String(await n2.value(`select lo_from_bytea(0, decode(repeat('ab', 10000), 'hex'))`));
    expect.that(own !== other, `both nodes call their large objects ${own}`);
    await cluster.settle();
    for (const node of nodes) {
      expect.equal(await node.value(`select lo_get(${own})::text`), '\\x0102', 'large object of n1', node);
      expect.equal(await node.value(`select length(lo_get(${other}))`), 10_000, 'length of that of n2', node);
    }
    await n2.sql(`select lo_put(${own}, 1, '\\xff03')`);
    await n1.sql(`select lo_unlink(${other})`);
    await cluster.settle();
    for (const node of nodes)
      expect.equal(
        await node.value(`select lo_get(${own})::text`),
        '\\x01ff03',
        'changed large object',
        node,
      );
    await expect.everywhere('select count(*) from lolor.pg_largeobject_metadata', [[1]]);
  },
});
