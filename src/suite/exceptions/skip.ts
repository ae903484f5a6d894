import { test } from '../test.js';
import { withSetting } from '../with-setting.js';
import { createBreaking, DISABLES, NEGATIVE, repair, untilDisabled } from './breaking.js';
import { LEFT_OUT, leaveOut, leftToLeaveOut } from './leave-out.js';

export default test({
  scope: 'mesh',
  proves: 'a transaction that a subscription stopped at is left out by its position, and no other one',
  covers: ['skip-lsn', 'skip-lsn-disables-again', 'exceptions-sub-disable'],
  needs: { engines: ['spock'] },
  leaves: { exceptions: [NEGATIVE], errors: [DISABLES, LEFT_OUT] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await createBreaking(cluster, n2);
    await withSetting(cluster, n2, 'spock.exception_behaviour', 'sub_disable', async () => {
      await n1.sql`insert into account values (1, 1)`;
      await cluster.settle();
      await n1.sql`insert into account values (2, -2)`;
      await n1.sql`insert into account values (3, 3)`;
      await untilDisabled(cluster, n2, n1);
      await leaveOut(cluster, n2, n1);
      await cluster.untilUp(n2, n1);
      await cluster.settle();
      await expect.rows(n2, 'select id from account order by id', [[1], [3]]);
      expect.equal(await leftToLeaveOut(n2, n1), '0/0', 'what is still to be left out', n2);
    });
    await n2.sql`alter table account drop constraint positive`;
    await repair(n2);
  },
});
