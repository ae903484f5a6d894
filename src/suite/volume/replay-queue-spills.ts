import { type LeftException, test } from '../test.js';

/** More than what is kept in memory for another try, which is four megabytes unless set (spock.exception_replay_queue_size). */
const ROWS = 6_000;
const ROW_BYTES = 1_000;

const DUPLICATE: LeftException = {
  table: 'document',
  reason: /duplicate key value violates unique constraint/,
  least: 1,
  most: 1,
};

export default test({
  scope: 'mesh',
  proves:
    'of a transaction that is too large to be kept in memory for another try, and whose last row cannot be applied, nothing is applied, and all that follows is',
  covers: ['replay-queue-spills', 'exceptions-transdiscard'],
  needs: { engines: ['spock'] },
  leaves: {
    exceptions: [DUPLICATE],
    // Where the queue does not go to disk, the transaction is received once more.
    errors: [{ text: DUPLICATE.reason, process: /^spock apply/, least: 0, most: 1 }],
  },

  async run({ cluster, expect }) {
    const [n1, n2, ...others] = cluster.nodes;
    await cluster.createTable('document', 'id int primary key, place int unique, body text');
    await n2.unreplicated(`insert into document values (0, ${ROWS}, 'in the way')`);
    await n1.sql(
      `insert into document select g, g, repeat('x', ${ROW_BYTES}) from generate_series(1, ${ROWS}) g`,
    );
    await n1.sql`insert into document values (${ROWS + 1}, ${ROWS + 1}, 'what follows')`;
    await cluster.settle();

    const state = 'select count(*), sum(id), max(length(body)) from document where id > 0';
    await expect.rows(n2, state, [[1, ROWS + 1, 12]]);
    const sum = ((ROWS + 1) * (ROWS + 2)) / 2;
    for (const node of [n1, ...others]) await expect.rows(node, state, [[ROWS + 1, sum, ROW_BYTES]]);

    // The same size goes through where nothing is in its way.
    await n2.unreplicated('delete from document where id = 0');
    await n1.sql(`update document set body = repeat('y', ${ROW_BYTES}) where id = ${ROWS + 1}`);
    await n2.unreplicated(
      `insert into document select g, g, repeat('x', ${ROW_BYTES}) from generate_series(1, ${ROWS}) g`,
    );
    await n1.sql(
      `insert into document select g, g, repeat('x', ${ROW_BYTES}) from generate_series(${ROWS + 2}, ${2 * ROWS}) g`,
    );
    await cluster.settle();
    await expect.everywhere('select count(*) from document', [[2 * ROWS]]);
  },
});
