import type { Cluster } from '../../cluster/cluster.js';
import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import { Node } from '../../database/node.js';
import { ALL_OPERATIONS, DEFAULT_SET } from '../../replication/engine.js';
import { rouse } from '../../replication/rouse.js';
import { waitFor } from '../../wait.js';
import { insertedAtOnce, TRIED_AGAIN } from '../log-lines.js';
import { test } from '../test.js';
import { arrives } from './arrives.js';

const SET = 'parcels';

export default test({
  scope: 'mesh',
  proves:
    'two subscriptions of one provider apply each row once where their sets have no table in common, and the same rows where they have one',
  covers: ['several-subs-one-provider'],
  needs: { unwired: true },
  // Both bring the same row at once: where one is in the other's way, that one tries again.
  leaves: { mesh: 'changed', errors: [TRIED_AGAIN, insertedAtOnce('account_pkey')] },

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    for (const node of [n1, n2]) {
      await cluster.prepare(node);
      await engine.createSet(node, SET, ALL_OPERATIONS);
      for (const [table, set] of [
        ['account', DEFAULT_SET],
        ['ledger', DEFAULT_SET],
        ['parcel', SET],
      ] as const) {
        await node.sql(`create table ${table} (id int primary key, times int not null default 0)`);
        await engine.addTable(node, set, table);
      }
    }
    // Counts on n2 what is applied to each row, whoever applies it.
    await n2.sql`create table applied (what text primary key, times int not null)`;
    await n2.sql(`create function count_applied() returns trigger language plpgsql as $$ begin
      insert into public.applied values (tg_table_name || ' ' || coalesce(new.id, old.id) || ' ' || tg_op, 1)
        on conflict (what) do update set times = public.applied.times + 1; return null; end $$`);
    for (const table of ['account', 'parcel']) {
      await n2.sql(
        `create trigger counts after insert or update or delete on ${table} for each row execute function count_applied()`,
      );
      await n2.sql(`alter table ${table} enable always trigger counts`);
    }

    // The same server by another name, after which the second subscription is called; of the same width, as all are.
    const again = new Node('x1', n1.endpoint, n1.database);
    try {
      await engine.subscribe(n2, n1);
      await cluster.untilUp(n2, n1);
      await engine.subscribe(n2, again, { sets: [SET] });
      await received(cluster, n2, again);

      await n1.transaction(async (session) => {
        for (const table of ['account', 'parcel']) {
          await session.sql(`insert into ${table} values (1), (2)`);
          await session.sql(`update ${table} set times = 1 where id = 1`);
          await session.sql(`delete from ${table} where id = 2`);
        }
      });
      for (const table of ['account', 'parcel']) {
        await n1.sql(`insert into ${table} values (3)`);
        await arrives(cluster, n2, table, 3);
        await expect.rows(n2, `select id, times from ${table} order by id`, [
          [1, 1],
          [3, 0],
        ]);
        await expect.rows(n2, `select what, times from applied where what like '${table}%' order by what`, [
          [`${table} 1 INSERT`, 1],
          [`${table} 1 UPDATE`, 1],
          [`${table} 2 DELETE`, 1],
          [`${table} 2 INSERT`, 1],
          [`${table} 3 INSERT`, 1],
        ]);
      }

      // Elsewhere a link stops at a row that the other one has brought.
      if (engine.extension) {
        await engine.addTable(n1, SET, 'account');
        await n1.sql`insert into account values (5), (6)`;
        await n1.sql`update account set times = 1 where id = 5`;
        await bothHavePassed(cluster, n1, n2, 5);
        await n1.sql`delete from account where id = 6`;
        await bothHavePassed(cluster, n1, n2, 6);
        await expect.rows(n2, 'select id, times from account where id > 3 order by id', [[5, 1]]);
      }

      await engine.unsubscribe(n2, again);
      await n1.sql`insert into parcel values (4)`;
      await n1.sql`insert into account values (4)`;
      await arrives(cluster, n2, 'account', 4);
      await expect.rows(n2, 'select id from parcel where id = 4', []);
    } finally {
      again.close();
    }
  },
});

/**
 * Waits for a row by each of the subscriptions, in tables that only one of them carries. A worker that was in the other's
 * way has ended, and pglogical's manager may sleep: it is told to look.
 */
async function bothHavePassed({ engine, signal }: Cluster, from: Node, to: Node, id: number): Promise<void> {
  for (const table of ['ledger', 'parcel']) await from.sql(`insert into ${table} values (${id})`);
  const look = async () => {
    const [rows] = await to.sql`select (select count(*) from ledger where id = ${id}) as ledger,
                                       (select count(*) from parcel where id = ${id}) as parcel`;
    if (rows!.ledger === 1 && rows!.parcel === 1) return { done: undefined };
    await rouse(engine, to, from);
    return { notYet: `${rows!.ledger} of ledger and ${rows!.parcel} of parcel` };
  };
  const what = `row ${id} of ledger and of parcel on ${to.name}`;
  await waitFor(what, look, { within: SETTLE_TIMEOUT_MS, signal, slowest: 20 });
}

/** Waits until a subscription receives, whose provider knows itself by another name. */
async function received({ engine, signal }: Cluster, subscriber: Node, upstream: Node): Promise<void> {
  const name = `sub_${subscriber.name}_${upstream.name}`;
  const look = async () => {
    const link = (await engine.links(subscriber)).find(({ subscription }) => subscription === name);
    if (link?.up) return { done: undefined };
    await rouse(engine, subscriber, upstream);
    return { notYet: link?.status ?? 'no such subscription' };
  };
  await waitFor(`${name} to receive`, look, { within: SETTLE_TIMEOUT_MS, signal, slowest: 20 });
}
