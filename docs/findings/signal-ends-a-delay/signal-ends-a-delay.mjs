const PATIENCE_MS = 30_000;
const DELAY_MS = 5_000;

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'a subscription with an apply_delay keeps to it although its server reads its settings again meanwhile',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect, log }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('parcel', 'number int primary key');
    for (const node of cluster.nodes) await node.sql`select spock.repset_remove_table('default', 'parcel')`;
    await n1.sql`select spock.repset_create('delayed')`;
    await n1.sql`select spock.repset_add_table('delayed', 'parcel')`;
    await cluster.settle();
    const dsn = await n2.value`select if_dsn from spock.node_interface join spock.node on node_id = if_nodeid
      where node_name = 'n1'`;
    await n2.sql`select spock.sub_create('delayed', ${dsn}, '{delayed}', false, false, '{}', ${`${DELAY_MS} milliseconds`})`;
    const up = () => n2.value`select status = 'replicating' from spock.sub_show_status('delayed')`;
    await until('the subscription to replicate', up);

    await n1.sql`insert into parcel values (1)`;
    const written = performance.now();
    await until('the parcel', async () => {
      await n2.sql`select pg_reload_conf()`;
      return n2.value`select exists (select from parcel)`;
    });
    const after = Math.round(performance.now() - written);
    log(`the parcel came ${after} ms after it was written`);
    await n2.sql`select spock.sub_drop('delayed')`;
    await n1.sql`select spock.repset_drop('delayed')`;
    await cluster.everywhere('drop table parcel');
    expect.that(
      after >= DELAY_MS,
      `n2: the parcel was there ${after} ms after it was written, with a delay of ${DELAY_MS} ms`,
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
