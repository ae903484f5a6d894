import type { Cluster } from '../cluster/cluster.js';
import { describeSchemaDifference, schemaDifferences } from '../cluster/schema-difference.js';
import type { Leaves } from '../suite/test.js';

/**
 * Compares schemas and replication sets of all nodes.
 *
 * @param within the schema to which a thing has to belong; without it, all are looked at
 * @returns what is wrong, a line each
 */
export async function schemaNotAsLeft(cluster: Cluster, leaves: Leaves, within?: string): Promise<string[]> {
  const missing = new Set(leaves.schema ?? []);
  const wrong: string[] = [];
  for (const difference of await schemaDifferences(cluster, within)) {
    const line = describeSchemaDifference(difference);
    const expected = (leaves.schema ?? []).filter((pattern) => pattern.test(line));
    for (const pattern of expected) missing.delete(pattern);
    if (expected.length === 0) wrong.push(line);
  }
  for (const pattern of missing)
    wrong.push(`the test says that schemas or replication sets differ in ${pattern}, but they do not`);
  return wrong;
}
