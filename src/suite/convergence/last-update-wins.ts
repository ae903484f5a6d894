import type { TablesCluster } from '../../cluster/own-schema.js';
import type { Random } from '../../random.js';
import { exactly, test } from '../test.js';

const ROWS = 8;

export default test({
  proves:
    'when several nodes insert or update the same row at the same time, all nodes keep the version that was committed last',
  covers: ['insert-insert', 'update-update'],
  needs: { engines: ['spock', 'pglogical'] },
  leaves: ({ nodes: { length } }) => {
    // Every node receives every other one's version of each row.
    const times = length * (length - 1) * ROWS;
    return {
      conflicts: [
        exactly(times, { table: 'account', types: ['insert_exists'] }),
        // Recorded only where the node's own version stays, which is that of one node in each pair at least.
        { table: 'account', types: ['update_origin_differs'], least: ROWS, most: times },
      ],
    };
  },

  async run({ cluster, expect, known, random }) {
    const [n1] = cluster.nodes;
    const { equalTimestamps, references } = cluster.engine.profile;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql(`insert into account select id, 'nobody' from generate_series(1, ${ROWS}) id`);
    await cluster.settle();

    const winners: (readonly string[])[] = [];
    for (let id = 1; id <= ROWS; id++) {
      winners.push(
        await race(cluster, random, (name) => `update account set owner = '${name}' where id = ${id}`),
      );
    }
    for (let id = ROWS + 1; id <= 2 * ROWS; id++) {
      winners.push(await race(cluster, random, (name) => `insert into account values (${id}, '${name}')`));
    }
    await cluster.settle();

    // By that clock nearly always one node was the last. Where two tie, either may win, but the same everywhere.
    for (const [i, last] of winners.entries()) {
      if (last.length === 1 || equalTimestamps === 'one wins') continue;
      const owner = `select owner from account where id = ${i + 1}`;
      const owners = await Promise.all(cluster.nodes.map((node) => node.value(owner)));
      if (new Set(owners).size === 1) continue;
      known(
        'of two versions with the same timestamp, nodes keep different ones',
        references.equalTimestamps!,
      );
      await n1.sql(`update account set owner = owner where id = ${i + 1}`);
      await cluster.settle();
    }
    const { rows } = await n1.table('select id, owner from account order by id');
    expect.equal(rows.length, winners.length, 'rows', n1);
    for (const [i, [id, owner]] of rows.entries()) {
      const last = winners[i]!;
      expect.that(
        last.includes(String(owner)),
        `row ${id} is of ${owner}, last written by ${last.join(' and ')}`,
        n1,
      );
    }
    await expect.everywhere('select id, owner from account order by id', rows);
  },
});

/** Runs one statement on all nodes before any commits; returns who committed last, by the servers' own commit timestamps. */
async function race(
  cluster: TablesCluster,
  random: Random,
  statement: (name: string) => string,
): Promise<string[]> {
  const runners = await Promise.all(
    cluster.nodes.map(async (node) => ({ node, session: await node.session(), transaction: '' })),
  );
  try {
    for (const runner of runners) {
      await runner.session.sql`begin`;
      await runner.session.sql(statement(runner.node.name));
      runner.transaction = String(await runner.session.value`select pg_current_xact_id()`);
    }
    // In turn, so that one of them is the last: at the same time two may have the same timestamp.
    const first = random.integer(0, runners.length - 1);
    for (const { session } of [...runners.slice(first), ...runners.slice(0, first)])
      await session.sql`commit`;
    const times = await Promise.all(
      runners.map(async ({ node, session, transaction }) => ({
        name: node.name,
        microseconds: Number(
          await session.value(
            `select (extract(epoch from pg_xact_commit_timestamp('${transaction}'::xid8::xid)) * 1000000)::bigint`,
          ),
        ),
      })),
    );
    const latest = Math.max(...times.map((t) => t.microseconds));
    return times.filter((t) => t.microseconds === latest).map((t) => t.name);
  } finally {
    await Promise.all(runners.map(({ session }) => session.close()));
  }
}
