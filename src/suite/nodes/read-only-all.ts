import { interrupted } from '../log-lines.js';
import { test } from '../test.js';
import { setReadOnly } from './set-read-only.js';

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
    await expect.rows(n2, rows, [[1]]);

    await setReadOnly(n2, 'off');
    await cluster.disable(n2, n1);
    await cluster.enable(n2, n1);
    await cluster.settle();
    await expect.everywhere(rows, [[2], [3], [4]]);
  },
});
