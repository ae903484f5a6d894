import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves: 'a function that makes a schema and a table in it, as for a new tenant, makes them everywhere',
  covers: ['autoddl-from-functions', 'schema-from-function'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect, defect }) {
    await wireAutoDdl(cluster);
    const [n1, n2] = cluster.nodes;
    await n1.sql(`create function tenant(name text) returns void language plpgsql as $$ begin
      execute format('create schema %I', name);
      execute format('create table %I.invoice (id int primary key)', name);
    end $$`);
    await n1.sql(`select tenant('tenant_7')`);
    await cluster.settle();
    const made = `select to_regclass('tenant_7.invoice') is not null`;
    expect.equal(await n1.value(made), true, 'the table is there', n1);
    if (await n2.value(made)) {
      await expect.sameSchema();
      await n1.sql('insert into tenant_7.invoice values (1)');
      await cluster.settle();
      return expect.everywhere('select id from tenant_7.invoice', [[1]]);
    }
    defect('CREATE SCHEMA of a function stays at home', 'n2: there is no such table', {
      exceptions: [{ table: 'spock.queue', reason: /schema "tenant_7" does not exist/ }],
    });
    await n1.sql('set spock.enable_ddl_replication = off; drop schema tenant_7 cascade');
    await n1.reconnect();
  },
});
