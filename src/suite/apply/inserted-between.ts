import type { Node } from '../../database/node.js';
import { exactly, test } from '../test.js';
import { waitingForLock } from '../waiting-for.js';

export default test({
  scope: 'mesh',
  proves:
    'a row that is inserted between the look that apply takes at its key and its own insert is a conflict like any other',
  covers: ['insert-between-check-and-act', 'apply-against-sessions'],
  needs: { engines: ['spock', 'pglogical'] },
  leaves: ({ nodes: { length } }) => ({
    // Each node has its version of the row when that of another comes; of n2 the test looks itself.
    conflicts: [{ table: 'account', types: ['insert_exists'], least: length - 1, most: length }],
    errors: [
      {
        text: /duplicate key value violates unique constraint "account_pkey"|exception handling had no exception/,
        process: /^(pglogical|spock) apply/,
        least: 0,
        most: 1,
      },
    ],
    exceptions: [{ table: 'account', reason: /duplicate key/, least: 0, most: 0 }],
  }),

  async run({ cluster, expect, defect }) {
    const [n1, n2, ...others] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, writer text');
    await createGate(n2);
    const gate = await n2.session();
    try {
      await gate.sql`select pg_advisory_lock(1)`;
      await n1.sql`insert into account values (1, 'n1'), (2, 'n1')`;
      await waitingForLock(n2, cluster.signal);
      // Elsewhere the two do not come at once.
      await cluster.barrier(n1, others);
      await n2.sql`insert into account values (1, 'n2')`;
    } finally {
      await gate.close();
    }
    await cluster.untilUp(n2, n1);
    await cluster.settle();
    await n2.sql`drop function gate() cascade`;

    const seen = (await n2.table('select id, writer from account order by id')).rows;
    if (seen.length === 1)
      return defect(
        'a row that is inserted while apply inserts it discards its transaction',
        "n2: n1's transaction was thrown away",
        { differing: { account: 1 }, exceptions: [exactly(1, { table: 'account', reason: /./ })] },
      );
    await expect.everywhere('select id, writer from account order by id', [
      [1, 'n2'],
      [2, 'n1'],
    ]);
  },
});

/** Has apply wait with each insert, when it has looked for the row, until nobody holds the gate. */
async function createGate(node: Node): Promise<void> {
  await node.sql(`create function gate() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(1);
      return new;
    end $$`);
  await node.sql`create trigger gate before insert on account for each row execute function gate()`;
  await node.sql`alter table account enable replica trigger gate`;
}
