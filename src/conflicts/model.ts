import type { Profile } from '../replication/profile.js';
import { hasKey } from './kinds.js';
import type { Order, Step } from './orders.js';
import { stepText } from './orders.js';
import { leavesUnseen } from './passed-on.js';
import type { Cause, ConflictRecord, Rules, Told } from './rules.js';
import { type Scene, setUp } from './scene.js';
import { type Cell, type Row, rowStatements, type TableRole } from './statement.js';
import {
  type Change,
  type Committed,
  orphans,
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
 */
export function predict(
  { rules, profile }: Engine,
  nodes: number,
  scene: Scene,
  order: Order,
  timestamps: Timestamps,
): Predicted {
  const { kind } = scene;
  const committed: Committed[] = [];
  const refused = new Map<number, Refusal>();
  /** Of each link how many of all transactions it has looked at. */
  const passed: number[] = Array(nodes * nodes).fill(0);
  const rejections: Rejected[] = [];
  const stopped: Rejected[] = [];
  const causes: Cause[] = [];
  const because = (cause: Cause) => {
    if (!causes.includes(cause)) causes.push(cause);
  };
  const stores = firstStores({ rules, profile }, nodes, scene, timestamps.setUp, because);
  const records: ConflictRecord[][] = stores.map(() => []);
  const story: Told[] = [];

  const commit = (transaction: number) => {
    const { node, statements } = scene.transactions[transaction]!;
    const at = timestamps.transactions[transaction]!;
    if (rowStatements(statements).some((statement) => rules.refuses(statement.do, kind))) {
      refused.set(transaction, 'no identity');
      return;
    }
    const done = runLocally(kind, stores[node]!, statements, { transaction, node, at });
    if ('refused' in done) {
      refused.set(transaction, done.refused);
      return;
    }
    stores[node] = done.store;
    committed.push({ transaction, node, at, changes: done.changes });
    if (done.changes.some((change) => !rules.sends(change, kind))) because(rules.notSent);
    if (done.changes.some((change) => leavesUnseen(rules, kind, change)))
      because('a row that leaves the filter stays');
  };
  /** Whether a change brings a key that a later transaction, which the node knows already, has deleted or moved away. */
  const wasGivenUp = (change: Change, { at }: Committed, to: number) => {
    if (change.do !== 'insert' && !(change.do === 'update' && change.row.id !== change.old.id)) return false;
    if (change.table === 'main' && !hasKey(kind)) return false;
    const { table, row } = change;
    return committed.some((other, i) => {
      const isKnown = other.node === to || i < passed[other.node * nodes + to]!;
      return other.at > at && isKnown && other.changes.some((one) => givesUp(one, table, row.id!));
    });
  };
  const deliver = (from: number, to: number) => {
    const link = from * nodes + to;
    for (let i = passed[link]!; i < committed.length; i++) {
      const one = committed[i]!;
      if (one.node !== from) continue;
      // Where a delete has found nothing, that is all there is to say.
      const isTold = causes.includes('delete overtakes insert');
      if (!isTold && one.changes.some((change) => wasGivenUp(change, one, to)))
        because('an older row comes after its key was given up');
      const applied = rules.apply(kind, stores[to]!, one, profile);
      stores[to] = applied.store;
      records[to]!.push(...applied.records);
      applied.causes.forEach(because);
      for (const tell of applied.story) story.push(() => `n${to + 1} ${tell()}`);
      if (applied.discarded) rejections.push({ node: to, transaction: one.transaction });
      if (applied.stopped) stopped.push({ node: to, transaction: one.transaction });
    }
    passed[link] = committed.length;
  };
  const step = (one: Step) => {
    story.push(() => stepText(one));
    if (one.do === 'commit') commit(one.transaction);
    else if (one.do === 'deliver') deliver(one.from, one.to);
    else stores[one.node] = frozen(stores[one.node]!);
  };
  for (const one of order) step(one);
  if (stores.some(({ rows }) => orphans(rows).length > 0)) because('foreign keys are not checked');
  return {
    rejections,
    records,
    refused,
    stopped,
    committed,
    rows: stores.map(({ rows }) => rows),
    causes,
    story: () => story.map((tell) => tell()),
  };
}

/** What each node has of the first rows: the same, unless a part of it is its own. */
function firstStores(
  { rules, profile }: Engine,
  nodes: number,
  scene: Scene,
  at: readonly number[],
  because: (cause: Cause) => void,
): Store[] {
  const { kind } = scene;
  const truncated = Number.NEGATIVE_INFINITY;
  if (!kind.trigger && !kind.own) {
    const first: Store = { rows: firstRows(scene, at), truncated };
    return Array.from({ length: nodes }, () => first);
  }
  return Array.from({ length: nodes }, (_, here) => {
    let store: Store = { rows: [], truncated };
    for (const [i, { node, statements }] of setUp(scene).entries()) {
      const by = { transaction: i - 2, node, at: at[i]! };
      const done = runLocally(kind, store, statements, by);
      if ('refused' in done) throw new TypeError(`the first rows of ${kind.name} are refused`);
      if (node === here) store = done.store;
      else {
        const applied = rules.apply(kind, store, { ...by, changes: done.changes }, profile);
        store = applied.store;
        applied.causes.forEach(because);
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
