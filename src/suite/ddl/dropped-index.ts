import { waitFor } from '../../wait.js';
import { test } from '../test.js';

export default test({
  proves: 'an index that is dropped in the midst of a transaction of apply is no error of it',
  covers: ['dropped-index-breaks-apply'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('first', 'id int primary key, n int');
    await cluster.createTable('second', 'id int primary key, owner text, n int');
    await cluster.everywhere(
      'create index by_owner on second (owner); create unique index by_n on second (n)',
    );
    // Apply knows the indexes of both from now on.
    await n1.sql`insert into first values (1, 0)`;
    await n1.sql`insert into second values (1, 'x', 1)`;
    await cluster.settle();

    const client = await n2.session();
    try {
      const holder = await client.value`select pg_backend_pid()`;
      await client.sql`begin`;
      await client.sql`select from first where id = 1 for update`;
      await n1.transaction(async (session) => {
        await session.sql`update first set n = 1 where id = 1`;
        await session.sql`insert into second values (2, 'y', 2)`;
        await session.sql`update second set owner = 'z' where id = 1`;
      });
      const look = async () => {
        const [row] =
          await n2.sql`select from pg_locks where not granted and pg_blocking_pids(pid) @> ${[holder]}::int[]`;
        return row ? { done: undefined } : { notYet: 'nobody waits for a lock' };
      };
      await waitFor("n2's apply to wait in the midst of a transaction", look, {
        within: 10_000,
        signal: cluster.signal,
      });
      await n2.sql`drop index concurrently by_owner`;
      await client.sql`commit`;
    } finally {
      await client.close();
    }
    await cluster.settle();
    await expect.everywhere('select id, owner, n from second order by id', [
      [1, 'z', 1],
      [2, 'y', 2],
    ]);
    for (const node of cluster.nodes) await node.sql`drop index if exists by_owner`;
  },
});
