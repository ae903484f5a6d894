import { profileOn } from '../../replication/mixed-profile.js';
import type { AnomalyName, Profile } from '../../replication/profile.js';
import { stepText } from '../orders.js';
import { apply, type Committed, dated, RULES } from './apply.js';
import { type Change, change, type RowStatement } from './change.js';
import { define } from './definition.js';
import type { Operation } from './operations.js';
import type { Scene } from './scene.js';
import { type Column, FIRST, type Held, type Refusal } from './table.js';

/** A transaction on a node that it was delivered to. */
export interface On {
  readonly node: number;
  readonly transaction: number;
}

export interface Predicted {
  /** Of each node, when the scene ends: after its last step, or where a link stops. */
  readonly held: readonly Held[];
  /** Transactions that a node has thrown away. */
  readonly rejections: readonly On[];
  /** Transactions that their own node has refused, with the reason. */
  readonly refused: ReadonlyMap<number, Refusal>;
  /** What a link cannot go on from. */
  readonly stopped?: On;
  readonly committed: readonly Committed[];
  readonly causes: readonly AnomalyName[];
  readonly story: readonly string[];
}

/** What becomes of a scene with Spock's AutoDDL on two nodes. */
export function predict(profile: Profile, { operations, order }: Scene): Predicted {
  const held: Held[] = [FIRST, FIRST];
  const committed: Committed[] = [];
  const refused = new Map<number, Refusal>();
  const rejections: On[] = [];
  const delivered = new Set<string>();
  const causes = new Set<AnomalyName>();
  const story: string[] = [];
  let stopped: On | undefined;

  const commit = (node: number, transaction: number) => {
    const operation = operations[transaction];
    const done = operation ? locally(held[node]!, operation) : addLastRow(held[node]!, node);
    if (typeof done === 'string') return void refused.set(transaction, done);
    const definition = operation?.definition;
    held[node] = definition ? dated(held[node]!, done.held, definition, transaction) : done.held;
    committed.push({ transaction, node, ...done.passedOn });
    if (done.isKept) causes.add('REPLICA IDENTITY FULL ends the replication of a table');
  };
  const deliver = (from: number, to: number) => {
    for (const one of committed) {
      const key = `${one.transaction} ${to}`;
      if (one.node !== from || delivered.has(key)) continue;
      delivered.add(key);
      const applied = apply(profileOn(profile, `n${to + 1}`), held[to]!, one);
      held[to] = applied.held;
      for (const cause of applied.causes) causes.add(cause);
      story.push(...applied.story.map((what) => `n${to + 1} ${what}`));
      const on = { node: to, transaction: one.transaction };
      if (applied.how === 'discarded') rejections.push(on);
      if (applied.how === 'stopped') {
        stopped = on;
        return;
      }
    }
  };
  for (const step of order) {
    story.push(stepText(step));
    if (step.do === 'commit') commit(step.node, step.transaction);
    if (step.do === 'deliver') deliver(step.from, step.to);
    if (stopped) break;
  }
  return {
    ...{ held, rejections, refused, committed, story },
    ...(stopped && { stopped }),
    causes: [...causes],
  };
}

interface Local {
  readonly held: Held;
  readonly passedOn: Pick<Committed, 'definition' | 'changes'>;
  /** Rows were changed, and nobody is told. */
  readonly isKept: boolean;
}

/** What a client of this node gets done. */
export function locally(
  held: Held,
  { definition, statements = [] }: Pick<Operation, 'definition' | 'statements'>,
  suffix = '',
): Local | Refusal {
  if (definition) {
    const done = define(held, definition);
    if (typeof done === 'string') return done;
    return { held: RULES.inSet(done, definition), passedOn: { definition, changes: [] }, isKept: false };
  }
  let now = held;
  let isKept = false;
  const changes: Change[] = [];
  for (const statement of statements) {
    const done = change(now, statement, suffix);
    if (typeof done === 'string') return done;
    if (done.isKept) isKept = true;
    now = done.held;
    changes.push(...done.changes);
  }
  return { held: now, passedOn: { changes }, isKept };
}

/** What a node has with the row that it adds in the end. */
export function addLastRow(held: Held, node: number): Local | Refusal {
  return locally(held, { statements: lastRow(held, node) }, held.table?.suffix);
}

/** The row that a node adds to what it has in the end: a value in each column. */
export function lastRow({ table }: Held, node: number): RowStatement[] {
  if (!table) return [];
  const own = (node + 1) * 1_000;
  const value = ({ type }: Column, i: number) => (type === 'text' ? `t${own + i}` : own + i);
  const row = Object.fromEntries(
    Object.entries(table.columns)
      .sort(byName)
      .map(([name, one], i) => [name, value(one, i)]),
  );
  return [{ do: 'insert', row: { ...row, id: own } }];
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
