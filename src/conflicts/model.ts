import { profileOn } from '../replication/mixed-profile.js';
import type { Profile } from '../replication/profile.js';
import { hasKey } from './kinds.js';
import type { Order, Step } from './orders.js';
import { stepText } from './orders.js';
import { leavesUnseen } from './passed-on.js';
import type { Cause, ConflictRecord, Rules, Tell } from './rules.js';
import { type Scene, setUp } from './scene.js';
import { type Cell, type Row, rowStatements, type TableRole } from './statement.js';
import {
  type Change,
  type Committed,
  hasOrphans,
  type Refusal,
  runLocally,
  type Store,
  type Version,
} from './store.js';

/** When the transactions were committed, by their nodes' clocks: of the first rows, and of the scene. */
export interface Timestamps {
  readonly setUp: readonly number[];
  readonly transactions: readonly number[];
}

/** What must be there in the end. */
export interface Predicted {
  /** Of each node. */
  readonly rows: readonly (readonly Version[])[];
  /** Transactions that a node has thrown away. */
  readonly rejections: readonly Rejected[];
  /** Of each node. */
  readonly records: readonly (readonly ConflictRecord[])[];
  /** Transactions that their own nodes have refused, with the reason. */
  readonly refused: ReadonlyMap<number, Refusal>;
  /** Links that have stopped. */
  readonly stopped: readonly Rejected[];
  /** What was committed, in the order of the commits. */
  readonly committed: readonly Committed[];
  /** What keeps this from being what the last update demands, where it is not. */
  readonly causes: readonly Cause[];
  /** How many comparisons hung on memory that the release has left as it was: each of them has two ends. */
  readonly byChance: number;
  /** What happened, for its reader; made when it is asked for, which it is of few scenes. */
  story(): string[];
}

export interface Rejected {
  readonly node: number;
  readonly transaction: number;
}

export interface Engine {
  readonly rules: Rules;
  readonly profile: Profile;
}

/**
 * What becomes of a scene: a pure function of the release, the scene, the order and the commit timestamps.
 *
 * @param nodes how many there are
 * @param wrong which of the comparisons that hang on memory which was never set go wrong, in their order; none beyond them
 */
export function predict(
  engine: Engine,
  nodes: number,
  scene: Scene,
  order: Order,
  timestamps: Timestamps,
  wrong: readonly boolean[] = [],
): Predicted {
  const played = new Played(engine, nodes, scene, order, timestamps, wrong);
  const { stores, committed, rejections, records, refused, stopped, causes } = played;
  return {
    rejections,
    records,
    refused: refused ?? NOTHING_REFUSED,
    stopped,
    committed,
    rows: stores.map(({ rows }) => rows),
    causes,
    byChance: played.compared,
    // Played once more: few scenes are told, and those that are not would be twice as slow.
    story: () => {
      const story: string[] = [];
      new Played(engine, nodes, scene, order, timestamps, wrong, (line) => story.push(line));
      return story;
    },
  };
}

const NOTHING_REFUSED: ReadonlyMap<number, Refusal> = new Map();

/** A scene that is played step by step, on nodes of the mind. */
class Played {
  readonly committed: Committed[] = [];
  /** Made when there is one: a Map costs more than the rest of a scene's lists. */
  refused?: Map<number, Refusal>;
  readonly rejections: Rejected[] = [];
  readonly stopped: Rejected[] = [];
  readonly causes: Cause[] = [];
  readonly stores: Store[];
  readonly records: ConflictRecord[][];
  /** How many comparisons hung on memory that was never set. */
  compared = 0;
  /** Of each link how many of all transactions it has looked at. */
  private readonly passed: number[];

  constructor(
    private readonly engine: Engine,
    private readonly nodes: number,
    private readonly scene: Scene,
    order: Order,
    private readonly timestamps: Timestamps,
    private readonly wrong: readonly boolean[],
    private readonly tell?: Tell,
  ) {
    this.passed = new Array(nodes * nodes).fill(0);
    this.stores = firstStores(engine, nodes, scene, timestamps.setUp, this.causes);
    this.records = this.stores.map(() => []);
    for (const step of order) this.do(step);
    if (this.stores.some(({ rows }) => hasOrphans(rows))) this.because('foreign keys are not checked');
  }

  private do(step: Step): void {
    this.tell?.(stepText(step));
    if (step.do === 'commit') this.commit(step.transaction);
    else if (step.do === 'deliver') this.deliver(step.from, step.to);
    else this.stores[step.node] = frozen(this.stores[step.node]!);
  }

  private commit(transaction: number): void {
    const { rules } = this.engine;
    const { kind, transactions } = this.scene;
    const { node, statements } = transactions[transaction]!;
    const at = this.timestamps.transactions[transaction]!;
    if (rowStatements(statements).some((statement) => rules.refuses(statement.do, kind))) {
      this.refuse(transaction, 'no identity');
      return;
    }
    const done = runLocally(kind, this.stores[node]!, statements, { transaction, node, at });
    if ('refused' in done) {
      this.refuse(transaction, done.refused);
      return;
    }
    this.stores[node] = done.store;
    this.committed.push({ transaction, node, at, changes: done.changes });
    if (done.changes.some((change) => !rules.sends(change, kind))) this.because(rules.notSent);
    if (done.changes.some((change) => leavesUnseen(rules, kind, change)))
      this.because('a row that leaves the filter stays');
  }

