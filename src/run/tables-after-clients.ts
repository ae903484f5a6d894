import pg from 'pg';
import { differingRows, type SameOn } from '../checkers/differing-rows.js';
import { type CompareOptions, compareTable, type TableComparison } from '../cluster/compare-table.js';
import { describeComparison } from '../cluster/describe-comparison.js';
import { passedOn } from '../cluster/whole-tables.js';
import { plainName } from '../database/quote.js';
import { ComparisonError, messageOf } from '../errors.js';
import type { Aftermath } from '../workload/aftermath.js';
import { rowsOfHistory } from './history-rows.js';

/** What came of comparing all replicated tables after clients have written. */
export interface TablesAfterClients {
  /** What is wrong, a line or more each. */
  readonly wrong: readonly string[];
  /** What was looked at besides the checkers, and what was not: sentences for the statement. */
  readonly told: string;
}

interface Seen {
  readonly table: string;
  readonly wrong?: string;
  /** Why its rows could not be compared in all columns. */
  readonly unseen?: string;
}

/**
 * Compares every replicated table in all of its columns, on every node. The rows that the history itself shows to differ
 * have been judged by the checkers; all others have to be the same, and so has each row of a table that no query of a
 * workload reads.
 */
export async function tablesAfterClients(aftermath: Aftermath): Promise<TablesAfterClients> {
  const { cluster, workloads, history } = aftermath;
  const { nodes, engine } = cluster;
  const queries = new Map(
    workloads.flatMap(({ tables }) =>
      Object.entries(tables).map(([name, query]) => [plainName(name), { name, query }] as const),
    ),
  );
  const [tables, partly] = await Promise.all([
    cluster.replicatedTables(),
    Promise.all(nodes.map(async (node) => (await passedOn(engine, node)).partly)),
  ]);
  let differing: ReadonlyMap<string, ReadonlyMap<string, SameOn>> | undefined;
  const look = async (table: string): Promise<Seen> => {
    if (partly.some((names) => names.has(plainName(table))))
      return { table, unseen: 'only parts of it are replicated' };
    const plain = await compareTable(nodes, table);
    if (plain.same) return { table };
    const followed = queries.get(plainName(table));
    differing ??= differingRows(history);
    const judged = followed && differing.get(followed.name);
    if (plain.columns || !judged) return { table, wrong: worded(plain, followed !== undefined) };
    const keyOf = await rowsOfHistory(nodes, table, followed.query, [...judged.keys()]);
    if (keyOf) {
      const ignore: CompareOptions['ignore'] = (values, alike) => {
        const sameOn = judged.get(keyOf(values) ?? '');
        // Where the history shows a row to be the same on some of the nodes, it has to be so in all columns.
        return sameOn?.every((first, n) => first < 0 || alike[n] === alike[first]) ?? false;
      };
      const rest = await compareTable(nodes, table, { ignore });
      return rest.same ? { table } : { table, wrong: worded(rest, true) };
    }
    // Every row that differs in the query differs in the table.
    if (plain.total <= judged.size)
      return {
        table,
        unseen: `its keys are not those of the history, and ${plain.total} rows differ in both`,
      };
    return {
      table,
      wrong: `${worded(plain, true)}\n  of these the history shows ${judged.size} to differ`,
    };
  };
  const seen = await Promise.all(
    tables.map(async (table): Promise<Seen> => {
      try {
        return await look(table);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError || error instanceof ComparisonError)) throw error;
        return { table, wrong: `${table}: cannot be compared on all nodes: ${messageOf(error)}` };
      }
    }),
  );
  return {
    wrong: seen.flatMap(({ wrong }) => wrong ?? []),
    told: toldOf(seen, (table) => queries.has(plainName(table))),
  };
}

function worded(found: TableComparison, followed: boolean): string {
  const why = followed
    ? 'the checkers found these rows to be the same, on all nodes or on some of these, as far as the queries of the workload look'
    : 'no checker follows this table, but it is replicated';
  return `${describeComparison(found)}\n  ${why}`;
}

function toldOf(seen: readonly Seen[], followed: (table: string) => boolean): string {
  const wrong = seen.filter((one) => one.wrong);
  const others = seen.filter(({ table, unseen }) => !unseen && !followed(table) && !table.startsWith('mmr.'));
  const unseen = seen.filter((one) => one.unseen);
  const names = (all: readonly Seen[]) => all.map(({ table }) => table.replace(/^public\./, ''));
  return [
    'Every replicated table was compared in all columns',
    others.length > 0 ? `, also what no checker follows: ${names(others).join(', ')}` : '',
    unseen.length > 0
      ? `, but for ${unseen.map((one) => `${names([one])[0]} (${one.unseen})`).join(', ')}.`
      : '.',
    wrong.length > 0 ? ` Rows that no checker has found to differ differ in ${names(wrong).join(', ')}.` : '',
  ].join('');
}
