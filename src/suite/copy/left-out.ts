import { DEFAULT_SET } from '../../replication/engine.js';
import { subscriptionName } from '../../replication/names.js';
import { test } from '../test.js';
import { bareNode, untilCopied } from './begin.js';

const SCHEMAS = `select nspname from pg_namespace where nspname ~ 'own$' order by 1`;

export default test({
  scope: 'mesh',
  proves:
    'schemas that a subscription leaves out are not copied, neither structure nor rows, and the others are',
  covers: ['schema-left-out', 'left-out-schema-copied'],
  needs: {
    unwired: true,
    engines: ['spock'],
    releases: '>=5.0.2',
  },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect, defect }) {
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    await cluster.prepare(n1);
    await bareNode(cluster, n2);
    for (const schema of ['shop', 'own', 'also_own']) {
      await n1.sql(`create schema ${schema}`);
      await n1.sql(`create table ${schema}.account (id int primary key)`);
      await n1.sql(`insert into ${schema}.account values (1)`);
      await engine.addTable(n1, DEFAULT_SET, `${schema}.account`);
    }

    await n2.sql`select spock.sub_create(
      subscription_name := ${subscriptionName(n2, n1)}, provider_dsn := ${n1.peerDsn}, forward_origins := '{}',
      synchronize_structure := true, synchronize_data := true, skip_schema := '{own,also_own}')`;
    await untilCopied(cluster, n2, n1);
    await n1.sql`insert into shop.account values (2)`;
    await cluster.barrier(n1, n2);
    await expect.rows(n2, 'select id from shop.account order by id', [[1], [2]]);
    if ((await n2.table(SCHEMAS)).rows.length < 2) return expect.rows(n2, SCHEMAS, []);
    defect('a schema that is left out is copied', 'n2: has the schemas that were to be left out');
    for (const schema of ['own', 'also_own']) await expect.rows(n2, `select id from ${schema}.account`, []);
  },
});
