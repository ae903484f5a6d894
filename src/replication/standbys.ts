import type { Node } from '../database/node.js';
import { ident, literal } from '../database/quote.js';
import type { Engine } from './engine.js';
import { subscriptionName } from './names.js';
import { isOf } from './releases.js';

/** What copies the slots that a node keeps for its subscribers to the node's physical standby. */
export interface SlotCopying {
  readonly by: 'extension' | 'server';
  /** The setting of the node that keeps what its standby has not got from subscribers. */
  readonly held: string;
  /** Settings with which the standby begins. */
  readonly standby: Readonly<Record<string, string>>;
  /** A setting of the node's that its standby inherits, and that is reset there to let the copying begin. */
  readonly gate?: { readonly setting: string; readonly shut: string };
}

const BY_SERVER: SlotCopying = {
  by: 'server',
  held: 'synchronized_standby_slots',
  standby: { sync_replication_slots: 'on' },
};

/** It ends for a minute where it begins before its standby receives: until then it has no slot to copy. */
const BY_SPOCK: SlotCopying = {
  by: 'extension',
  held: 'spock.pg_standby_slot_names',
  standby: {},
  gate: { setting: 'spock.synchronize_slot_names', shut: '' },
};

/**
 * How the standbys of a node get its slots.
 *
 * @param serverVersion as in 180006
 * @returns undefined where nothing copies them
 */
export function slotCopying(
  { kind, version }: Pick<Engine, 'kind' | 'version'>,
  serverVersion: number,
): SlotCopying | undefined {
  if (kind !== 'spock') return undefined;
  // Release notes of 5.0.7, 5.0.8 and 6.0: slots bear the mark by which the server knows those that it is to copy.
  const marked = serverVersion >= 170_000 && isOf(version, '5.0.7 || >=6.0.0-beta.1');
  return marked ? BY_SERVER : BY_SPOCK;
}

/** Has a subscriber receive from another server, which has taken an upstream's place. */
export async function readdress(
  engine: Engine,
  subscriber: Node,
  upstream: Node,
  dsn: string,
): Promise<void> {
  const name = subscriptionName(subscriber, upstream);
  switch (engine.kind) {
    case 'spock':
      await subscriber.sql`select spock.node_add_interface(${upstream.name}, 'standby', ${dsn})`;
      await subscriber.sql`select spock.sub_alter_interface(${name}, 'standby')`;
      return;
    case 'pglogical':
      await subscriber.sql`select pglogical.alter_node_add_interface(${upstream.name}, 'standby', ${dsn})`;
      await subscriber.sql`select pglogical.alter_subscription_interface(${name}, 'standby')`;
      return;
    case 'native':
      await subscriber.sql(`alter subscription ${ident(name)} connection ${literal(dsn)}`);
  }
}
