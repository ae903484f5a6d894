import pg from 'pg';
import type { Cluster } from '../cluster/cluster.js';
import { compareTable } from '../cluster/compare-table.js';
import { describeComparison } from '../cluster/describe-comparison.js';
import { describeSchemaDifference, schemaDifferences } from '../cluster/schema-difference.js';
import { passedOn } from '../cluster/whole-tables.js';
import type { Node } from '../database/node.js';
import { plainName } from '../database/quote.js';
import { ComparisonError, messageOf } from '../errors.js';
import type { Finding } from './script-mesh.js';

/** The kinds of things of a table's schema that are compared. */
const COMPARED = /^(table|column|constraint|index|sequence) /;

/**
 * The tables that a node passes on whole to all others; but for those of which a node passes on only a part, and those
 * that scripts leave differing.
 */
export async function tablesToCompare({ nodes, engine }: Cluster, differing: readonly string[]) {
  const carried = await Promise.all(nodes.map((node) => engine.links(node)));
  const all = await Promise.all(
    nodes.map((node) => {
      const others = carried.filter((_, i) => nodes[i] !== node);
      return passedOn(engine, node, (set) =>
        others.every((of) => of.some(({ upstream, sets }) => upstream === node.name && sets.includes(set))),
      );
    }),
  );
  const isLeft = (table: string) =>
    differing.includes(plainName(table)) || all.some(({ partly }) => partly.has(plainName(table)));
  const replicated = [
    ...new Set((await Promise.all(nodes.map((n) => engine.replicatedTables(n)))).flat()),
  ].sort();
  const whole = replicated.filter((table) => all.some((of) => of.whole.has(plainName(table))));
  const tables = whole.filter((table) => !isLeft(table));
  return { tables, left: replicated.filter((table) => !tables.includes(table)) };
}

/** How large these tables are on a node, in bytes, with all their partitions. */
export async function bytesOf(node: Node, tables: readonly string[]): Promise<number> {
  const size = await node.value`
    select coalesce(sum(pg_relation_size(o)), 0) from unnest(${tables}::text[]) name
     cross join lateral (select to_regclass(name) as o union
                         select relid from pg_partition_tree(to_regclass(name))) parts`;
  return Number(size);
}

/** Which of these tables hold other rows on one node than on another. */
export async function differentRows({ nodes }: Cluster, tables: readonly string[]): Promise<Finding[]> {
  const wrong: Finding[] = [];
  for (const table of tables) {
    try {
      const found = await compareTable(nodes, table);
      if (!found.same) wrong.push({ about: `rows of ${table}`, text: describeComparison(found) });
    } catch (error) {
      if (!(error instanceof pg.DatabaseError || error instanceof ComparisonError)) throw error;
      const text = `${table}: cannot be compared on all nodes: ${messageOf(error)}`;
      wrong.push({ about: `rows of ${table}`, text });
    }
  }
  return wrong;
}

/** What of the schema of these tables is not the same on all nodes. */
export async function differentSchemas(cluster: Cluster, tables: readonly string[]): Promise<Finding[]> {
  const all = await schemaDifferences(cluster);
  return all
    .filter(({ what, table }) => table !== undefined && tables.includes(table) && COMPARED.test(what))
    .map((difference) => ({ about: difference.what, text: describeSchemaDifference(difference) }));
}
