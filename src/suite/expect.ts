import pg from 'pg';
import { compareTable } from '../cluster/compare-table.js';
import { describeComparison, onOneLine } from '../cluster/describe-comparison.js';
import { SETTLE_TIMEOUT_MS } from '../cluster/linked-nodes.js';
import { describeSchemaDifference, type SchemaDifference } from '../cluster/schema-difference.js';
import type { Node, Value } from '../database/node.js';
import { quoteTable } from '../database/quote.js';
import { DeadlineError, ExpectationFailed } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import { clip } from '../report/text.js';
import { seconds, waitFor } from '../wait.js';
import { lineDiff } from './line-diff.js';

/** How many things that are not the same are told of. */
const NAMED_DIFFERENCES = 20;

/** How the server must refuse a statement. */
export interface Refusal {
  /** The SQLSTATE, where it is a telling one. */
  readonly code?: string;
  readonly message: RegExp;
}

/** What is looked at. */
export interface Expected {
  readonly nodes: readonly Node[];
  readonly engine: Pick<Engine, 'leftovers'>;
  readonly signal: AbortSignal;
  schemaDifferences(): Promise<SchemaDifference[]>;
}

/** What a test demands. Each of these throws ExpectationFailed with what was expected, seen, and where. */
export class Expect {
  constructor(private readonly cluster: Expected) {}

  /** The query's rows on this node are these, in this order. */
  async rows(node: Node, query: string, expected: readonly (readonly Value[])[]): Promise<void> {
    const seen = await node.table(query);
    const wanted = expected.map((row) => JSON.stringify(row));
    const got = seen.rows.map((row) => JSON.stringify(row));
    if (wanted.join('\n') === got.join('\n')) return;
    const number =
      got.length === wanted.length ? 'other rows' : `${got.length} rows instead of ${wanted.length}`;
    throw new ExpectationFailed(
      `${node.name}: ${number} from: ${clip(oneLine(query), 500)}`,
      lineDiff(wanted, got, seen.columns),
      node.name,
    );
  }

  /** The query's rows are these on every node of the cluster. */
  async everywhere(query: string, expected: readonly (readonly Value[])[]): Promise<void> {
    await Promise.all(this.cluster.nodes.map((node) => this.rows(node, query, expected)));
  }

  /**
   * The table has the same rows and columns on every node, whatever these are. To be called when everything has arrived:
   * after `cluster.settle()`.
   *
   * @param table plain, or schema-qualified: `account`, `bank.account`
   */
  async same(table: string): Promise<void> {
    const { nodes } = this.cluster;
    const names = await Promise.all(nodes.map((node) => qualified(node, table)));
    const different = nodes.find((_, i) => names[i] !== names[0]);
    if (different) {
      const all = Object.fromEntries(nodes.map(({ name }, i) => [name, names[i]!]));
      throw new ExpectationFailed(
        `${table} is another table on one node than on another: ${onOneLine(all, '')}`,
      );
    }
    const found = await compareTable(nodes, names[0]!);
    if (!found.same) throw new ExpectationFailed(describeComparison(found));
  }

  /**
   * All that is defined in the nodes' databases is the same on every node, and so is what their replication sets pass on:
   * tables, columns, indexes, constraints, views, functions, types, comments, owners, grants and so on; in a schema of its
   * own, of that one. To be called when everything has arrived: after `cluster.settle()`.
   */
  async sameSchema(): Promise<void> {
    const differences = await this.cluster.schemaDifferences();
    if (differences.length === 0) return;
    const lines = differences.slice(0, NAMED_DIFFERENCES).map(describeSchemaDifference);
    if (differences.length > lines.length) lines.push(`… and ${differences.length - lines.length} more`);
    throw new ExpectationFailed(`schemas are not the same on all nodes\n${lines.join('\n')}`);
  }

  /** The value is this one; objects and lists are compared by content. */
  equal<T>(seen: T, expected: T, what: string, node?: Node): void {
    const [want, got] = [show(expected), show(seen)];
    if (want === got) return;
    const short = want.length + got.length < 120;
    throw new ExpectationFailed(
      `${node ? `${node.name}: ` : ''}${what}: expected ${short ? `${want}, seen ${got}` : 'other than seen'}`,
      short ? undefined : lineDiff(want.split('\n'), got.split('\n')),
      node?.name,
    );
  }

  /** The statement is true of what was seen. */
  that(holds: boolean, what: string, node?: Node): void {
    if (!holds) throw new ExpectationFailed(`${node ? `${node.name}: ` : ''}${what}`, undefined, node?.name);
  }

  /**
   * Of replication, the node's database holds these slots, origins, schemas, workers and so on, in the engine's
   * words, and no others; workers that were told to end have up to 20 s for it.
   *
   * @param of which of them are looked at
   */
  async leftovers(node: Node, expected: readonly string[], of = /^/): Promise<void> {
    const wanted = [...expected].sort();
    let seen: string[] = [];
    const look = async () => {
      seen = (await this.cluster.engine.leftovers(node)).filter((what) => of.test(what)).sort();
      return show(seen) === show(wanted) ? { done: undefined } : { notYet: seen.join(', ') };
    };
    const { signal } = this.cluster;
    try {
      await waitFor(`${node.name} to be rid of replication`, look, { within: SETTLE_TIMEOUT_MS, signal });
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      throw new ExpectationFailed(
        `${node.name}: not what should be left of replication after ${seconds(SETTLE_TIMEOUT_MS)}`,
        lineDiff(wanted, seen),
        node.name,
      );
    }
  }

  /** The server refuses this, with this code and message. */
  async refused(attempt: Promise<unknown>, expected: Refusal): Promise<void> {
    const error = await attempt.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    const wanted = [expected.code, String(expected.message)].filter(Boolean).join(' ');
    if (error === undefined)
      throw new ExpectationFailed(`expected an error (${wanted}), but it was accepted`);
    if (!(error instanceof pg.DatabaseError)) throw error;
    const asExpected =
      (expected.code === undefined || error.code === expected.code) && expected.message.test(error.message);
    if (!asExpected) {
      throw new ExpectationFailed(`expected an error (${wanted}), seen ${error.code} "${error.message}"`);
    }
  }
}

/** The table's name with its schema, as the node's connections find it. @throws ExpectationFailed where there is none */
async function qualified(node: Node, table: string): Promise<string> {
  const [row] = await node.sql`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass(${quoteTable(table)})`;
  if (!row) throw new ExpectationFailed(`${node.name}: there is no table ${table}`, undefined, node.name);
  return String(row.name);
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}

function oneLine(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}
