import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'partitions enter a replication set and leave it, with their table or alone, and rows follow',
  covers: ['partitions-in-sets', 'partitions-removed-still-sent'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect, defect }) {
    const { nodes, engine } = cluster;
    const [n1, n2] = nodes;
    const onAll = (call: string) => cluster.everywhere(`select spock.${call}`);
    const inSets = async (...tables: string[]) => {
      for (const node of nodes) {
        const members = (await engine.membership(node)).map(({ table }) => table.replace('public.', ''));
        expect.equal(
          members.filter((table) => table.startsWith('event')).sort(),
          tables,
          'tables in sets',
          node,
        );
      }
    };
    let id = 0;
    /** Of a row of each kind, those that arrive. */
    const arriving = async () => {
      const from = id + 1;
      for (const kind of [1, 2, 3]) await n1.sql(`insert into event values (${++id}, ${kind})`);
      await cluster.settle();
      const seen = (await n2.table(`select kind from event where id >= ${from} order by 1`)).rows.flat();
      // All nodes are to be the same again.
      for (const node of nodes) await node.unreplicated('delete from event');
      return seen;
    };
    const passOn = async (...kinds: number[]) =>
      expect.equal(await arriving(), kinds, 'kinds of rows that arrive', n2);
    await cluster.everywhere(`create table event (id int, kind int, primary key (id, kind)) partition by list (kind);
      create table event_1 partition of event for values in (1);
      create table event_2 partition of event for values in (2);
      create table event_3 partition of event for values in (3)`);

    await onAll(`repset_add_table('default', 'event')`);
    await inSets('event', 'event_1', 'event_2', 'event_3');
    await passOn(1, 2, 3);
    await onAll(`repset_remove_partition('event', 'event_2')`);
    await cluster.settle();
    await inSets('event', 'event_1', 'event_3');
    await passOn(1, 3);
    await onAll(`repset_add_partition('event', 'event_2')`);
    await inSets('event', 'event_1', 'event_2', 'event_3');
    await passOn(1, 2, 3);
    await onAll(`repset_remove_table('default', 'event')`);
    await cluster.settle();
    await inSets();
    const seen = await arriving();
    if (seen.length > 0) {
      expect.equal(seen, [1, 2, 3], 'kinds of rows that arrive', n2);
      return defect(
        'partitions that leave a set with their table are still passed on',
        'n2: rows of partitions that are in no set have arrived',
      );
    }
    await onAll(`repset_add_table('default', 'event', include_partitions := false)`);
    await inSets('event');
    await onAll(`repset_add_partition('event', 'event_3')`);
    await inSets('event', 'event_3');
    await passOn(3);
    await onAll(`repset_remove_table('default', 'event')`);
    await cluster.settle();
    await inSets();
  },
});
