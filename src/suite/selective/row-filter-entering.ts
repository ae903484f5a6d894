import { exactly, test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a row that an update moves into a row filter is inserted on the other nodes',
  covers: ['row-filter'],
  // The row that never passed, and the one that entered, where that does not insert it.
  leaves: ({ engine: { profile }, nodes }) => ({
    differing: { account: profile.rowEnteringFilter === 'inserted' ? 1 : 2 },
    ...(profile.rowEnteringFilter === 'skipped' && {
      conflicts: [exactly(nodes.length - 1, { table: 'account', types: ['update_missing'] })],
    }),
  }),

  async run({ cluster, expect, known }) {
    const { rowEnteringFilter, references } = cluster.engine.profile;
    const [n1, ...others] = cluster.nodes;
    const definition = 'id int, region text, version int, primary key (id, region)';
    await cluster.createTable('account', definition, { where: `region = 'eu'` });
    const rows = 'select id, region, version from account order by id';
    await n1.sql`insert into account values (1, 'us', 0), (2, 'eu', 0), (3, 'us', 0)`;
    await cluster.settle();
    for (const node of others) await expect.rows(node, rows, [[2, 'eu', 0]]);

    await n1.sql`update account set region = 'eu', version = 1 where id = 1`;
    await n1.sql`update account set version = 1 where id = 2`;
    await cluster.settle();
    const entered = rowEnteringFilter === 'inserted' ? [[1, 'eu', 1]] : [];
    for (const node of others) await expect.rows(node, rows, [...entered, [2, 'eu', 1]]);
    if (rowEnteringFilter !== 'inserted') {
      const record =
        rowEnteringFilter === 'discarded'
          ? exactly(others.length, { table: 'account', reason: /did not find row to be updated/ })
          : undefined;
      known(
        'a row that enters the filter is missing on the other nodes',
        references.rowEnteringFilter!,
        record,
      );
    }
  },
});
