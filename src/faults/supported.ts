import { RequestError } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import type { AnomalyName } from '../replication/profile.js';
import type { Runtime } from '../runtime/runtime.js';
import { type Fault, faultText, isLinkFault, linksOf, linkText, nodesOf } from './fault.js';

/** What decides whether a fault can be carried out at all. */
export interface Means {
  readonly runtime: Pick<Runtime, 'kind' | 'lacks'>;
  readonly engine: Pick<Engine, 'kind' | 'profile'>;
}

/** Why this runtime or engine cannot do the fault; undefined where it can. */
export function supported(
  fault: Pick<Fault, 'kind'>,
  { runtime }: Pick<Means, 'runtime'>,
): string | undefined {
  const ability = fault.kind === 'skewClock' || fault.kind === 'fillVolume' ? fault.kind : undefined;
  const why = ability && runtime.lacks[ability];
  return why && `runtime ${runtime.kind} cannot: ${why}`;
}

/** A documented anomaly of the engine that the fault itself can bring about. */
export interface Anomaly {
  readonly name: string;
  readonly reference: string;
}

const INTERRUPTED: AnomalyName = 'interrupted apply discards a transaction';

/** What the fault may do to data on this engine that is documented, and so no news; undefined for nothing. */
export function anomalyOf(fault: Fault, { engine }: Pick<Means, 'engine'>): Anomaly | undefined {
  if (fault.kind !== 'killApply' && fault.kind !== 'disable') return undefined;
  const anomaly = engine.profile.anomalies[INTERRUPTED];
  return anomaly && { name: INTERRUPTED, reference: anomaly.reference };
}

/** What of a world decides which faults can be done in it. */
export interface Place extends Pick<Means, 'runtime'> {
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
    const why = supported(fault, world);
    if (why) throw refuse(why);
  }
}
