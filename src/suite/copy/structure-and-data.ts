import { test } from '../test.js';
import { bareNode, untilCopied } from './begin.js';
import { definitions, OBJECT_TABLES, OBJECTS, objectRows, replicateObjects } from './objects.js';

export default test({
  scope: 'mesh',
  proves:
    'a new subscription brings the schema and the rows as they are: no trigger fires, and every constraint holds afterwards',
  covers: ['copy-structure-and-data', 'copy-data'],
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
    const same = async () => {
      for (const table of OBJECT_TABLES) {
        const rows = `select t::text from ${table} t order by 1`;
        await expect.rows(n2, rows, (await n1.table(rows)).rows);
      }
    };

    await engine.subscribe(n2, n1, { copyStructure: true, copyData: true });
    await untilCopied(cluster, n2, n1);
    const { extension } = engine;
    expect.equal(await definitions(n2, extension), await definitions(n1, extension), 'definitions', n2);
    await same();
    await n1.sql(objectRows(11));
    await n1.sql`update shop.customer set born = '1999-12-31' where id = 1`;
    await n1.sql`delete from shop.parcel where id = 2`;
    await cluster.barrier(n1, n2);
    await same();

    const twice = n2.sql`insert into shop.customer (id, name) values (1, 'eve')`;
    await expect.refused(twice, { code: '23505', message: /customer_pkey/ });
    const orphan = n2.sql`insert into shop.parcel (id, customer) values (100, 100)`;
    await expect.refused(orphan, { code: '23503', message: /parcel_customer_fkey/ });
  },
});
