import type { AnomalyName } from './profile.js';

/** Something that a node's records say of a transaction, and that is not so. */
export interface Flaw {
  /** The node it came from, and its id there. */
  readonly origin: string;
  readonly xid: string;
  readonly what: AnomalyName;
}
