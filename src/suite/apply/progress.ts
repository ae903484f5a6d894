import type { Node } from '../../database/node.js';
import { isLater, lastApplied, untilApplied, write } from '../last-applied.js';
import { test } from '../test.js';
import { waitingForLock } from '../waiting-for.js';

export default test({
  scope: 'mesh',
  proves:
    'a node says of each other one when the last transaction was committed there that it has applied, and none before',
  covers: ['lag-and-progress'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const { nodes, signal } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    const times = new Map<Node, string>();
    // No barrier until the end: it may be a transaction of its own.
    const applied = async () => {
      const later = await untilApplied(n2, times, signal);
      if (later.length > 0) defect('progress tells of transactions that nobody wrote', `n2: ${later}`);
    };

    for (const [i, node] of nodes.entries())
      if (node !== n2) times.set(node, await write(node, `insert into account values (${i}, 0)`));
    await applied();

    const client = await n2.session();
    try {
      await client.sql`begin`;
      await client.sql`select from account where id = 0 for update`;
      const before = times.get(n1)!;
      const now = await write(n1, 'update account set version = 1 where id = 0');
      times.set(n1, now);
      await waitingForLock(n2, signal);
      const seen = (await lastApplied(n2)).get(n1.name);
      if ((await isLater(n2, seen, before)) && (await isLater(n2, now, seen!)))
        defect('progress tells of transactions that nobody wrote', `n2: ${seen}`);
      else expect.equal(seen, before, 'what it says while that is not applied', n2);
      await client.sql`commit`;
    } finally {
      await client.close();
    }
    await applied();
    const lag = await n2.table(
      "select distinct replication_lag_bytes >= 0, replication_lag >= interval '0' from spock.lag_tracker",
    );
    expect.equal(lag.rows, [[true, true]], 'whether its lags can be', n2);
  },
});
