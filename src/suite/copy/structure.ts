import { test } from '../test.js';
import { bareNode, untilCopied } from './begin.js';
import { definitions, OBJECT_TABLES, OBJECTS, objectRows, replicateObjects } from './objects.js';

export default test({
  scope: 'mesh',
  proves:
    'a new subscription brings the schema with all that belongs to it, and no row from before; what follows arrives',
  covers: ['copy-structure'],
  needs: { unwired: true, engines: ['spock', 'pglogical'] },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    await cluster.prepare(n1);
    await bareNode(cluster, n2);
    await n1.sql(OBJECTS);
    await replicateObjects(engine, n1);
    await n1.sql(objectRows(1));

    await engine.subscribe(n2, n1, { copyStructure: true });
    await untilCopied(cluster, n2, n1);
    const { extension } = engine;
    expect.equal(await definitions(n2, extension), await definitions(n1, extension), 'definitions', n2);
    for (const table of OBJECT_TABLES) await expect.rows(n2, `select * from ${table}`, []);

    await n1.sql(objectRows(11));
    await cluster.barrier(n1, n2);
    const all = 'select id, name from shop.customer order by id';
    await expect.rows(n1, `${all} offset 2`, (await n2.table(all)).rows);
    await expect.rows(n2, 'select id, customer, state, weight from shop.parcel order by id', [
      [11, 11, 'sent', 150],
      [12, 11, 'new', 50],
    ]);
  },
});
