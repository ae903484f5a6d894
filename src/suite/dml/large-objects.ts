import { replicateLargeObjects } from '../large-objects.js';
import { test } from '../test.js';

/** The last bits of what lolor calls an object are the number of the node that made it. */
const NODE_BITS = 15;

/** Bytes of an object that one row holds (LOBLKSIZE). */
const PAGE = 2048;

export default test({
  scope: 'mesh',
  proves: 'large objects that lolor keeps in tables are created, written and removed on every node',
  covers: ['large-objects', 'large-objects-in-no-set'],
  needs: { engines: ['spock'] },

  async run(context) {
    const { cluster, expect } = context;
    const { nodes } = cluster;
    if (!(await replicateLargeObjects(context))) return;
    const [n1, n2] = nodes;

    const own = Number(await n1.value`select lo_from_bytea(0, '\\x0102')`);
    const other = Number(await n2.value(`select lo_from_bytea(0, decode(repeat('ab', 10000), 'hex'))`));
    expect.equal([own & NODE_BITS, other & NODE_BITS], [1, 2], 'nodes by what their objects are called');
    await cluster.settle();
    for (const node of nodes) {
      expect.equal(await node.value(`select lo_get(${own})::text`), '\\x0102', 'large object of n1', node);
      expect.equal(await node.value(`select length(lo_get(${other}))`), 10_000, 'length of that of n2', node);
    }
    await n2.sql(`select lo_put(${own}, 1, '\\xff03')`);
    // Each writes into a row of its own.
    await cluster.concurrently([
      [n1, `select lo_put(${other}, 0, '\\x0001')`],
      [n2, `select lo_put(${other}, ${2 * PAGE}, '\\x0002')`],
    ]);
    await cluster.settle();
    for (const node of nodes) {
      expect.equal(await node.value(`select lo_get(${own})::text`), '\\x01ff03', 'changed object', node);
      const parts = [0, PAGE, 2 * PAGE].map((at) => `lo_get(${other}, ${at}, 2)::text`);
      await expect.rows(node, `select ${parts}`, [['\\x0001', '\\xabab', '\\x0002']]);
    }
    await n1.sql(`select lo_unlink(${other})`);
    await cluster.settle();
    for (const node of nodes)
      await expect.refused(node.sql(`select lo_get(${other})`), { message: /does not exist/ });
    await expect.everywhere('select count(*) from lolor.pg_largeobject_metadata', [[1]]);
    await expect.everywhere('select count(*) from lolor.pg_largeobject', [[1]]);
  },
});
