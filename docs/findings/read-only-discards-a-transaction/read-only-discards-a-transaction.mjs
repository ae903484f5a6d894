// mmr: leaves exceptions

const PATIENCE_MS = 30_000;

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'a transaction in the midst of which a node becomes read-only for all is applied when it is so no more',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'number int primary key, balance int');
    await n1.sql`insert into account values (1, 100), (2, 100)`;
    await cluster.settle();

    // A client of n2 keeps one of the rows locked: n1's transaction waits there when its first change is applied.
    const client = await n2.session();
    await client.sql`begin`;
    await client.sql`select from account where number = 2 for update`;
    await n1.transaction(async (session) => {
      await session.sql`update account set balance = balance - 10 where number = 1`;
      await session.sql`update account set balance = balance + 10 where number = 2`;
    });
    let worker;
    await until('apply to wait for the row', async () => {
      [worker] = await n2.sql`select pid from pg_locks where not granted and pid <> pg_backend_pid()`;
      return worker;
    });
    await readOnly(n2, 'all');
    await client.sql`commit`;
    await client.close();
    await until('apply to stop', async () => {
      const [process] = await n2.sql`select wait_event_type from pg_stat_activity where pid = ${worker.pid}`;
      return !process || ![null, 'Lock'].includes(process.wait_event_type);
    });
    await readOnly(n2, 'off');
    await cluster.untilUp(n2, n1);
    await cluster.settle();
    await expect.everywhere('select number, balance from account order by number', [
      [1, 90],
      [2, 110],
    ]);
  },
};

async function readOnly(node, mode) {
  await node.sql(`alter system set spock.readonly = '${mode}'`);
  await node.sql`select pg_reload_conf()`;
  await until(`spock.readonly = ${mode}`, async () => {
    await node.reconnect();
    return (await node.value`select current_setting('spock.readonly')`) === mode;
  });
}

/** Looks until it holds. */
async function until(what, look) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await look())) {
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
