import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves:
    'definitions of functions stay at home where each node is to run the function, and are then the same everywhere',
  covers: ['autoddl-from-functions'],
  needs: AUTO_DDL_NEEDS,

  async run({ cluster, expect }) {
    await wireAutoDdl(cluster);
    const [n1, ...others] = cluster.nodes;
    await n1.sql(`create function make() returns void language plpgsql as
      $$ begin create table account (id int primary key); create index by_half on account ((id / 2)); end $$`);
    await cluster.settle();
    const call = 'set spock.allow_ddl_from_functions = off; select make()';
    await n1.sql(call);
    await cluster.settle();
    for (const node of others)
      expect.equal(await node.value(`select to_regclass('account')`), null, 'table account', node);
    for (const node of others) await node.sql(call);
    await cluster.settle();
    // Who makes a table in a function of his own says himself what carries it.
    for (const node of cluster.nodes) await cluster.engine.addTable(node, 'default', 'account');
    await expect.sameSchema();
    await n1.sql('insert into account values (1)');
    await cluster.settle();
    await expect.everywhere('select id from account', [[1]]);
    for (const node of cluster.nodes) await node.reconnect();
  },
});
