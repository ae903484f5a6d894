import { serverOf } from '../../faults/world.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { withServerSetting } from '../with-setting.js';
import { promote, TAKEN_OVER, waitForStandby, withStandby } from './standby.js';

const CONFIRMED_MS = 20_000;
/** A sender asks for an answer when it has had none for half of this. */
const SENDER_TIMEOUT = '2s';

const PGLOGICAL =
  'pglogical_apply.c, get_flush_position: what is flushed locally is confirmed, whatever standbys have';

export default test({
  scope: 'servers',
  proves:
    'what a node confirms to another is a position of that one, and nothing that its own synchronous standby has not got',
  covers: ['standby-promoted', 'standby-feedback-wrong-position', 'standby-feedback-too-early'],
  // Natively apply waits for standbys, too, in a mesh of ours: it commits as clients do.
  needs: { engines: ['spock', 'pglogical'], faults: true, standby: true },
  leaves: TAKEN_OVER,

  async run(context) {
    const { cluster, faults, defect, known } = context;
    const { engine, signal } = cluster;
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    // Its positions are far ahead of n1's.
    await n2.sql`select pg_logical_emit_message(false, 'mmr', repeat('x', 3000000))`;
    await cluster.settle();
    const slot = await engine.slot(n2, n1);
    /** How far n1 is, how far it believes n2 to be, and when it heard of it last. */
    const seen = async (end = '0/0') => {
      const [row] = await n1.sql`
        select s.confirmed_flush_lsn as at, s.confirmed_flush_lsn >= ${end}::pg_lsn as confirmed,
               s.confirmed_flush_lsn > pg_current_wal_insert_lsn() as beyond, r.reply_time as heard,
               pg_current_wal_insert_lsn() as now
          from pg_replication_slots s left join pg_stat_replication r on r.pid = s.active_pid where s.slot_name = ${slot}`;
      return row!;
    };
    const written = async (id: number) => {
      await n1.sql`insert into account values (${id})`;
      const end = String(await n1.value`select pg_current_wal_insert_lsn()`);
      await cluster.barrier(n1, n2);
      return end;
    };
    /** Waits until n1 has heard from n2 after now. */
    const heard = async () => {
      const since = String(await n1.value`select clock_timestamp()`);
      const look = async () => {
        const [row] = await n1.sql`
          select r.reply_time > ${since}::timestamptz as later, r.reply_time from pg_replication_slots s
            join pg_stat_replication r on r.pid = s.active_pid where s.slot_name = ${slot}`;
        return row?.later === true ? { done: undefined } : { notYet: `the last time ${row?.reply_time}` };
      };
      await waitFor('n1 to hear from n2', look, { within: CONFIRMED_MS, signal });
    };

    await withServerSetting(cluster, n1, 'wal_sender_timeout', SENDER_TIMEOUT, () =>
      withStandby(context, n2, async (standby) => {
        await waitForStandby(cluster, standby);
        const first = await written(1);
        const look = async () => {
          const { confirmed, at } = await seen(first);
          return confirmed ? { done: undefined } : { notYet: String(at) };
        };
        await waitFor(`n2 to confirm ${first}`, look, { within: CONFIRMED_MS, signal });
        await heard();
        const { beyond, at, now } = await seen();
        if (beyond) {
          defect(
            'a node with a synchronous standby confirms a position of its own',
            `n1 is at ${now}, and n2 has confirmed ${at}`,
          );
          return;
        }
        await standby.server.kill();
        const second = await written(2);
        await heard();
        await heard();
        const early = (await seen(second)).confirmed === true;
        await serverOf(faults.world, n2.name).kill();
        await standby.server.startAgain();
        const taken = await promote(context, standby);
        const promoted = taken.node(n2.name);
        await taken.untilUp(promoted, n1);
        await taken.barrier(n1, promoted);
        const rows = 'select id from account order by id';
        if (!early) return context.expect.rows(promoted, rows, [[1], [2]]);
        const lacks = `n2 has confirmed ${second}, which its standby has not got`;
        if (engine.kind === 'spock')
          defect('a node confirms what its synchronous standby has not got', lacks);
        else known('a node confirms what its synchronous standby has not got', PGLOGICAL);
        await context.expect.rows(promoted, rows, [[1]]);
      }),
    );
  },
});
