import type { Node } from '../../database/node.js';
import { waitFor } from '../../wait.js';
import { exactly, test } from '../test.js';
import { withSetting } from '../with-setting.js';
import { untilDisabled } from './breaking.js';

const LOST = 'the connection is lost';

export default test({
  scope: 'mesh',
  proves: 'with sub_disable a transaction that comes again after a lost connection is applied',
  covers: ['sub-disable-skips-retransmitted'],
  needs: { engines: ['spock'] },
  // Before 5.0.8 it is caught like any other error, and tried again by the same process.
  leaves: ({ engine: { profile } }) => ({
    errors:
      'lost connection is taken for a failed change' in profile.anomalies
        ? []
        : [exactly(1, { text: new RegExp(`^${LOST}$`), process: /^spock apply/ })],
  }),

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, version int');
    await createLoser(n2);
    await withSetting(cluster, n2, 'spock.exception_behaviour', 'sub_disable', async () => {
      await n1.sql`insert into account values (1, 1)`;
      const end = await waitFor(
        "n2 to make an end of n1's transaction",
        async () => {
          const link = (await cluster.engine.links(n2)).find(({ upstream }) => upstream === n1.name);
          if ((await n2.sql`select from account`).length > 0) return { done: 'applied' as const };
          const records = await n2.sql`select operation from spock.exception_log`;
          if (records.some(({ operation }) => operation === 'SUB_DISABLE'))
            return { done: 'disabled' as const };
          const passed = records.length > 0 && link?.up;
          return passed ? { done: 'thrown away' as const } : { notYet: `${link?.status}` };
        },
        { within: 20_000, signal: cluster.signal },
      );
      await n2.sql`drop function lost_at_first() cascade`;
      await n2.sql`drop sequence tries`;
      if (end !== 'applied') {
        defect('with sub_disable what comes again after a lost connection is not applied', `n2: ${end}`, {
          ...(end === 'thrown away' && { differing: { account: 1 } }),
          // What the link remembers of an earlier failure, of whatever table, is on record as the cause.
          exceptions: [{ table: 'account', reason: /./ }],
          errors: [DISABLED_OR_NOT],
        });
        if (end === 'thrown away') return;
        await untilDisabled(cluster, n2, n1);
        await cluster.enable(n2, n1);
      }
      await cluster.settle();
      await expect.everywhere('select id from account', [[1]]);
    });
  },
});

/** Either its subscription is disabled, or the transaction is taken for one that has failed, and thrown away. */
const DISABLED_OR_NOT = exactly(1, {
  text: /exception handling had no exception|: disabling subscription due to exceptions/,
  process: /^spock apply/,
});

/** Has the first insert that apply makes fail as if the connection had been lost, and no other one. */
async function createLoser(node: Node): Promise<void> {
  await node.sql`create sequence tries`;
  await node.sql(`create function lost_at_first() returns trigger language plpgsql as $$
    begin
      if nextval('tries') = 1 then
        raise exception '${LOST}' using errcode = 'connection_failure';
      end if;
      return new;
    end $$`);
  await node.sql`
    create trigger lost_at_first before insert on account for each row execute function lost_at_first()`;
  await node.sql`alter table account enable replica trigger lost_at_first`;
}
