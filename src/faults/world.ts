import type { Cluster } from '../cluster/cluster.js';
import type { Node } from '../database/node.js';
import type { Engine } from '../replication/engine.js';
import type { Runtime, Server, ServerAbility, StandbyOptions } from '../runtime/runtime.js';
import type { LinkName } from './fault.js';
import type { Link } from './link.js';

/** What nodes can be upgraded to. */
export interface Upgrade {
  /** It has `takeOver`. */
  readonly runtime: Runtime;
  /** What replicates there. */
  readonly to: Engine;
  /** What its servers need; and what of it the servers that nodes have now do not have in their data directories. */
  readonly settings: Readonly<Record<string, string>>;
  added(node: string): Readonly<Record<string, string>>;
  /** Why a node cannot keep its data; undefined where it can. */
  hindrance(node: string): Hindrance | undefined;
  /** Called as soon as a node's server has the new programs. */
  moved(node: string): void;
}

/** Why programs of another release cannot take over what a node has. */
export interface Hindrance {
  readonly kind: 'another major' | 'no update path';
  /** For people. */
  readonly why: string;
}

/** The clients that write. */
export interface Traffic {
  /** Keeps clients away from a node: returns when each has had its last answer. */
  stop(node: string): Promise<void>;
  /** Lets them go on. */
  go(node: string): void;
}

/** What faults are done to. */
export interface World {
  readonly cluster: Cluster;
  /** The nodes' servers, by the node's name; with that of the spare one. */
  readonly servers: ReadonlyMap<string, Server>;
  /** A node that is prepared, and can become one of the mesh. */
  readonly spare?: Node | undefined;
  /** The links that lead through a proxy. */
  readonly links: readonly Link[];
  readonly runtime: Pick<Runtime, 'kind' | 'lacks'>;
  /** What the servers were started for. */
  readonly ability?: ServerAbility | undefined;
  /** Gives a node a physical standby, which is stopped and looked at with all other servers; where the test needs it. */
  readonly startStandby?: ((node: Node, options: StandbyOptions) => Promise<Server>) | undefined;
  /** What its nodes can be upgraded to, where the test needs it. */
  readonly upgrade?: Upgrade | undefined;
  /** The clients that write, where any do. */
  readonly traffic?: Traffic | undefined;
}

/** A node's server. @throws TypeError when the fault was not checked against this world before */
export function serverOf(world: World, node: string): Server {
  const server = world.servers.get(node);
  if (!server) throw new TypeError(`node ${node} has no server`);
  return server;
}

/** A link's proxy. @throws TypeError when the fault was not checked against this world before */
export function proxyOf(world: World, [subscriber, upstream]: LinkName): Link {
  const link = world.links.find((l) => l.subscriber === subscriber && l.upstream === upstream);
  if (!link) throw new TypeError(`${upstream}→${subscriber} has no proxy`);
  return link;
}

/** Subscriber and upstream of a link. */
export function endsOf({ cluster }: World, [subscriber, upstream]: LinkName): [Node, Node] {
  return [cluster.node(subscriber), cluster.node(upstream)];
}
