import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../database/node.js';
import { literal } from '../database/quote.js';
import { waitFor } from '../wait.js';

const RELOAD_MS = 10_000;

/** Sets what all processes of a node's server take up without a restart. It is as it was when `work` has ended. */
export async function withServerSetting<T>(
  cluster: Cluster,
  node: Node,
  setting: string,
  value: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = String(await node.value`select current_setting(${setting})`);
  await node.sql(`alter system set ${setting} = ${literal(value)}`);
  try {
    await taken(cluster, node, setting, value);
    return await work();
  } finally {
    await node.sql(`alter system reset ${setting}`);
    await taken(cluster, node, setting, before);
  }
}

/** As `withServerSetting`, and lets the node receive by apply processes that were started with it. */
export function withSetting(
  cluster: Cluster,
  node: Node,
  setting: string,
  value: string,
  work: () => Promise<void>,
): Promise<void> {
  return withServerSetting(cluster, node, setting, value, async () => {
    // One after the other: of two that are told to end at once, one may stay away.
    for (const upstream of cluster.nodes) {
      if (upstream === node) continue;
      await cluster.disable(node, upstream);
      await cluster.enable(node, upstream);
    }
    await work();
  });
}

async function taken({ signal }: Cluster, node: Node, setting: string, value: string): Promise<void> {
  await node.sql`select pg_reload_conf()`;
  const look = async () => {
    const seen = await node.value`select current_setting(${setting})`;
    return seen === value ? { done: undefined } : { notYet: String(seen) };
  };
  await waitFor(`${node.name} to take up ${setting} = ${value}`, look, { within: RELOAD_MS, signal });
}
