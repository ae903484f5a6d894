import { exactly, test } from '../test.js';
import { createBreaking, NEGATIVE, recordsOf, repair } from './breaking.js';

export default test({
  scope: 'mesh',
  proves:
    'of several transactions in a row that cannot be applied each is on record once, and what follows arrives',
  covers: ['exceptions-transdiscard', 'two-failures-in-a-row'],
  needs: { engines: ['spock'] },
  leaves: { exceptions: [exactly(3, NEGATIVE)] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await createBreaking(cluster, n2);
    await n1.sql`insert into account values (1, 1)`;
    await cluster.settle();
    for (const id of [2, 3, 4]) await n1.sql`insert into account values (${id}, -1)`;
    await n1.sql`insert into account values (5, 5)`;
    await cluster.settle();
    await expect.rows(n2, 'select id from account order by id', [[1], [5]]);
    expect.equal((await recordsOf(n2)).map(({ id }) => id).sort(), [2, 3, 4], 'rows on record', n2);
    await n2.sql`alter table account drop constraint positive`;
    await repair(n2);
  },
});
