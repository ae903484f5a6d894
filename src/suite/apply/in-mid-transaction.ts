import type { Session } from '../../database/node.js';
import type { DefectName } from '../../replication/profile.js';
import type { MeshContext } from '../test.js';
import { waitingForLock } from '../waiting-for.js';

/** Both rows as n1's transaction has them, and as they were before it. */
const AFTER = [
  [1, 1],
  [2, 1],
];
const BEFORE = [
  [1, 0],
  [2, 0],
];

/**
 * Does something to n2's apply while it waits for a client's lock in the midst of n1's transaction; that transaction
 * has to be applied in the end.
 *
 * @param work is handed the apply process and the client that holds row 2
 * @param discards the bug by which it is thrown away instead
 */
export async function inMidTransaction(
  { cluster, expect, defect }: Pick<MeshContext, 'cluster' | 'expect' | 'defect'>,
  work: (worker: number, client: Session) => Promise<void>,
  discards: DefectName,
): Promise<void> {
  const [n1, n2] = cluster.nodes;
  const rows = 'select id, version from account order by id';
  await cluster.createTable('account', 'id int primary key, version int');
  await n1.sql`insert into account values (1, 0), (2, 0)`;
  await cluster.settle();

  const client = await n2.session();
  try {
    await client.sql`begin`;
    await client.sql`select from account where id = 2 for update`;
    await n1.transaction(async (session) => {
      await session.sql`update account set version = 1 where id = 1`;
      await session.sql`update account set version = 1 where id = 2`;
    });
    await work(await waitingForLock(n2, cluster.signal), client);
    await client.sql`commit`;
  } finally {
    await client.close();
  }
  await cluster.untilUp(n2, n1);
  await cluster.settle();

  const seen = (await n2.table(rows)).rows;
  if (JSON.stringify(seen) !== JSON.stringify(BEFORE)) return expect.everywhere(rows, AFTER);
  defect(discards, 'n2: the transaction was thrown away', {
    differing: { account: 2 },
    exceptions: [{ table: 'account', reason: /./ }],
  });
}
