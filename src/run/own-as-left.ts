import type { Cluster } from '../cluster/cluster.js';
import type { InTurn } from '../cluster/mesh-view.js';
import type { OwnSchema } from '../cluster/own-schema.js';
import type { Leaves } from '../suite/test.js';
import { locksLeft } from './locks-left.js';
import { schemaNotAsLeft } from './schema-as-left.js';
import { tablesNotAsLeft, tablesNotCompared } from './tables-as-left.js';
import { type LookOptions, notCompared } from './verify.js';

/**
 * Looks over what a test has left in a schema of its own: locks, what is defined there, and the rows of its tables.
 *
 * @param leaves with the tables' names as others see them
 * @returns what is wrong, a line or more each
 */
export async function ownNotAsLeft(
  cluster: Cluster,
  own: OwnSchema,
  leaves: Leaves,
  inTurn: InTurn,
  note: LookOptions['note'],
): Promise<string[]> {
  const wrong = await locksLeft(own);
  wrong.push(...(await inTurn(() => schemaNotAsLeft(cluster, leaves, own.schema))));
  wrong.push(...(await tablesNotAsLeft(cluster, leaves, await own.replicatedTables())));
  const others = await inTurn(() => tablesNotCompared(cluster, own.schema));
  wrong.push(...others.wrong);
  for (const table of others.tables) note?.(notCompared(table));
  return wrong;
}
