import type { Node } from '../database/node.js';
import { messageOf } from '../errors.js';
import { links } from '../replication/names.js';
import { rouse } from '../replication/rouse.js';
import { untilSeen } from './effect.js';
import { type Fault, faultText, isLinkFault, linksOf, linkText } from './fault.js';
import { endsOf, type World } from './world.js';

/** How long a link may need to come back from the fault before. */
const LIVE_TIMEOUT_MS = 30_000;

/**
 * Waits until replication runs over the links that a fault is about to be done to: one that has yet to come back from an
 * earlier fault would show no effect of the next. Apply can be held where any link leads. What is done to the network is
 * done to any connection: that each link has been up meanwhile is enough, for under load, where apply fails again and
 * again, there may be no moment in which all of them are.
 *
 * @throws FaultError naming the links that are not up
 */
export async function untilLive(fault: Fault, world: World, signal: AbortSignal): Promise<void> {
  const { cluster } = world;
  const into = fault.kind === 'holdApply' ? cluster.node(fault.node) : undefined;
  const ends =
    fault.kind === 'upgrade'
      ? [...links(cluster.nodes)].map(({ subscriber, upstream }): [Node, Node] => [subscriber, upstream])
      : into
        ? cluster.nodes.filter((other) => other !== into).map((other): [Node, Node] => [into, other])
        : linksOf(fault).map((link) => endsOf(world, link));
  if (ends.length === 0) return;
  const seen = new Set<number>();
  const look = async () => {
    const states = await Promise.all(ends.map((link) => stateOf(world, link)));
    if (isLinkFault(fault)) for (const [i, state] of states.entries()) if (state === undefined) seen.add(i);
    const down = states.filter((state, i) => state !== undefined && !seen.has(i));
    const enough = into ? down.length < states.length : down.length === 0;
    return enough ? { done: undefined } : { notYet: down.join(', ') };
  };
  await untilSeen(`links to replicate before ${faultText(fault)}`, look, signal, LIVE_TIMEOUT_MS);
}

/** What keeps a link from replicating, after the nodes were told to look at once; undefined where nothing does. */
async function stateOf(
  { cluster: { engine } }: World,
  [subscriber, upstream]: [Node, Node],
): Promise<string | undefined> {
  const name = linkText([subscriber.name, upstream.name]);
  try {
    const link = (await engine.links(subscriber)).find((one) => one.upstream === upstream.name);
    if (link?.up) return undefined;
    await rouse(engine, subscriber, upstream);
    return `${name} is ${link?.status ?? 'not there'}`;
  } catch (error) {
    // A fault that goes on may have taken its other end away; if it is for good, this is what is told.
    return `${name}: ${messageOf(error)}`;
  }
}
