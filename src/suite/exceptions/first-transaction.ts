import { exactly, type LeftException, test } from '../test.js';
import { withSetting } from '../with-setting.js';
import { createBreaking, DISABLES, NEGATIVE, recordsOf, untilDisabled } from './breaking.js';

/** That its subscription was disabled is all that is on record. */
const UNEXPLAINED: LeftException = exactly(1, { table: 'account', reason: /^SUB_DISABLE of 1 rows/ });

export default test({
  scope: 'mesh',
  proves:
    'what cannot be applied is on record, and comes when it can, also where it is the first that a link gets',
  covers: ['exceptions-sub-disable'],
  needs: { engines: ['spock'] },
  // That it was disabled the test itself waits for.
  leaves: { exceptions: [NEGATIVE], errors: [{ ...DISABLES, least: 0 }] },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    await createBreaking(cluster, n2);
    await withSetting(cluster, n2, 'spock.exception_behaviour', 'sub_disable', async () => {
      await n1.sql`insert into account values (2, -2)`;
      await untilDisabled(cluster, n2, n1);
      const records = await recordsOf(n2);
      await n2.sql`alter table account drop constraint positive`;
      if (records.length === 0) {
        defect(
          'what a link gets first is not gone through again when it fails',
          'n2: nothing is on record of the row, and its subscription is disabled once more when it is enabled',
          { exceptions: [UNEXPLAINED], errors: [{ ...DISABLES, least: 2, most: 4 }] },
        );
        await cluster.engine.enable(n2, n1);
        await untilDisabled(cluster, n2, n1);
      } else
        expect.equal(
          records.map(({ id }) => id),
          [2],
          'rows on record',
          n2,
        );
      await cluster.enable(n2, n1);
      await cluster.settle();
      await expect.everywhere('select id, version from account', [[2, -2]]);
    });
  },
});
