import { serverOf } from '../../faults/world.js';
import { killed } from '../faulted/killed.js';
import { test } from '../test.js';
import { waitingForLock } from '../waiting-for.js';

const ROWS = 20_000;

export default test({
  scope: 'servers',
  proves:
    'a server that is killed in the midst of applying a large transaction has all of it afterwards, once',
  covers: ['kill-in-large-transaction', 'nothing-twice-after-crash', 'node-crashes'],
  needs: { faults: true },
  leaves: killed,

  async run({ cluster, expect, faults }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    // Without a key a row that is applied twice would be there twice.
    await cluster.createTable('entry', 'account int', {
      set: cluster.engine.insertOnlySet ?? 'default',
    });
    await n1.sql(`insert into account values (${ROWS}, 0)`);
    await cluster.settle();

    // It comes as far as the row that a client holds, and the client goes down with the server.
    const client = await n2.session();
    await client.sql`begin`;
    await client.sql(`select from account where id = ${ROWS} for update`);
    await n1.transaction(async (session) => {
      await session.sql(`insert into account select id, 1 from generate_series(1, ${ROWS - 1}) id`);
      await session.sql(`insert into entry select id from generate_series(1, ${ROWS}) id`);
      await session.sql(`update account set version = 1 where id = ${ROWS}`);
    });
    await waitingForLock(n2, cluster.signal);
    const server = serverOf(faults.world, n2.name);
    await server.kill();
    await server.startAgain();
    await cluster.untilLinked();
    await cluster.settle();
    await expect.everywhere('select count(*)::int, min(version), max(version) from account', [[ROWS, 1, 1]]);
    await expect.everywhere('select count(*)::int, count(distinct account)::int from entry', [[ROWS, ROWS]]);
  },
});
