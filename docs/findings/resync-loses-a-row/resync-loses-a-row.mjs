const PATIENCE_MS = 20_000;

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'a row that is written while another node fetches its table again arrives, and so does what follows',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect, log }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'number int primary key');
    await cluster.createTable('parcel', 'number int primary key');
    // So many that fetching them takes long enough for a row to be written meanwhile.
    await n1.sql`insert into account select generate_series(1, 200000)`;
    await cluster.settle();

    const state = () =>
      n2.value`select sync_status from spock.local_sync_status where sync_relname = 'account'`;
    await n2.sql`select spock.sub_resync_table('sub_n2_n1', 'account', true)`;
    if (!(await holds(async () => (await state()) === 'd'))) throw new Error('n2 does not begin to fetch');
    await n1.sql`insert into account values (0)`;
    const then = await state();
    if (then !== 'd') throw new Error(`n2 was faster than n1's insert: the table's state is ${then} already`);

    const ready = await holds(async () => (await state()) === 'r');
    await n1.sql`insert into parcel values (1)`;
    const parcel = await holds(() => n2.value`select exists (select from parcel)`);
    log(`n2: the table's state is ${await state()}, sub_n2_n1 is ${await status(n2)}`);
    for (const discarded of (await n2.table('select error_message from spock.exception_log')).rows)
      log(`n2: spock.exception_log: ${discarded}`);
    expect.equal(
      {
        'the table is there': ready,
        'the row written meanwhile has arrived':
          await n2.value`select exists (select from account where number = 0)`,
        'a later row of another table has arrived': parcel,
      },
      {
        'the table is there': true,
        'the row written meanwhile has arrived': true,
        'a later row of another table has arrived': true,
      },
      'n2 after it fetched the table again',
    );
  },
};

function status(node) {
  return node.value`select status from spock.sub_show_status('sub_n2_n1')`;
}

/** Looks until it holds; false when it does not in time. */
async function holds(look) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await look())) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
