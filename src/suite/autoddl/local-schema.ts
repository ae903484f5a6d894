import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

/** Definitions in a schema of one node's own: pgEdge's tool for comparing keeps its notes there. */
const LOCAL = [
  'create schema pgedge_ace',
  'create table pgedge_ace.run (id int primary key)',
  'create table pgedge_ace.rest as select 1 as id',
  'create index by_half on pgedge_ace.run ((id / 2))',
  'create view pgedge_ace.runs as select id from pgedge_ace.run',
  'alter table pgedge_ace.run add column at timestamptz',
  'create sequence pgedge_ace.number',
  'insert into pgedge_ace.run values (1)',
];

export default test({
  scope: 'mesh',
  proves: 'definitions and rows in a schema that is reserved for one node stay there',
  covers: ['local-schema'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, known }) {
    await wireAutoDdl(cluster);
    const [n1, ...others] = cluster.nodes;
    const reserves = await n1.value(`select to_regclass('spock.reserved_object') is not null`);
    await n1.sql('create table account (id int primary key)');
    for (const statement of LOCAL) await n1.sql(statement);
    await n1.sql('insert into account values (1)');
    await cluster.settle();
    await expect.everywhere('select id from account', [[1]]);
    if (!reserves) {
      await expect.sameSchema();
      await expect.everywhere('select id from pgedge_ace.run', [[1]]);
      return known(
        'no schema can be kept at home',
        'pgEdge/spock pull request 594: reserved schemas, on main after 6.0.0-beta.1',
      );
    }
    for (const node of others)
      expect.equal(await node.value(`select to_regnamespace('pgedge_ace')`), null, 'schema pgedge_ace', node);
    await n1.sql('drop table pgedge_ace.rest; drop schema pgedge_ace cascade');
    await cluster.settle();
    await expect.sameSchema();
  },
});
