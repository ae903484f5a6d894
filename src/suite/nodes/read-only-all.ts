import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { DeadlineError } from '../../errors.js';
import { interrupted } from '../log-lines.js';
import { test } from '../test.js';
import { setReadOnly } from './set-read-only.js';

const PASS_MS = 1_500;

export default test({
  scope: 'mesh',
  proves:
    'a node that is read-only for all takes nothing from others, and lacks nothing when it is so no more',
  covers: ['read-only'],
  needs: { engines: ['spock'] },
  // 5.0 tries again and again, and says so each time; 6.0 waits.
  leaves: interrupted(/cluster is in read-only mode, not performing replication/),

  async run({ cluster, expect }) {
    const [n1, n2, ...others] = cluster.nodes;
    const rows = 'select id from account order by id';
    await cluster.createTable('account', 'id int primary key');
    await n1.sql`insert into account values (1)`;
    await cluster.settle();

    // Apply takes the settings of its database when it starts.
    await cluster.disable(n2, n1);
    await setReadOnly(n2, 'all');
    await cluster.engine.enable(n2, n1);
    await cluster.engine.wake?.(n2);
    await n1.sql`insert into account values (2), (3)`;
    await n1.sql`update account set id = 4 where id = 1`;
    await cluster.barrier(n1, others);
    // Had n2 just not come so far, it would be there now.
    expect.that(
      !(await passes(cluster, n1, n2)),
      'what n1 has written has not come, while all is read-only',
      n2,
    );
    await expect.rows(n2, rows, [[1]]);

    await setReadOnly(n2, 'off');
    await cluster.disable(n2, n1);
    await cluster.enable(n2, n1);
    await cluster.settle();
    await expect.everywhere(rows, [[2], [3], [4]]);
  },
});

/** Whether all that a node has written gets to another one within a time that is many times what it takes. */
async function passes(cluster: Cluster, origin: Node, target: Node): Promise<boolean> {
  try {
    await cluster.barrier(origin, target, PASS_MS);
    return true;
  } catch (error) {
    if (error instanceof DeadlineError) return false;
    throw error;
  }
}
