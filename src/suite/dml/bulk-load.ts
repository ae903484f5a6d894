import { test } from '../test.js';

const ROWS = 5000;

export default test({
  // COPY from a program is for superusers.
  scope: 'mesh',
  proves: 'thousands of rows that COPY loads in one transaction arrive complete on every node',
  covers: ['copy-command'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('reading', `id int primary key, source text not null default 'copied'`);

    // COPY writes many rows with one log record, INSERT one: they are decoded by different code.
    await n1.sql(`copy reading (id) from program 'seq 1 ${ROWS}'`);
    await n2.sql(`insert into reading select g, 'inserted' from generate_series(${ROWS + 1}, ${2 * ROWS}) g`);
    await cluster.settle();

    const half = (ROWS * (ROWS + 1)) / 2;
    await expect.everywhere('select source, count(*), sum(id) from reading group by source order by source', [
      ['copied', ROWS, half],
      ['inserted', ROWS, half + ROWS * ROWS],
    ]);
  },
});
