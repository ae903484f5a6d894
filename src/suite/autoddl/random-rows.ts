import { test } from '../test.js';
import { AUTO_DDL_NEEDS, wireAutoDdl } from './wired.js';

export default test({
  scope: 'mesh',
  proves:
    'a table that is made from a query is made by every node for itself, and so from random() of other rows',
  covers: ['query-results-differ'],
  needs: AUTO_DDL_NEEDS,
  leaves: ({ nodes }) => ({ differing: { chance: 3 * nodes.length } }),

  async run({ cluster, expect, known }) {
    await wireAutoDdl(cluster);
    const [n1, ...others] = cluster.nodes;
    await n1.sql('create table chance as select n as id, random() as value from generate_series(1, 3) n');
    await n1.sql('create table account (id int primary key)');
    await n1.sql('insert into account select * from generate_series(1, 3)');
    await cluster.settle();
    await expect.everywhere('select id from account order by id', [[1], [2], [3]]);
    await expect.everywhere('select id from chance order by id', [[1], [2], [3]]);
    const values = 'select value from chance order by id';
    const mine = JSON.stringify((await n1.table(values)).rows);
    for (const node of others)
      expect.that(
        JSON.stringify((await node.table(values)).rows) !== mine,
        'has the same random values as n1',
        node,
      );
    known(
      'CREATE TABLE AS with random() makes other rows on each node',
      'Spock documentation, Limitations, DDL Statements Not Replicated: CREATE TABLE ... AS ... is replicated, but may be unsafe',
    );
  },
});
