import pg from 'pg';
import type { Cluster } from '../cluster/cluster.js';
import { compareTable } from '../cluster/compare-table.js';
import { describeComparison } from '../cluster/describe-comparison.js';
import { tablesOf } from '../cluster/schema.js';
import { plainName, schemaOfTable } from '../database/quote.js';
import { ComparisonError, messageOf } from '../errors.js';
import type { Leaves } from '../suite/test.js';

/**
 * Compares the rows of replicated tables on every node.
 *
 * @param tables as `replicatedTables` has them; all of the cluster's unless given
 * @returns what is wrong, a line or more each
 */
export async function tablesNotAsLeft(
  cluster: Cluster,
  leaves: Leaves,
  tables?: readonly string[],
): Promise<string[]> {
  const expected = new Map(
    Object.entries(leaves.differing ?? {}).map(([table, rows]) => [plainName(table), rows]),
  );
  const wrong: string[] = [];
  for (const table of tables ?? (await cluster.replicatedTables())) {
    const rows = expected.get(plainName(table)) ?? 0;
    expected.delete(plainName(table));
    try {
      const found = await compareTable(cluster.nodes, table);
      if (found.same && rows === 0) continue;
      if (rows > 0 && found.total !== rows)
        wrong.push(
          `${table}: the test says that ${rows} of its rows differ between the nodes, but ${found.total} do`,
        );
      if (!found.same && (found.total !== rows || found.columns)) wrong.push(describeComparison(found));
    } catch (error) {
      if (!(error instanceof pg.DatabaseError || error instanceof ComparisonError)) throw error;
      wrong.push(`${table}: cannot be compared on all nodes: ${messageOf(error)}`);
    }
  }
  for (const table of expected.keys())
    wrong.push(`${table}: the test says that it differs, but no node replicates it`);
  return wrong;
}

/** Tables that no node replicates: their rows are each node's own, and nobody has compared them. */
export interface NotCompared {
  /** A line for each that is to be in a set: since it fell out of it, its changes have stayed at home. */
  readonly wrong: string[];
  /** The others. */
  readonly tables: string[];
}

/** @param within the schema to which a table has to belong; without it, all are looked at */
export async function tablesNotCompared(cluster: Cluster, within?: string): Promise<NotCompared> {
  const replicated = new Set(await cluster.replicatedTables());
  const all = await Promise.all(cluster.nodes.map((node) => tablesOf(node, cluster.engine.extension)));
  const others = new Map(all.flat().map(({ names }) => [names[0]!, names]));
  const wrong: string[] = [];
  const tables: string[] = [];
  for (const [table, names] of [...others].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (within !== undefined && schemaOfTable(table) !== within) continue;
    if (names.some((name) => replicated.has(name))) continue;
    if (names.some((name) => cluster.shouldCarry(name)))
      wrong.push(`${table} is in no replication set of any node any more, though nobody took it out`);
    else tables.push(table);
  }
  return { wrong, tables };
}
