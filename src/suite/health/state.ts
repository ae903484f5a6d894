import type { EngineFacts } from '../../cluster/mesh-view.js';
import type { Node } from '../../database/node.js';
import { links } from '../../replication/names.js';

/** What a link's own subscriber says of it. */
export async function stateOf(engine: EngineFacts, subscriber: Node, upstream: Node): Promise<string> {
  const link = (await engine.links(subscriber)).find((one) => one.upstream === upstream.name);
  return link
    ? `${link.subscription} is ${link.status}`
    : `${subscriber.name} has no link from ${upstream.name}`;
}

/** Links between these nodes that nobody has made. */
export async function linksUnmade(nodes: readonly Node[], engine: EngineFacts): Promise<string[]> {
  return (await statesOf(nodes, engine)).filter((state) => state.includes(' has no link from '));
}

/**
 * Those, and links that somebody has turned off. Whether another one is alive its own word does not tell: a worker that has
 * just started says so, too.
 */
export async function linksMissing(nodes: readonly Node[], engine: EngineFacts): Promise<string[]> {
  return (await statesOf(nodes, engine)).filter((state) => / has no link from | is disabled$/.test(state));
}

/** What is said of all of them. */
export async function statesOf(nodes: readonly Node[], engine: EngineFacts): Promise<string[]> {
  const all = [...links(nodes)].map(({ subscriber, upstream }) => stateOf(engine, subscriber, upstream));
  return (await Promise.all(all)).sort();
}
