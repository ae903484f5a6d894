import { RequestError } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import type { AnomalyName } from '../replication/profile.js';
import type { Runtime, ServerAbility } from '../runtime/runtime.js';
import { crashes, type Fault, faultText, isLinkFault, linksOf, linkText, nodesOf } from './fault.js';

/** What decides whether a fault can be carried out at all. */
export interface Means {
  readonly runtime: Pick<Runtime, 'kind' | 'lacks'>;
  readonly engine: Pick<Engine, 'kind' | 'profile'>;
  /** What the servers were started for. */
  readonly ability?: ServerAbility | undefined;
  /** A node that can join. */
  readonly spare?: { readonly name: string } | undefined;
  /** What nodes can be upgraded to. */
  readonly upgrade?: object | undefined;
}

/** Why the fault cannot be done on these servers; undefined where it can. */
export function supported(
  { kind }: Pick<Fault, 'kind'>,
  { runtime, ability, spare, upgrade }: Omit<Means, 'engine'>,
): string | undefined {
  if (kind === 'upgrade') return upgrade ? undefined : 'there are no servers to upgrade to';
  if (kind === 'addNode') return spare ? undefined : 'there is no spare node';
  if (kind !== 'skewClock' && kind !== 'fillVolume') return undefined;
  const why = runtime.lacks[kind];
  if (why) return `runtime ${runtime.kind} cannot: ${why}`;
  return ability === kind ? undefined : 'the servers were not started for it';
}

/** A documented anomaly of the engine that the fault itself can bring about. */
export interface Anomaly {
  readonly name: string;
  readonly reference: string;
}

function anomalyNameOf(fault: Fault): AnomalyName | undefined {
  switch (fault.kind) {
    case 'killApply':
    case 'disable':
      return 'interrupted apply discards a transaction';
    case 'fillVolume':
      return 'full disk discards a transaction';
    default:
      return crashes(fault) ? 'crash applies changes again' : undefined;
  }
}

/** What the fault may do to data on this engine that is documented, and so no news; undefined for nothing. */
export function anomalyOf(fault: Fault, { engine }: Pick<Means, 'engine'>): Anomaly | undefined {
  const name = anomalyNameOf(fault);
  const anomaly = name && engine.profile.anomalies[name];
  return anomaly && { name, reference: anomaly.reference };
}

/** What of a world decides which faults can be done in it. */
export interface Place extends Omit<Means, 'engine'> {
  readonly cluster: { readonly nodes: readonly { readonly name: string }[] };
  /** The links that lead through a proxy. */
  readonly links: readonly { readonly subscriber: string; readonly upstream: string }[];
}

/**
 * Checks that every fault can be done in this world.
 *
 * @throws RequestError naming the first that cannot, with what does not exist and what does
 */
export function demandPossible(faults: readonly Fault[], world: Place): void {
  const nodes = world.cluster.nodes.map(({ name }) => name);
  const proxied = world.links.map(({ subscriber, upstream }) => linkText([subscriber, upstream]));
  for (const fault of faults) {
    const refuse = (why: string) => new RequestError(`fault "${faultText(fault)}": ${why}`);
    for (const node of [...nodesOf(fault), ...linksOf(fault).flat()]) {
      if (!nodes.includes(node)) throw refuse(`there is no node "${node}", only ${nodes.join(', ')}`);
    }
    for (const link of linksOf(fault)) {
      if (link[0] === link[1]) throw refuse(`${link[0]} has no link to itself`);
      if (!isLinkFault(fault) || proxied.includes(linkText(link))) continue;
      const exist = proxied.length > 0 ? `only ${proxied.join(', ')} do` : 'none does';
      throw refuse(`link ${linkText(link)} leads through no proxy, ${exist}`);
    }
    if (fault.kind === 'addNode' && world.spare && fault.added !== world.spare.name)
      throw refuse(`the spare node is ${world.spare.name}`);
    const why = supported(fault, world);
    if (why) throw refuse(why);
  }
}
