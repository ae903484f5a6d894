import type { Node } from '../../database/node.js';
import { proxyOf, serverOf } from '../../faults/world.js';
import type { Incident } from '../../replication/engine.js';
import { waitFor } from '../../wait.js';
import { Expect } from '../expect.js';
import { test } from '../test.js';
import { copied, copySlots } from './slots.js';
import { TAKEN_OVER, takeOver, waitForStandby, withStandby } from './standby.js';

const ROWS = 'select id, writer from account order by id';
const REPLAYED_MS = 20_000;

export default test({
  scope: 'servers',
  proves:
    "a node's standby takes its place with its slots: what was acknowledged before is everywhere, and all write on",
  covers: ['standby-promoted'],
  needs: { engines: ['spock'], faults: true, standby: true },
  leaves: TAKEN_OVER,

  async run(context) {
    const { cluster, faults, anomaly, defect } = context;
    const [n1, n2, ...others] = cluster.nodes;
    const written: [number, string][] = [];
    const write = async (nodes: readonly Node[]) => {
      for (const node of nodes) {
        const id = written.length + 1;
        await node.sql`insert into account values (${id}, ${node.name})`;
        written.push([id, node.name]);
      }
    };
    await cluster.createTable('account', 'id int primary key, writer text');
    await write(cluster.nodes);
    await cluster.settle();
    await withStandby(context, n1, async (standby) => {
      await waitForStandby(cluster, standby);
      await copySlots(standby);
      if (!(await copied(context, standby))) return;
      // What n1 has of the others, its standby has, too.
      await write([n2, ...others]);
      for (const node of [n2, ...others]) await cluster.barrier(node, n1);
      const look = async () => {
        const seen = (await standby.node.table(ROWS)).rows.length;
        return seen === written.length ? { done: undefined } : { notYet: `${seen} rows` };
      };
      const what = `${standby.node.name} to have ${written.length} rows`;
      await waitFor(what, look, { within: REPLAYED_MS, signal: cluster.signal });
      // Acknowledged, and n2 does not have it.
      const late = proxyOf(faults.world, [n2.name, n1.name]);
      await late.set({ hold: 'both' });
      await write([n1, n1]);
      await cluster.barrier(n1, others);
      await serverOf(faults.world, n1.name).kill();
      await late.set({ cut: true });
      // What n1 has confirmed beyond what there is, nobody will send to its standby.
      for (const node of [n2, ...others]) {
        const [row] = await node.sql`
          select confirmed_flush_lsn as at, pg_current_wal_insert_lsn() as now from pg_replication_slots
           where slot_name = ${await standby.node.value(slotOf(node))}
             and confirmed_flush_lsn > pg_current_wal_insert_lsn()`;
        if (!row) continue;
        const seen = `${node.name} is at ${row.now}, and n1 has confirmed ${row.at}`;
        return defect('a node with a synchronous standby confirms a position of its own', seen);
      }
      const taken = await takeOver(context, standby);
      const expect = new Expect(taken);
      await write(taken.nodes);
      await taken.untilLinked();
      await taken.settle();
      await expect.everywhere(ROWS, written);
      await taken.nodes[0].sql`update account set writer = 'n1 again' where id = 2`;
      written[1] = [2, 'n1 again'];
      await write(taken.nodes);
      await taken.settle();
      await expect.everywhere(ROWS, written);
      await expect.sameSchema();
      const incidents = await taken.incidents();
      if (incidents.length === 0) return;
      // Of what n1 got by each link since its standby began, and had not confirmed: the same row once more.
      const [{ times = 0 } = {}] = incidents.filter((one) => one.kind === 'conflict');
      const again = { kind: 'conflict', table: 'public.account', type: 'insert_exists', times } as const;
      expect.equal<Incident[]>(
        incidents,
        [{ ...again, resolution: 'apply_remote' }],
        'conflicts and exceptions',
      );
      expect.that(times <= others.length + 1, `${times} rows came again, of ${others.length + 1}`);
      anomaly('crash applies changes again');
    });
  },
});

/** The slot by which n1 receives from a node, as n1 has it on record. */
function slotOf(node: Node): string {
  return `select sub_slot_name from spock.subscription where sub_name = 'sub_n1_${node.name}'`;
}
