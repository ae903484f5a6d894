import { DeadlineError, messageOf } from '../../errors.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { copied, copySlots, positionsOf } from './slots.js';
import { asked, TAKEN_OVER, withStandby } from './standby.js';

const CONFIRMED_MS = 20_000;
/** Ten times the pause between two looks of the releases that look often. */
const FOLLOWS_MS = 10_000;
/** Whatever still woke what copies slots is over after the first one. */
const ROUNDS = 2;

export default test({
  scope: 'servers',
  proves:
    'a standby that copies the slots of its node lets sessions in, and what it has of them is not older than seconds',
  covers: ['slot-sync-blocks-sessions', 'slots-stale-on-standby'],
  needs: { engines: ['spock'], faults: true, standby: true },
  leaves: TAKEN_OVER,

  async run(context) {
    const { cluster, defect } = context;
    const { signal } = cluster;
    const [n1] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    await withStandby(context, n1, async (standby) => {
      await copySlots(standby);
      if (!(await copied(context, standby))) return;
      for (let round = 1; round <= ROUNDS; round++) {
        await n1.sql`insert into account values (${round})`;
        const end = String(await n1.value`select pg_current_wal_insert_lsn()`);
        await cluster.settle();
        const behind = async (slots: ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>) => {
          const all = [...(await slots)].map(([slot, at]) => ({ slot, at }));
          const those = (await n1.value`
            select coalesce(json_agg(s), '[]') from json_to_recordset(${JSON.stringify(all)}) s(slot text, at pg_lsn)
             where at < ${end}::pg_lsn`) as { slot: string; at: string }[];
          return those.map(({ slot, at }) => `${slot} is at ${at}`).join(', ');
        };
        await waitFor(
          `n1's subscribers to confirm ${end}`,
          async () => {
            const rows = await n1.sql`
              select slot_name, confirmed_flush_lsn from pg_replication_slots
               where slot_type = 'logical' and database = current_database()`;
            const late = await behind(
              new Map(rows.map((row) => [String(row.slot_name), String(row.confirmed_flush_lsn)])),
            );
            return late ? { notYet: late } : { done: undefined };
          },
          { within: CONFIRMED_MS, signal },
        );
        const look = async () => {
          const late = await behind(asked(cluster, standby, positionsOf));
          return late ? { notYet: late } : { done: undefined };
        };
        try {
          await waitFor(`${standby.node.name} to have slots at ${end}`, look, { within: FOLLOWS_MS, signal });
        } catch (error) {
          if (!(error instanceof DeadlineError)) throw error;
          defect('slots of a standby are a minute old', messageOf(error));
          return;
        }
      }
    });
  },
});
