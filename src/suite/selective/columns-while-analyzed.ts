import type { Cluster } from '../../cluster/cluster.js';
import type { Session } from '../../database/node.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

const WAIT_MS = 10_000;
/** Where memory that was given back is still as it was, nothing is lost: about one time in three. */
const ROUNDS = 12;

export default test({
  scope: 'mesh',
  proves:
    'a row of a table with a column list arrives, and no more of it than those columns, where the table is analyzed while it is sent',
  covers: ['column-filter', 'column-list-forgotten'],
  needs: { engines: ['spock'] },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect, defect, log }) {
    const [, ...others] = cluster.nodes;
    const definition = `id int primary key, name text, place text default 'here'`;
    await cluster.createTable('account', definition, { columns: ['id', 'name'] });
    await cluster.createTable('parcel', 'id int primary key');
    for (let id = 1; id <= ROUNDS; id++) {
      await whileSent(cluster, id);
      await cluster.settle();
      for (const node of others) {
        const rows = await node.table(`select id, name, place from account where id = ${id}`);
        if (rows.rows.length > 0) {
          expect.equal(rows.rows, [[id, `the ${id}th`, 'here']], `row ${id} on ${node.name}`);
          continue;
        }
        log(`round ${id}: ${node.name} has lost it`);
        const seen = `${node.name}: the row that was sent while its table was analyzed is missing`;
        return defect('a row of a table with a column list is lost while the table is analyzed', seen, {
          errors: UNREADABLE,
        });
      }
    }
  },
});

/** What cannot be read is an error; 5.0 ends at it, and takes what comes when it has begun anew for what has failed. */
const UNREADABLE = [/no data left in message/, /exception handling had no exception/].map((text) => ({
  ...{ text, process: /^spock apply/, least: 0 },
}));

/**
 * Writes a row, and has the table analyzed when a sender has told how many columns it has, and is about to name them: for
 * that it looks at the key's index, which is locked meanwhile.
 */
async function whileSent({ nodes, signal }: Cluster, id: number): Promise<void> {
  const [n1] = nodes;
  const [writing, analyzing] = [await n1.session(), await n1.session()];
  const waiting = (number: number, what: string, mode: string) =>
    waitFor(
      `${number} ${what} of n1 to wait for the index of account`,
      async () => {
        const seen = await n1.value`
          select count(*)::int from pg_locks join pg_stat_activity using (pid)
           where relation = 'account_pkey'::regclass and mode = ${mode} and not granted`;
        return seen === number ? { done: undefined } : { notYet: `${seen} do` };
      },
      { within: WAIT_MS, signal },
    );
  try {
    // With one row more ANALYZE has news of the table, and senders forget what they know of it.
    await n1.sql`insert into account values (${-id}, 'before', 'there')`;
    await n1.sql`analyze account`;
    // Whoever begins anew begins behind this: a transaction that has failed is thrown away where it is the first then.
    await n1.sql`insert into parcel values (${id})`;
    await writing.sql`begin`;
    await writing.sql`insert into account values (${id}, ${`the ${id}th`}, 'there')`;
    // Keeps the index to itself until it commits.
    await writing.sql`update account set place = 'elsewhere' where id = ${id}`;
    const commit = async () => {
      await waiting(1, 'session', 'AccessExclusiveLock');
      await writing.sql`commit`;
    };
    // Who asks for it first is before every sender.
    await Promise.all([lockIndex(analyzing), commit()]);
    await waiting(nodes.length - 1, 'senders', 'AccessShareLock');
    await analyzing.sql`analyze account`;
    await analyzing.sql`commit`;
  } finally {
    await Promise.all([writing.close(), analyzing.close()]);
  }
}

/** Nothing is moved: it is there already. */
async function lockIndex(session: Session): Promise<void> {
  await session.sql`begin`;
  await session.sql`alter index account_pkey set tablespace pg_default`;
}
