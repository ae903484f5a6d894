import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

const TRANSACTIONS = 50;

export default test({
  scope: 'mesh',
  proves: 'every node carries out every change once, and sends on none that it only received',
  covers: ['no-echo', 'table-without-key', 'triggers'],

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, ...others] = nodes;
    // Without a key, a row that comes a second time, or comes home, is there twice.
    await cluster.createTable('line', 'writer text, number int', {
      set: engine.insertOnlySet ?? DEFAULT_SET,
    });
    await cluster.createTable('account', 'id int primary key, changes int not null');
    // Each node notes for itself what is carried out there, whoever wrote it.
    await cluster.everywhere('create table carried_out (what text)');
    await cluster.everywhere(`create function note() returns trigger language plpgsql as $$
      begin insert into public.carried_out values (tg_op); return null; end $$`);
    await cluster.everywhere(`create trigger note after insert or update or delete on account
      for each row execute function note()`);
    await cluster.everywhere('alter table account enable always trigger note');

    for (const node of nodes) {
      for (let n = 1; n <= 3; n++) await node.sql`insert into line values (${node.name}, ${n})`;
    }
    await cluster.settle();
    // What is sent on leaves before the second barrier does.
    await cluster.settle();
    const lines = nodes.flatMap((node) => [1, 2, 3].map((n) => [node.name, n]));
    await expect.everywhere('select writer, number from line order by writer, number', lines);

    for (const [i, node] of nodes.entries()) {
      await node.sql`insert into account values (${i}, 0), (${i + 100}, 0)`;
      await node.sql`update account set changes = 1 where id = ${i}`;
      await node.sql`delete from account where id = ${i + 100}`;
    }
    await cluster.settle();
    await cluster.settle();
    await expect.everywhere('select what, count(*) from carried_out group by what order by what', [
      ['DELETE', nodes.length],
      ['INSERT', 2 * nodes.length],
      ['UPDATE', nodes.length],
    ]);

    // Nor does anything leave that the receiver would have to throw away: a slot counts the transactions it handled.
    const handled = `select max(total_txns) from pg_stat_replication_slots
      join pg_replication_slots using (slot_name) where database = current_database()`;
    const before = await Promise.all(nodes.map((node) => node.value(handled)));
    for (let n = 1; n <= TRANSACTIONS; n++) await n1.sql`update account set changes = ${n + 1} where id = 0`;
    await cluster.settle();
    const after = await Promise.all(nodes.map((node) => node.value(handled)));
    const sent = after.map((count, i) => Number(count) - Number(before[i]));
    expect.that(sent[0]! >= TRANSACTIONS, `wrote ${TRANSACTIONS} transactions and handled ${sent[0]}`, n1);
    for (const [i, node] of others.entries()) {
      const what = `wrote nothing, received ${TRANSACTIONS} transactions and handled ${sent[i + 1]} to send them on`;
      expect.that(sent[i + 1]! < TRANSACTIONS, what, node);
    }
  },
});
