const PATIENCE_MS = 30_000;

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'a partition is copied as it is replicated: alone, where its table is in no set, and again, where it is to be fetched again',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.everywhere(
      'create table event (number int, year int, primary key (number, year)) partition by list (year)',
    );
    for (const year of [2025, 2026])
      await cluster.everywhere(`create table event_${year} partition of event for values in (${year})`);
    await n1.sql`select spock.repset_create('recent')`;
    await n1.sql`select spock.repset_add_table('recent', 'event_2026')`;
    await n1.sql`insert into event values (1, 2025), (2, 2026)`;

    const dsn = await n2.value`select if_dsn from spock.node_interface join spock.node on node_id = if_nodeid
      where node_name = 'n1'`;
    await n2.sql`select spock.sub_create('recent', ${dsn}, '{recent}', false, true)`;
    await n2.sql`select spock.sub_wait_for_sync('recent')`;
    await n1.sql`insert into event values (3, 2025), (4, 2026)`;
    await until('the row from after it', () => n2.value`select exists (select from event where number = 4)`);
    await n2.sql`select spock.sub_drop('recent')`;
    await n1.sql`select spock.repset_drop('recent')`;
    const alone = (await n2.table('select number, year from event order by number')).rows;
    await cluster.everywhere('truncate event');

    // Where the table is in a set, its partitions are, too.
    await cluster.addTable('default', 'event');
    await n1.sql`insert into event values (1, 2025), (2, 2026)`;
    await cluster.settle();
    await n2.sql`select spock.sub_resync_table('sub_n2_n1', 'event_2026', true)`;
    await until(
      'the partition to be synchronized',
      () => n2.value`select every(sync_status in ('y', 'r')) from spock.local_sync_status
        where sync_relname = 'event_2026'`,
    );
    await cluster.settle();
    const again = (await n2.table('select number, year from event order by number')).rows;
    await cluster.removeTable('default', 'event');
    await cluster.everywhere('drop table event');
    expect.equal(
      { alone: JSON.stringify(alone), again: JSON.stringify(again) },
      { alone: '[[2,2026],[4,2026]]', again: '[[1,2025],[2,2026]]' },
      'rows of n2',
    );
  },
};

/** Looks until it holds. */
async function until(what, look) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await look())) {
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
