import type { Cluster } from '../../cluster/cluster.js';
import { test } from '../test.js';
import { waitingForLock } from '../waiting-for.js';

const ROUNDS = 40;

/** The key is in the midst of the row, and its values are shorter than their columns are wide. */
const TABLE = `made date, device varchar(20), message char(4), kind char(2), status text,
  primary key (device, message, kind)`;
const KEY = `device = 'one' and message = '12' and kind = 'c'`;

export default test({
  scope: 'mesh',
  proves:
    'a row that is deleted and inserted again, each in its own transaction, is found each time; where it is deleted on another node, too, and inserted there as it comes, its insert is a conflict and no error',
  covers: ['delete-skipped-then-duplicate'],
  needs: { engines: ['spock', 'pglogical'] },
  leaves: ({ nodes: { length } }) => ({
    conflicts: [
      // Of two nodes that delete the row each finds that it is gone, and all others find it for one of the two.
      { table: 'device', types: ['delete_missing'], least: length - 1, most: length },
      { table: 'device', types: ['insert_exists'], least: length - 1, most: length },
    ],
  }),

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('device', TABLE);
    const worker = await engine.worker(n2, n1);

    const session = await n1.session();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        await session.sql(insert(String(round)));
        if (round % 10 === 0) await n2.sql`vacuum device`;
        await session.sql(`delete from device where ${KEY}`);
      }
      await session.sql(insert('n1'));
    } finally {
      await session.close();
    }
    await cluster.settle();
    await expect.everywhere('select device, message, kind, status from device', [
      ['one', '12  ', 'c ', 'n1'],
    ]);
    expect.equal(await cluster.incidents(), [], 'conflicts');

    await whileApplied(cluster, `delete from device where ${KEY}`);
    await cluster.settle();
    await expect.everywhere('select count(*) from device', [[0]]);

    await whileApplied(cluster, insert('again'));
    await cluster.settle();
    await expect.everywhere('select status from device', [['again on n2']]);
    expect.equal(await engine.worker(n2, n1), worker, 'process that applies what n1 writes', n2);
  },
});

/** Does the same on n1 and on n2, where it is committed when apply waits for it. */
async function whileApplied({ nodes: [n1, n2], signal }: Cluster, statement: string): Promise<void> {
  const session = await n2.session();
  try {
    await session.sql`begin`;
    await session.sql(statement.replace("'again'", "'again on n2'"));
    await n1.sql(statement);
    await waitingForLock(n2, signal);
    await session.sql`commit`;
  } finally {
    await session.close();
  }
}

function insert(status: string): string {
  return `insert into device values ('2026-01-01', 'one', '12', 'c', '${status}')`;
}
