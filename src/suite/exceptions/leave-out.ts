import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { subscriptionName } from '../../replication/names.js';
import { exactly } from '../test.js';

/** Spock says that what was to be left out has been, and forgets it. */
export const LEFT_OUT = exactly(1, {
  text: /^skip-LSN of subscription "\w+" cleared$/,
  process: /^spock apply/,
});

/** Has a node leave out the transaction that it has disabled its subscription for, and enables it again. */
export async function leaveOut({ engine }: Cluster, node: Node, upstream: Node): Promise<void> {
  const position = await node.value`
    select substring(error_message from 'skip_lsn = ([0-9A-F/]+)') from spock.exception_log
     where operation = 'SUB_DISABLE'`;
  await node.sql`select spock.sub_alter_skiplsn(${subscriptionName(node, upstream)}, ${position}::pg_lsn)`;
  await engine.enable(node, upstream);
}

/** What a node is still told to leave out of what another sends. */
export async function leftToLeaveOut(node: Node, upstream: Node): Promise<string> {
  const link = subscriptionName(node, upstream);
  return String(await node.value`select sub_skip_lsn from spock.subscription where sub_name = ${link}`);
}
