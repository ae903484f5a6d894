import type { Session } from '../../database/node.js';
import { test } from '../test.js';

const ALL = [
  [1, 0],
  [2, 0],
];

export default test({
  scope: 'mesh',
  proves: 'what is done in repair mode stays on its node, and what is done before and after it does not',
  covers: ['repair-mode'],
  needs: { engines: ['spock'] },
  leaves: { differing: { account: 2 } },

  async run({ cluster, expect }) {
    const [n1, ...others] = cluster.nodes;
    const rows = 'select id, version from account order by id';
    await cluster.createTable('account', 'id int primary key, version int');
    await n1.sql`insert into account values (1, 0), (2, 0)`;
    await cluster.settle();

    await n1.transaction(async (session: Session) => {
      await session.sql`select spock.repair_mode(true)`;
      await session.sql`update account set version = 1 where id = 1`;
      await session.sql`delete from account where id = 2`;
      await session.sql`insert into account values (3, 1)`;
    });
    await cluster.settle();
    await expect.rows(n1, rows, [
      [1, 1],
      [3, 1],
    ]);
    for (const node of others) await expect.rows(node, rows, ALL);

    // It ends with its transaction, or in the midst of it.
    await n1.sql`insert into account values (4, 0)`;
    await n1.transaction(async (session: Session) => {
      await session.sql`insert into account values (5, 0)`;
      await session.sql`select spock.repair_mode(true)`;
      await session.sql`delete from account where id = 3`;
      await session.sql`select spock.repair_mode(false)`;
      await session.sql`insert into account values (6, 0)`;
    });
    await n1
      .transaction(async (session: Session) => {
        await session.sql`select spock.repair_mode(true)`;
        await session.sql`truncate account`;
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    await n1.sql`insert into account values (7, 0)`;
    await cluster.settle();
    await expect.rows(n1, 'select id from account order by id', [[1], [4], [5], [6], [7]]);
    for (const node of others)
      await expect.rows(node, 'select id from account order by id', [[1], [2], [4], [5], [6], [7]]);
  },
});

/** A transaction that is rolled back on purpose. */
class Undone extends Error {}
