import pg from 'pg';
import { SETTLE_TIMEOUT_MS } from '../cluster/linked-nodes.js';
import type { Node, Value } from '../database/node.js';
import { DeadlineError, ExpectationFailed } from '../errors.js';
import type { Engine } from '../replication/engine.js';
import { clip } from '../report/text.js';
import { seconds, waitFor } from '../wait.js';
import { lineDiff } from './line-diff.js';

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

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, undefined, 1) ?? String(value));
}

function oneLine(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}
