import type { Node } from '../database/node.js';

/** How a new subscription is made. */
export interface SubscribeOptions {
  /** Copy the existing rows of the upstream's tables first. */
  readonly copyData?: boolean;
  /** Make what the upstream's database has of schemas, tables and the like first, where the engine can. */
  readonly copyStructure?: boolean;
  /** Apply each transaction no earlier than this interval after its commit, where the engine can. */
  readonly applyDelay?: string;
  /** The upstream's sets; the usual ones unless said. */
  readonly sets?: readonly string[];
  /** Receive what the upstream has received from others, too, and not only what was written there. */
  readonly forward?: boolean;
  /** The upstream's connection string, where it is not to be the usual one. */
  readonly dsn?: string | undefined;
  /** All values are sent as text, also where the engine would rather send something else. */
  readonly asText?: true | undefined;
}

/** The connection string by which a subscriber is to reach an upstream. */
export type Route = (subscriber: Node, upstream: Node) => string;

/** What a database is told about itself when it becomes a node; the usual where nothing is said. */
export interface NodeIdentity {
  readonly name?: string;
  /** The connection string by which the others are to find it. */
  readonly dsn?: string;
}
