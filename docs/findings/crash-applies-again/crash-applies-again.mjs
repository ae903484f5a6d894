// mmr: leaves exceptions

// Spock alone has delta columns; all else is the same with every engine.
const DELTA = process.env.MMR_ENGINE === 'spock';

const PATIENCE_MS = 60_000;

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'what a subscriber had applied and made durable before it crashed, it does not apply once more afterwards',

  needs: { nodes: 2, engines: ['spock', 'pglogical'] },

  async run({ cluster, expect, log }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('stock', 'item int primary key, pieces int not null');
    await cluster.createTable('seat', 'number int primary key');
    if (DELTA) {
      for (const node of cluster.nodes) {
        await node.sql`alter table stock alter column pieces
          set (log_old_value = true, delta_apply_function = spock.delta_apply)`;
      }
    }
    await n1.sql`insert into stock values (1, 0)`;
    await cluster.settle();
    const workers =
      await n2.value`select string_agg(pid::text, ' ') from pg_stat_activity where backend_type like '% apply %'`;

    // What n2 has told n1 that it holds is not sent again: such a round is one too many, and there is another one.
    let pieces = 0;
    do {
      pieces++;
      await shell(n2, `kill -CONT ${workers}`);
      await n1.transaction(async (session) => {
        await session.sql`update stock set pieces = pieces + 1 where item = 1`;
        await session.sql`insert into seat values (${pieces})`;
      });
      await until(`piece ${pieces} to arrive on n2`, () => n2.value`select pieces = ${pieces} from stock`);
      await shell(n2, `kill -STOP ${workers}`);
    } while (
      await n1.value`select confirmed_flush_lsn >= pg_current_wal_lsn() from pg_replication_slots
      where slot_name like '%sub_n2_n1'`
    );
    log(`before the crash: ${await positions(n1, n2)}`);

    // The commit of n2's own DELETE makes durable what n2 has applied before it.
    await n2.sql`delete from seat`;
    await crash(n2, `kill -9 ${workers}`);
    log(`after the crash: ${await positions(n1, n2)}`);
    await cluster.settle();

    const seen = [];
    for (const node of cluster.nodes) {
      const [{ pieces, seats }] =
        await node.sql`select pieces, (select count(*)::int from seat) as seats from stock`;
      seen.push(`${node.name}: ${pieces} piece(s), ${seats} seat(s)`);
    }
    expect.equal(
      seen,
      cluster.nodes.map(({ name }) => `${name}: ${pieces} piece(s), 0 seat(s)`),
      'n1 added the pieces, and n2 deleted all seats: what a node has more than that, it applied a second time after its crash',
    );
  },
};

async function shell(node, command) {
  await node.sql(`copy (select where false) to program '${command}'`);
}

/** Kills processes of a server, which crashes, and recovers, as a whole. */
async function crash(node, command) {
  const life = () => node.value`select pid from pg_stat_activity where backend_type = 'checkpointer'`;
  const before = await life();
  // The server may end before it has answered.
  await shell(node, command).catch((error) => {
    if (error.code && !error.code.startsWith('57')) throw error;
  });
  await until(
    `${node.name} to recover`,
    async () => ![before, null].includes(await life().catch(() => before)),
  );
}

async function until(what, look) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await look())) {
    if (performance.now() > deadline) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** How far the link from n1 to n2 is, as n2 (by its origins) and n1 (by its slot) know. */
async function positions(n1, n2) {
  const origins =
    await n2.value`select string_agg(format('%s %s at %s', local_id, quote_nullable(external_id), remote_lsn), ', ')
    from pg_replication_origin_status`;
  const slot =
    await n1.value`select confirmed_flush_lsn from pg_replication_slots where slot_name like '%sub_n2_n1'`;
  return `the origins of n2: ${origins}; confirmed to n1: ${slot}`;
}
