import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { waitFor } from '../../wait.js';
import type { LeftErrors, LeftException } from '../test.js';

const DISABLE_MS = 20_000;

/** Creates accounts on all nodes of which one does not take what is negative. */
export async function createBreaking(cluster: Cluster, breaking: Node): Promise<void> {
  await cluster.createTable('account', 'id int primary key, version int');
  await breaking.sql`alter table account add constraint positive check (version > 0)`;
}

/** What a node has on record of a transaction with a negative account. */
export const NEGATIVE: LeftException = {
  table: 'account',
  reason: /violates check constraint "positive"/,
  least: 1,
  most: 1,
};

/**
 * Apply says that it disables its subscription. A manager that has read before that it is enabled starts it once more, and it says
 * the same once more: seen on 5.0.8, and 5.0.11 has the same code (spock_disable_subscription).
 */
export const DISABLES: LeftErrors = {
  text: /: disabling subscription due to exceptions/,
  process: /^spock apply/,
  least: 1,
  most: 2,
};

/** Waits until a node has disabled what it receives from another by itself. */
export async function untilDisabled({ engine, signal }: Cluster, node: Node, upstream: Node): Promise<void> {
  const look = async () => {
    const link = (await engine.links(node)).find((one) => one.upstream === upstream.name);
    const worker = await engine.worker(node, upstream);
    return link?.status === 'disabled' && worker === null
      ? { done: undefined }
      : { notYet: `${link?.status}, ${worker === null ? 'no worker' : 'its worker runs'}` };
  };
  await waitFor(`${node.name} to disable its subscription to ${upstream.name}`, look, {
    within: DISABLE_MS,
    signal,
  });
}

/** What a node has on record of the accounts of transactions that it could not apply, in the order of the changes. */
export async function recordsOf(node: Node): Promise<{ id: number; number: number; message: string }[]> {
  const rows = await node.sql`
    select command_counter as number, error_message as message,
           (select (v ->> 'value')::int from jsonb_array_elements(remote_new_tup) v where v ->> 'attname' = 'id') as id
      from spock.exception_log where operation = 'INSERT' order by command_counter`;
  return rows.map(({ id, number, message }) => ({
    id: Number(id),
    number: Number(number),
    message: String(message),
  }));
}

/** Inserts what is on record and not there, from the record itself, and nowhere but here. */
export async function repair(node: Node): Promise<void> {
  await node.transaction(async (session) => {
    await session.sql`select spock.repair_mode(true)`;
    await session.sql`
      insert into account
      select max(v ->> 'value') filter (where v ->> 'attname' = 'id')::int,
             max(v ->> 'value') filter (where v ->> 'attname' = 'version')::int
        from spock.exception_log e cross join jsonb_array_elements(e.remote_new_tup) v
       where e.operation = 'INSERT' group by e.remote_xid, e.command_counter
      on conflict do nothing`;
  });
}