  private deliver(from: number, to: number): void {
    const { engine, nodes, scene, committed, stores } = this;
    const link = from * nodes + to;
    const tell = this.tell && ((line: string) => this.tell?.(`n${to + 1} ${line}`));
    for (let i = this.passed[link]!; i < committed.length; i++) {
      const one = committed[i]!;
      if (one.node !== from) continue;
      // Where a delete has found nothing, that is all there is to say.
      const isTold = this.causes.includes('delete overtakes insert');
      if (!isTold && one.changes.some((change) => this.wasGivenUp(change, one, to)))
        this.because('an older row comes after its key was given up');
      const profile = profileOn(engine.profile, `n${to + 1}`);
      const applied = engine.rules.apply(scene.kind, stores[to]!, one, profile, this.goesWrong, tell);
      stores[to] = applied.store;
      for (const record of applied.records) this.records[to]!.push(record);
      for (const cause of applied.causes) this.because(cause);
      if (applied.discarded) this.rejections.push({ node: to, transaction: one.transaction });
      if (applied.stopped) this.stopped.push({ node: to, transaction: one.transaction });
    }
    this.passed[link] = committed.length;
  }

  /** Whether a change brings a key that a later transaction, which the node knows already, has deleted or moved away. */
  private wasGivenUp(change: Change, { at }: Committed, to: number): boolean {
    if (change.do !== 'insert' && !(change.do === 'update' && change.row.id !== change.old.id)) return false;
    if (change.table === 'main' && !hasKey(this.scene.kind)) return false;
    const { table, row } = change;
    return this.committed.some((other, i) => {
      const isKnown = other.node === to || i < this.passed[other.node * this.nodes + to]!;
      return other.at > at && isKnown && other.changes.some((one) => givesUp(one, table, row.id!));
    });
  }

  private readonly goesWrong = () => this.wrong[this.compared++] ?? false;

  private refuse(transaction: number, why: Refusal): void {
    this.refused ??= new Map();
    this.refused.set(transaction, why);
  }

  private because(cause: Cause): void {
    if (!this.causes.includes(cause)) this.causes.push(cause);
  }
}

/** What each node has of the first rows: the same, unless a part of it is its own. */
function firstStores(
  { rules, profile }: Engine,
  nodes: number,
  scene: Scene,
  at: readonly number[],
  causes: Cause[],
): Store[] {
  const { kind } = scene;
  const truncated = Number.NEGATIVE_INFINITY;
  if (!kind.trigger && !kind.own) {
    const first: Store = { rows: firstRows(scene, at), truncated };
    return new Array<Store>(nodes).fill(first);
  }
  return Array.from({ length: nodes }, (_, here) => {
    let store: Store = { rows: [], truncated };
    for (const [i, { node, statements }] of setUp(scene).entries()) {
      const by = { transaction: i - 2, node, at: at[i]! };
      const done = runLocally(kind, store, statements, by);
      if ('refused' in done) throw new TypeError(`the first rows of ${kind.name} are refused`);
      if (node === here) store = done.store;
      else {
        const own = profileOn(profile, `n${here + 1}`);
        const applied = rules.apply(kind, store, { ...by, changes: done.changes }, own, () => false);
        store = applied.store;
        for (const cause of applied.causes) if (!causes.includes(cause)) causes.push(cause);
      }
    }
    return store;
  });
}

/** The first rows, as the node has them that wrote them. */
export function firstRows(scene: Scene, at: readonly number[]): readonly Version[] {
  let store: Store = { rows: [], truncated: Number.NEGATIVE_INFINITY };
  for (const [i, { node, statements }] of setUp(scene).entries()) {
    const done = runLocally(scene.kind, store, statements, { transaction: i - 2, node, at: at[i]! });
    if ('refused' in done) throw new TypeError(`the first rows of ${scene.kind.name} are refused`);
    store = done.store;
  }
  return store.rows;
}

function givesUp(change: Change, table: TableRole, id: Cell): boolean {
  if (change.do !== 'delete' && change.do !== 'update') return false;
  return change.table === table && change.old.id === id && !(change.do === 'update' && change.row.id === id);
}

function frozen({ rows, truncated }: Store): Store {
  return { rows: rows.map((one) => ({ ...one, frozen: true })), truncated };
}

/** Timestamps as an order would have them, where no server has been asked: each commit is later than the ones before. */
export function timestampsOf(order: Order): Timestamps {
  const transactions: number[] = [];
  for (const [i, step] of order.entries()) if (step.do === 'commit') transactions[step.transaction] = i;
  return { setUp: [-2, -1], transactions };
}

/** Rows of a node as they are compared: without the order in which they lie. */
export function rowsText(rows: readonly { readonly table: string; readonly row: Row }[]): string {
  return JSON.stringify(
    rows
      .map(({ table, row }) =>
        JSON.stringify([table, Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))]),
      )
      .sort(),
  );
}
