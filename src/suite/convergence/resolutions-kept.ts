import { exactly, test } from '../test.js';
import { withServerSetting } from '../with-setting.js';

const DAYS = 'spock.resolutions_retention_days';

export default test({
  scope: 'mesh',
  proves: 'records of conflicts are kept as long as the setting says, and no longer',
  covers: ['resolutions-kept'],
  needs: { engines: ['spock'], releases: '>=6.0.0-beta.1' },
  leaves: ({ nodes: { length } }) => ({
    // All but n2, which has given its record up.
    conflicts: [exactly(length - 1, { table: 'account', types: ['insert_exists'] })],
  }),

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, writer text');
    await cluster.concurrently([
      [n1, "insert into account values (1, 'n1')"],
      [n2, "insert into account values (1, 'n2')"],
    ]);
    await cluster.settle();
    const kept = () => n2.value`select count(*)::int from spock.resolutions`;
    const cleanUp = () => n2.value`select spock.cleanup_resolutions()::int`;
    expect.equal(await kept(), 1, 'records of the conflict', n2);

    await n2.sql`update spock.resolutions set log_time = now() - interval '60 days'`;
    for (const [days, gone] of [
      ['0', 0],
      ['61', 0],
      ['59', 1],
    ] as const) {
      await withServerSetting(cluster, n2, DAYS, days, async () => {
        expect.equal(await cleanUp(), gone, `records given up that are 60 days old, with ${days} days`, n2);
      });
    }
    expect.equal(await kept(), 0, 'records that are left', n2);
  },
});
