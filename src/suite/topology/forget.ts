import type { Cluster } from '../../cluster/cluster.js';
import type { Node } from '../../database/node.js';
import { subscriptionName } from '../../replication/names.js';
import { waitFor } from '../../wait.js';
import { LOST_CONNECTION } from '../faulted/log-lines.js';
import type { LeftErrors } from '../test.js';

const GONE_MS = 20_000;

/** What nodes log of a peer that has gone, in a test without a history, which could say when it went. */
export const LOST_PEER: readonly LeftErrors[] = LOST_CONNECTION.map(({ text, process }) => {
  return { text, process, least: 0 };
});

/** Has all the others forget a node that is gone for good: their links from it, and with the last one its name, and what they keep for it. */
export async function forget(cluster: Cluster, gone: Node): Promise<void> {
  const { engine } = cluster;
  for (const node of cluster.without(gone).nodes) {
    if (engine.abandon) await engine.abandon(node, gone);
    else await engine.unsubscribe(node, gone);
    await dropSlot(cluster, node, gone);
  }
}

/** Slots are named after their subscriptions, which nobody can be asked for any more. */
async function dropSlot({ signal }: Cluster, node: Node, gone: Node): Promise<void> {
  const name = subscriptionName(gone, node);
  const look = async () => {
    const [slot] = await node.sql`
      select slot_name, active_pid from pg_replication_slots
       where database = current_database() and right(slot_name::text, length(${name})) = ${name}`;
    if (slot?.active_pid === null) return { done: String(slot.slot_name) };
    return { notYet: slot ? `process ${slot.active_pid} has it` : 'there is none' };
  };
  const what = `${node.name}'s slot for ${gone.name} to be let go`;
  const slot = await waitFor(what, look, { within: GONE_MS, signal });
  await node.sql`select pg_drop_replication_slot(${slot})`;
}

/** Slots, origins and subscriptions that a node has for any other but this one, in the words of the engine. */
export async function linksWithout({ engine }: Cluster, node: Node, gone: Node): Promise<string[]> {
  const all = (await engine.leftovers(node)).filter((what) => NAMED.test(what));
  return all.filter(
    (what) =>
      ![subscriptionName(gone, node), subscriptionName(node, gone)].some((name) => what.endsWith(name)),
  );
}

/** What of a link has a name of its own; a worker has the number of its subscription. */
export const NAMED = /^slot|^origin|^subscription/;
