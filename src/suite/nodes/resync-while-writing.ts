import type { Cluster } from '../../cluster/cluster.js';
import type { Node, Session } from '../../database/node.js';
import { DeadlineError } from '../../errors.js';
import { subscriptionName } from '../../replication/names.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { FETCH_TIMEOUT, isFetched } from './is-fetched.js';

const ARRIVE_MS = 10_000;
const WAIT_MS = 20_000;

export default test({
  scope: 'mesh',
  proves:
    'a row that is written while another node fetches its table again arrives, and so does what follows',
  covers: ['resync-table', 'resync-loses-a-row'],
  needs: { engines: ['spock'] },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect, defect }) {
    const [n1, n2] = cluster.nodes;
    const link = subscriptionName(n2, n1);
    await cluster.createTable('account', 'id int primary key');
    await cluster.createTable('parcel', 'id int primary key');
    await n1.sql`insert into account values (1), (2)`;
    await cluster.settle();

    await whileCopyIsHeld(cluster, n2, link, () => n1.sql`insert into account values (3)`);
    const isThere = await isFetched(n2, link, 'account');
    await n1.sql`insert into parcel values (1)`;
    if (!(await arrives(cluster, n2, 1))) {
      const seen = `n2: nothing arrives from n1 any more, ${ARRIVE_MS / 1000} s after the table was fetched`;
      defect('a fetch that loses a row stops its subscription', seen, { errors: DIED });
    } else if (!isThere) {
      expect.that(await isFetched(n2, link, 'account'), 'the table is there after a later change', n2);
      defect(
        'a table that is fetched again waits for a later change',
        `n2: not there in ${FETCH_TIMEOUT}, but after the next row of n1`,
      );
    }
    if (await n2.value`select exists (select from account where id = 3)`) return;
    const seen = 'n2: the row that n1 wrote while the table was copied has not arrived';
    defect('a row that is written while its table is fetched again is lost', seen);
  },
});

/** The worker that fetches ends where it should not. */
const DIED = [{ text: /exception handling had no exception/, process: /^spock sync/ }];

/**
 * Has a node fetch a table again, and writes to it after the copy has its snapshot and before it has a row: who copies
 * waits for the table, and so does, with what is written, who applies.
 */
async function whileCopyIsHeld(
  { signal }: Cluster,
  node: Node,
  link: string,
  write: () => Promise<unknown>,
): Promise<void> {
  const [fetching, holding] = [await node.session(), await node.session()];
  const waiting = (number: number, mode: string) =>
    waitFor(
      `${number} processes of ${node.name} to wait for ${mode} on account`,
      async () => {
        const seen = await node.value`select count(*)::int from pg_locks
          where relation = 'account'::regclass and mode = ${mode} and not granted`;
        return seen === number ? { done: undefined } : { notYet: `${seen} do` };
      },
      { within: WAIT_MS, signal },
    );
  try {
    await fetching.sql`begin`;
    await fetching.sql`select spock.sub_resync_table(${link}, 'account', true)`;
    const letGo = async () => {
      await waiting(1, 'ShareLock');
      await fetching.sql`commit`;
    };
    // Waits for the TRUNCATE, and has the table before whoever comes to fill it.
    await Promise.all([hold(holding), letGo()]);
    await waiting(1, 'RowExclusiveLock');
    await write();
    await waiting(2, 'RowExclusiveLock');
    await holding.sql`commit`;
  } finally {
    await Promise.all([fetching.close(), holding.close()]);
  }
}

async function hold(session: Session): Promise<void> {
  await session.sql`begin`;
  await session.sql`lock table account in share mode`;
}

/** Whether a parcel comes within the time. */
async function arrives({ signal }: Cluster, node: Node, parcel: number): Promise<boolean> {
  const look = async () => {
    const is = await node.value`select exists (select from parcel where id = ${parcel})`;
    return is ? { done: true } : { notYet: 'not there' };
  };
  return await waitFor(`parcel ${parcel} on ${node.name}`, look, { within: ARRIVE_MS, signal }).catch(
    (error: unknown) => {
      if (error instanceof DeadlineError) return false;
      throw error;
    },
  );
}
