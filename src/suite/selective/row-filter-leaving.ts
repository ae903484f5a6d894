import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a row that an update moves out of a row filter is deleted on the other nodes',
  covers: ['row-filter'],
  // The row that left, under its new key, and under the old one where it stays.
  leaves: ({ engine }) => ({
    differing: { account: engine.profile.rowLeavingFilter === 'left' ? 2 : 1 },
  }),

  async run({ cluster, expect, known }) {
    const { rowLeavingFilter, references } = cluster.engine.profile;
    const [n1, ...others] = cluster.nodes;
    const definition = 'id int, region text, version int, primary key (id, region)';
    await cluster.createTable('account', definition, { where: `region = 'eu'` });
    const rows = 'select id, region, version from account order by id';
    await n1.sql`insert into account values (1, 'eu', 0), (2, 'eu', 0)`;
    await cluster.settle();
    await expect.everywhere(rows, [
      [1, 'eu', 0],
      [2, 'eu', 0],
    ]);

    await n1.sql`update account set region = 'us', version = 1 where id = 1`;
    await n1.sql`update account set version = 1 where id = 2`;
    await cluster.settle();
    const stale = rowLeavingFilter === 'left' ? [[1, 'eu', 0]] : [];
    for (const node of others) await expect.rows(node, rows, [...stale, [2, 'eu', 1]]);
    if (rowLeavingFilter === 'left') {
      known('a row that leaves the filter stays on the other nodes as it was', references.rowLeavingFilter!);
    }
  },
});
