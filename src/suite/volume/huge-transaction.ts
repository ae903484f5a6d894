import { test } from '../test.js';

const ROWS = 120_000;

export default test({
  scope: 'mesh',
  proves: 'a transaction of hundreds of thousands of changes, with parts that are undone, arrives whole',
  covers: ['huge-transaction'],

  async run({ cluster, expect }) {
    const [n1] = cluster.nodes;
    await cluster.createTable('reading', 'id int primary key, version int, note text');
    await n1.transaction(async (session) => {
      await session.sql(`insert into reading select g, 0, md5(g::text) from generate_series(1, ${ROWS}) g`);
      await session.sql`savepoint part`;
      await session.sql(`update reading set version = -1 where id <= 5000`);
      await session.sql`rollback to savepoint part`;
      await session.sql`update reading set version = 1 where id % 4 = 0`;
      await session.sql`delete from reading where id % 4 = 1`;
    });
    await cluster.settle({ within: 60_000 });
    const [kept, changed] = [ROWS - ROWS / 4, ROWS / 4];
    const all = `select count(*), sum(version), sum(id)::bigint, count(*) filter (where note = md5(id::text)) from reading`;
    const quarter = ROWS / 4;
    const sum = (ROWS * (ROWS + 1)) / 2 - (2 * quarter * (quarter - 1) + quarter);
    await expect.everywhere(all, [[kept, changed, sum, kept]]);
  },
});
