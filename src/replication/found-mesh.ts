import type { Node } from '../database/node.js';
import { ExpectationFailed } from '../errors.js';
import { DEFAULT_SET } from './engine.js';
import type { FoundNames } from './names.js';

/** What has its mesh in an extension of this kind. */
export type FoundKind = 'spock' | 'pglogical';

/** A node of somebody else's mesh, as its own catalog tells of it. */
export interface FoundNode {
  readonly node: Node;
  /** Its name there. */
  readonly name: string;
  /** The subscriptions by which it receives. */
  readonly received: readonly FoundSubscription[];
  /** The logical slots of its database that the extension's output plugin serves. */
  readonly slots: readonly string[];
  /** Other logical slots of its database, with their plugins. */
  readonly otherSlots: readonly string[];
  /** Sets that pass on everything. */
  readonly wholeSets: readonly string[];
}

interface FoundSubscription {
  readonly name: string;
  /** The upstream's name there. */
  readonly upstream: string;
  readonly enabled: boolean;
  readonly slot: string;
  readonly sets: readonly string[];
}

/** The database of a node, read; nothing is changed. @returns undefined where it is no node */
export async function readFoundNode(kind: FoundKind, node: Node): Promise<FoundNode | undefined> {
  const [own] = await node.sql(
    `select node_name::text as name from ${kind}.local_node join ${kind}.node using (node_id)`,
  );
  if (!own) return undefined;
  const received = await node.sql(
    `select sub_name::text as name, node_name::text as upstream, sub_enabled as enabled, sub_slot_name::text as slot,
            to_json(coalesce(sub_replication_sets, '{}')) as sets
       from ${kind}.subscription join ${kind}.node on node_id = sub_origin order by 1`,
  );
  const slots = await node.sql`
    select slot_name::text as name, plugin::text from pg_replication_slots
     where database = current_database() and slot_type = 'logical' order by 1`;
  const sets = await node.sql(
    `select set_name::text as name from ${kind}.replication_set
      where replicate_insert and replicate_update and replicate_delete and replicate_truncate order by 1`,
  );
  const served = slots.filter(({ plugin }) => plugin === `${kind}_output`);
  return {
    node,
    name: String(own.name),
    received: received.map((one) => ({
      name: String(one.name),
      upstream: String(one.upstream),
      enabled: one.enabled === true,
      slot: String(one.slot),
      sets: (one.sets as string[]).map(String),
    })),
    slots: served.map(({ name }) => String(name)),
    otherSlots: slots.filter((one) => !served.includes(one)).map(({ name, plugin }) => `${name} (${plugin})`),
    wholeSets: sets.map(({ name }) => String(name)),
  };
}

/** A mesh of somebody else's, in which tests can work in schemas of their own. */
export class FoundMesh implements FoundNames {
  declare readonly insertOnlySet?: string;
  /** Links that are not there, or disabled, a line each: nothing would arrive by them. */
  readonly broken: readonly string[];

  private constructor(
    readonly nodes: readonly FoundNode[],
    /** The set that carries what is to be replicated. */
    readonly carrier: string,
  ) {
    this.broken = missingLinks(nodes);
    const insertOnly = 'default_insert_only';
    if (carriedByAll(nodes, insertOnly)) this.insertOnlySet = insertOnly;
  }

  /**
   * Looks whether what is written in a table of one's own would reach these nodes, and nobody else.
   *
   * @returns the mesh, or everything that stands in the way, a line each
   */
  static of(nodes: readonly FoundNode[]): FoundMesh | { readonly problems: readonly string[] } {
    const problems = [...sameNames(nodes), ...strangers(nodes)];
    if (problems.length > 0) return { problems };
    const [first, ...others] = nodes.map(({ wholeSets }) => wholeSets);
    const common = first!.filter((set) => others.every((sets) => sets.includes(set)));
    const carried = common.filter((set) => carriedByAll(nodes, set));
    const carrier = carried.includes(DEFAULT_SET) ? DEFAULT_SET : carried[0];
    if (carrier === undefined)
      return {
        problems: [
          'there is no replication set that passes on inserts, updates, deletes and truncates and that every subscription carries',
        ],
      };
    return new FoundMesh(nodes, carrier);
  }

  subscription(subscriber: Node, upstream: Node): string {
    const [to, from] = [subscriber, upstream].map(({ name }) => this.named(name));
    const found = to?.received.find((one) => one.upstream === from?.name);
    if (!found) throw new ExpectationFailed(`${subscriber.name} has no subscription to ${upstream.name}`);
    return found.name;
  }

  node(name: string): string {
    return this.nodes.find((one) => one.name === name)?.node.name ?? name;
  }

  set(name: string): string {
    return name === DEFAULT_SET ? this.carrier : name;
  }

  private named(name: string): FoundNode | undefined {
    return this.nodes.find(({ node }) => node.name === name);
  }
}

function carriedByAll(nodes: readonly FoundNode[], set: string): boolean {
  const names = nodes.map(({ name }) => name);
  const among = nodes.flatMap(({ received }) => received.filter(({ upstream }) => names.includes(upstream)));
  return among.every(({ sets }) => sets.includes(set));
}

function sameNames(nodes: readonly FoundNode[]): string[] {
  return nodes.flatMap(({ node, name }, i) => {
    const same = nodes.slice(0, i).find((other) => other.name === name);
    return same ? [`${same.node.name} and ${node.name} are both the node "${name}"`] : [];
  });
}

function missingLinks(nodes: readonly FoundNode[]): string[] {
  return nodes.flatMap((to) =>
    nodes.flatMap((from) => {
      if (from === to) return [];
      const link = to.received.find(({ upstream }) => upstream === from.name);
      if (!link)
        return [
          `${to.node.name} (node "${to.name}") has no subscription to ${from.node.name} (node "${from.name}"): a mesh has one each way between any two of its nodes`,
        ];
      if (!link.enabled) return [`${to.node.name}: the subscription "${link.name}" is disabled`];
      return [];
    }),
  );
}

/** Those to whom it would be sent, too, and who would have no table for it. */
function strangers(nodes: readonly FoundNode[]): string[] {
  return nodes.flatMap((from) => {
    const known = nodes.flatMap(({ received }) =>
      received.filter(({ upstream }) => upstream === from.name).map(({ slot }) => slot),
    );
    return from.slots
      .filter((slot) => !known.includes(slot))
      .map(
        (slot) =>
          `${from.node.name}: the slot "${slot}" belongs to none of these nodes: whoever subscribes there would receive changes of tables that it does not have; name that node, too`,
      );
  });
}
