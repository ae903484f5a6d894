import type { Node } from '../database/node.js';
import { turnOn } from '../database/server-settings.js';
import { ClusterError } from '../errors.js';

/** Spock's, off unless set and called experimental: an INSERT that is applied is looked up in every unique index. */
export const CHECK_ALL_UNIQUE_INDEXES = 'spock.check_all_uc_indexes';

/** Turns it on, on a node that has no links yet. */
export async function checkAllUniqueIndexes(node: Node): Promise<void> {
  await turnOn(node, [CHECK_ALL_UNIQUE_INDEXES]);
}

/**
 * Whether these nodes look an INSERT up in every unique index; those of engines without that setting do not.
 *
 * @throws ClusterError where some do and some do not
 */
export async function checksAllUniqueIndexes(nodes: readonly Node[]): Promise<boolean> {
  const on = await Promise.all(
    nodes.map(async (node) => {
      const [row] = await node.sql`select current_setting(${CHECK_ALL_UNIQUE_INDEXES}, true) = 'on' as is_on`;
      return row!.is_on === true;
    }),
  );
  if (new Set(on).size > 1) throw new ClusterError(`${CHECK_ALL_UNIQUE_INDEXES} is on for some nodes only`);
  return on.includes(true);
}
