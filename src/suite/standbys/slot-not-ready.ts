import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { DeadlineError } from '../../errors.js';
import { proxyOf, serverOf } from '../../faults/world.js';
import { waitFor } from '../../wait.js';
import { type ServersContext, test } from '../test.js';
import { copySlots } from './slots.js';
import { asked, type Standby, TAKEN_OVER, takeOver, withStandby } from './standby.js';

const ROWS = 'select id from account';
const COPIED_MS = 20_000;
const BY_SERVER =
  'PostgreSQL documentation, Replication Slot Synchronization: only slots that the standby had made persistent before can be used after a failover';

export default test({
  scope: 'servers',
  proves:
    'a standby that is promoted while it waits for a slot to be ready has that slot and all that its subscriber lacks, or says that it has not',
  covers: ['slots-lost-on-promotion', 'slot-not-ready-at-promotion'],
  needs: { engines: ['spock'], faults: true, standby: true },
  leaves: {
    ...TAKEN_OVER,
    errors: [
      ...TAKEN_OVER.errors,
      { text: /^replication slot "\S+" does not exist$/, process: /^walsender$/, least: 0 },
    ],
  },

  async run(context) {
    const { cluster, faults, defect, known, expect } = context;
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key');
    await cluster.settle();
    const slot = await engine.slot(n2, n1);
    // What n2 lacks is older than the standby, which cannot send it.
    const late = proxyOf(faults.world, [n2.name, n1.name]);
    await late.set({ hold: 'both' });
    await n1.sql`insert into account values (1)`;
    await withStandby(context, n1, async (standby) => {
      await copySlots(standby, slot);
      if (!(await untilItWaits(context, standby, slot))) return;
      await expect.rows(n2, ROWS, []);
      await serverOf(faults.world, n1.name).kill();
      await late.set({ cut: true });
      const taken = await takeOver(context, standby);
      const promoted = taken.node(n1.name);
      if (!(await isThere(taken, promoted, slot))) {
        const gone = `${slot} is gone from the promoted standby`;
        if (standby.copying?.by === 'server')
          known('a slot that was not ready when its standby was promoted is gone', BY_SERVER);
        else defect('a slot that was not ready when its standby was promoted is lost', gone);
        await expect.rows(n2, ROWS, []);
        return;
      }
      await taken.untilUp(n2, promoted);
      await taken.barrier(promoted, n2);
      if ((await n2.table(ROWS)).rows.length > 0) return expect.rows(n2, ROWS, [[1]]);
      defect(
        'a slot that was not ready when its standby was promoted leaves a gap',
        'n2 goes on with the promoted standby, and lacks what it had not got before',
      );
    });
  },
});

/** Waits until a standby has a slot that is not ready. @returns false where it lets no session in */
async function untilItWaits(
  { cluster, defect }: ServersContext,
  standby: Standby,
  slot: string,
): Promise<boolean> {
  const look = async () => {
    const seen = await asked(cluster, standby, async (session) => {
      await session.sql`select pg_reload_conf()`;
      return session.sql`select active or temporary as waits from pg_replication_slots where slot_name = ${slot}`;
    }).catch((error: unknown) => {
      if (error instanceof DeadlineError) return error;
      throw error;
    });
    if (seen instanceof DeadlineError) return { done: seen };
    const [row] = seen;
    return row?.waits === true ? { done: undefined } : { notYet: row ? 'it is ready' : 'it is not there' };
  };
  const what = `${standby.node.name} to wait for ${slot}`;
  const within = { within: COPIED_MS, signal: cluster.signal };
  const silent = await waitFor(what, look, within);
  if (silent) defect('a standby that copies slots lets no new session in', silent.message);
  return silent === undefined;
}

/** Whether a promoted standby has a slot, once whoever was about to copy it has ended or left it. */
async function isThere({ signal }: Cluster, promoted: Node, slot: string): Promise<boolean> {
  const look = async () => {
    const [row] = await promoted.sql`
      select coalesce(a.backend_type, 'nobody') as by, s.temporary
        from pg_replication_slots s left join pg_stat_activity a on a.pid = s.active_pid where s.slot_name = ${slot}`;
    if (!row) return { done: false };
    const copied = row.temporary === false && /^(nobody|walsender)$/.test(String(row.by));
    return copied ? { done: true } : { notYet: `${row.by} has it` };
  };
  return waitFor(`${slot} to be there or gone`, look, { within: COPIED_MS, signal });
}
