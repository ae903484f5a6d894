import type { Cluster } from '../../cluster/cluster.js';
import { join } from '../../cluster/join.js';
import type { Node } from '../../database/node.js';
import { DeadlineError } from '../../errors.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { waitFor } from '../../wait.js';
import { ORIGIN_MOVED } from '../log-lines.js';
import { test } from '../test.js';
import { arrives } from './arrives.js';

const WAIT_MS = 20_000;
/** A node that goes on applying does so in a fraction of it. */
const APPLY_MS = 500;

export default test({
  scope: 'mesh',
  proves:
    'what one node applies while another one copies its rows is on the new node, too, whether or not the copy has it',
  covers: ['add-node-under-load-loses-rows'],
  // Elsewhere a link stops at a row that the copy has brought.
  needs: { spare: true, engines: ['spock', 'pglogical'] },
  leaves: {
    mesh: 'changed',
    errors: [ORIGIN_MOVED],
  },

  async run({ cluster, spare, expect, log }) {
    const { engine, nodes } = cluster;
    const [n1, n2] = nodes;
    const tables = ['account', 'parcel'];
    for (const table of tables) await cluster.createTable(table, 'id int primary key');
    await n1.sql`insert into account values (1)`;
    await n2.sql`insert into parcel values (1)`;
    await cluster.settle();

    await cluster.prepare(spare);
    for (const table of tables) {
      await spare.sql(`create table ${table} (id int primary key)`);
      await engine.addTable(spare, DEFAULT_SET, table);
    }
    const holding = await spare.session();
    let meanwhile: Promise<void> = Promise.resolve();
    const copyIsHeld = async () => {
      try {
        await copyWaits(cluster, spare);
        await n2.sql`insert into parcel values (2)`;
        // Some releases let nothing be applied meanwhile.
        const applied = await arrives(cluster, n1, 'parcel', 2, APPLY_MS).then(() => true, unlessLate);
        log(`${n1.name} ${applied ? 'has applied it' : 'has not applied it'} before a row was copied`);
      } finally {
        await holding.sql`rollback`;
      }
      await n2.sql`insert into parcel values (3)`;
    };
    try {
      const whole = await join(cluster, spare, {
        async linked() {
          await holding.sql`begin`;
          await holding.sql`lock table account in share mode`;
          meanwhile = copyIsHeld();
          meanwhile.catch(() => undefined); // Whoever awaits it below is told.
        },
      });
      await meanwhile;
      await whole.settle();
      for (const node of whole.nodes)
        await expect.rows(node, 'select id from parcel order by id', [[1], [2], [3]]);
    } finally {
      await holding.close();
    }
  },
});

/** Waits until the copy has its snapshot, and waits for the first table on the node that joins. */
async function copyWaits({ signal }: Cluster, node: Node): Promise<void> {
  const look = async () => {
    const [waiting] = await node.sql`
      select from pg_locks where relation = 'account'::regclass and mode = 'RowExclusiveLock' and not granted`;
    return waiting ? { done: undefined } : { notYet: 'nobody waits' };
  };
  await waitFor(`the copy to wait for account on ${node.name}`, look, { within: WAIT_MS, signal });
}

function unlessLate(error: unknown): false {
  if (error instanceof DeadlineError) return false;
  throw error;
}
