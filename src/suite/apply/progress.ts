import type { Node } from '../../database/node.js';
import { waitFor } from '../../wait.js';
import { lastApplied, write } from '../last-applied.js';
import { test } from '../test.js';
import { waitingForLock } from '../waiting-for.js';

/** Progress is written once a second. */
const WRITTEN_MS = 15_000;

export default test({
  scope: 'mesh',
  proves:
    'a node says of each other one when the last transaction was committed there that it has applied, and none before',
  covers: ['lag-and-progress'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect }) {
    const { nodes, signal } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    const applied = async (times: ReadonlyMap<Node, string>) => {
      const look = async () => {
        const seen = await lastApplied(n2);
        const others = [...times].filter(([{ name }, at]) => seen.get(name) !== at);
        return others.length === 0
          ? { done: undefined }
          : { notYet: others.map(([{ name }]) => `${name}: ${seen.get(name)}`).join(', ') };
      };
      const wanted = [...times].map(([{ name }, at]) => `${name}'s transaction of ${at}`).join(', ');
      await waitFor(`n2 to say that it has applied ${wanted}`, look, { within: WRITTEN_MS, signal });
    };

    const times = new Map<Node, string>();
    for (const [i, node] of nodes.entries())
      if (node !== n2) times.set(node, await write(node, `insert into account values (${i}, 0)`));
    await cluster.settle();
    await applied(times);

    const client = await n2.session();
    try {
      await client.sql`begin`;
      await client.sql`select from account where id = 0 for update`;
      const before = times.get(n1);
      times.set(n1, await write(n1, 'update account set version = 1 where id = 0'));
      await waitingForLock(n2, signal);
      expect.equal(
        (await lastApplied(n2)).get(n1.name),
        before,
        'what it says while that is not applied',
        n2,
      );
      await client.sql`commit`;
    } finally {
      await client.close();
    }
    await cluster.settle();
    await applied(times);
    const lag = await n2.table(
      "select distinct replication_lag_bytes >= 0, replication_lag >= interval '0' from spock.lag_tracker",
    );
    expect.equal(lag.rows, [[true, true]], 'whether its lags can be', n2);
  },
});
