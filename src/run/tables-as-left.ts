import pg from 'pg';
import type { Cluster } from '../cluster/cluster.js';
import { compareTable } from '../cluster/compare-table.js';
import { describeComparison } from '../cluster/describe-comparison.js';
import { quoteTable } from '../cluster/quote.js';
import { tablesOf } from '../cluster/schema.js';
import { ComparisonError, messageOf } from '../errors.js';
import type { Leaves } from '../suite/test.js';

/** Compares the rows of every replicated table on every node. @returns what is wrong, a line or more each */
export async function tablesNotAsLeft(cluster: Cluster, leaves: Leaves): Promise<string[]> {
  const expected = new Set((leaves.differing ?? []).map(qualified));
  const wrong: string[] = [];
  for (const table of await cluster.replicatedTables()) {
    try {
      const found = await compareTable(cluster.nodes, table);
      if (!found.same && !expected.has(table)) wrong.push(describeComparison(found));
      if (found.same && expected.has(table)) {
        wrong.push(`${table}: the test says that its rows differ between the nodes, but they are the same`);
      }
      expected.delete(table);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError || error instanceof ComparisonError)) throw error;
      wrong.push(`${table}: cannot be compared on all nodes: ${messageOf(error)}`);
    }
  }
  for (const table of expected)
    wrong.push(`${table}: the test says that it differs, but no node replicates it`);
  return wrong;
}

/** Tables that no node replicates: their rows are each node's own, and nobody has compared them. */
export async function tablesNotCompared(cluster: Cluster): Promise<string[]> {
  const replicated = new Set(await cluster.replicatedTables());
  const all = await Promise.all(cluster.nodes.map((node) => tablesOf(node, cluster.engine.extension)));
  const others = all.flat().filter(({ names }) => !names.some((name) => replicated.has(name)));
  return [...new Set(others.map(({ names: [name] }) => name!))].sort();
}

function qualified(table: string): string {
  const [schema, name] = table.includes('.') ? table.split('.') : ['public', table];
  const plain = /^[a-z_][a-z0-9_$]*$/;
  return [schema!, name!].map((part) => (plain.test(part) ? part : quoteTable(part))).join('.');
}
