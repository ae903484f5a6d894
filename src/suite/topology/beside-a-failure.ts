import type { Cluster } from '../../cluster/cluster.js';
import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import type { Node } from '../../database/node.js';
import { waitFor } from '../../wait.js';
import type { Expect } from '../expect.js';
import { arrives } from './arrives.js';
import type { SpockSubscription } from './spock-subscription.js';

/** Two subscriptions of one provider that are to have nothing to do with one another. */
export interface Pair {
  /** Cannot apply what the provider writes. */
  readonly failing: SpockSubscription;
  /** Can. */
  readonly other: SpockSubscription;
}

/** Makes the tables and the sets of which `failing` and `other` receive one each. */
export async function separateTables(provider: Node, { failing, other }: Pair): Promise<void> {
  for (const [node, table] of [
    [provider, 'invoice'],
    [provider, 'parcel'],
    [failing.node, 'invoice'],
    [other.node, 'parcel'],
  ] as const)
    await node.sql(`create table ${table} (id int primary key, number int unique)`);
  for (const table of ['invoice', 'parcel']) {
    await provider.sql`select spock.repset_create(${`only_${table}`})`;
    await provider.sql`select spock.repset_add_table(${`only_${table}`}, ${table})`;
  }
}

/**
 * Has one subscription fail at a transaction, and only then the other one receive the same transaction.
 *
 * @returns whether the other one has thrown away what it was to apply
 */
export async function oneFails(
  cluster: Cluster,
  provider: Node,
  { failing, other }: Pair,
  expect: Expect,
): Promise<boolean> {
  await failing.create(provider.peerDsn, ['only_invoice']);
  await provider.sql`insert into invoice values (1, 1)`;
  await arrives(cluster, failing.node, 'invoice', 1);
  await other.create(provider.peerDsn, ['only_parcel']);
  await provider.sql`insert into parcel values (1, 1)`;
  if (!(await comes(cluster, other.node, 1))) return true;

  await failing.node.sql`insert into invoice values (-1, 7)`;
  await other.disable();
  await provider.transaction(async (session) => {
    await session.sql`insert into invoice values (2, 7)`;
    await session.sql`insert into parcel values (2, 2)`;
  });
  await thrownAway(cluster, failing.node);
  await other.enable();
  for (const id of [2, 3]) {
    if (id > 2) await provider.sql`insert into parcel values (3, 3)`;
    if (!(await comes(cluster, other.node, id))) return true;
  }

  // The one that fails has lost its own transaction, and goes on.
  await provider.sql`insert into invoice values (3, 3)`;
  await arrives(cluster, failing.node, 'invoice', 3);
  await expect.rows(failing.node, 'select id from invoice order by id', [[-1], [1], [3]]);
  await expect.rows(other.node, 'select id from parcel order by id', [[1], [2], [3]]);
  return false;
}

/** Whether a parcel comes; false when one was thrown away. */
async function comes({ signal }: Cluster, node: Node, id: number): Promise<boolean> {
  const look = async () => {
    const [row] = await node.sql`select from parcel where id = ${id}`;
    if (row) return { done: true };
    const [record] = await node.sql`select from spock.exception_log where table_name = 'parcel'`;
    return record ? { done: false } : { notYet: 'neither there nor thrown away' };
  };
  return await waitFor(`parcel ${id} on ${node.name}`, look, { within: SETTLE_TIMEOUT_MS, signal });
}

async function thrownAway({ signal }: Cluster, node: Node): Promise<void> {
  const look = async () => {
    const [record] = await node.sql`select from spock.exception_log where table_name = 'invoice'`;
    return record ? { done: undefined } : { notYet: 'no record of it' };
  };
  await waitFor(`${node.name} to throw an invoice away`, look, { within: SETTLE_TIMEOUT_MS, signal });
}
