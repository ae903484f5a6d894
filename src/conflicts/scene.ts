import type { Kind } from './kinds.js';
import type { Operation } from './operations.js';
import { ALONE, sqlOf } from './sql.js';
import type { Statement } from './statement.js';

/** How the rows came to be what they are before the transactions: who wrote them, or that they are not there. */
export const STATES = ['from n1', 'from n2', 'absent', 'deleted', 'frozen'] as const;
export type State = (typeof STATES)[number];

/** One transaction of a client on a node, counted from 0. */
export interface Transaction {
  readonly node: number;
  readonly statements: readonly Statement[];
}

/** A kind of table with its first rows, and transactions that are bound to nodes. */
export interface Scene {
  readonly kind: Kind;
  readonly state: State;
  /** What the matrix has made the transactions of; nothing where they were made at random. */
  readonly operations: readonly Operation[];
  readonly transactions: readonly Transaction[];
}

/**
 * The scene in which the first node does the first operation, the second node the second.
 *
 * @param nodes those of the operations, where it is others
 */
export function sceneOf(
  kind: Kind,
  state: State,
  operations: readonly Operation[],
  nodes: readonly number[] = operations.map((_, i) => i),
): Scene {
  const transactions = operations.map((operation, i) => ({
    node: nodes[i]!,
    statements: operation.by(i, kind),
  }));
  return { kind, state, operations, transactions };
}

/** What is done before the transactions, in this order, and delivered everywhere. */
export function setUp({ kind, state }: Scene): Transaction[] {
  if (state === 'absent') return [];
  const node = state === 'from n2' ? 1 : 0;
  const insert: Transaction = {
    node,
    statements: kind.first.map((row) => ({ do: 'insert', table: 'main', row })),
  };
  if (state !== 'deleted') return [insert];
  const gone = kind.first.map(({ id }) => ({ do: 'delete', table: 'main', id: Number(id) }) as const);
  return [insert, { node, statements: gone }];
}

/** What is done, in the words of its author: "n1 deletes the row; n2 updates one column". */
export function sceneText({ kind, state, operations, transactions }: Scene): string {
  const named = operations.map(({ said }, i) => `n${transactions[i]!.node + 1} ${said}`);
  const told = transactions.map(
    ({ node, statements }) => `n${node + 1} ${statements.map((one) => sqlOf(kind, ALONE, one)).join('; ')}`,
  );
  const all = operations.length > 0 ? named.join('; ') : told.join(' | ');
  return `${kind.said}, ${STATE_TEXT[state]}: ${all}`;
}

/** A state in words. */
export const STATE_TEXT: Record<State, string> = {
  'from n1': 'row written by n1',
  'from n2': 'row written by n2',
  absent: 'no row yet',
  deleted: 'row just deleted',
  frozen: 'row frozen on n2 (VACUUM FREEZE) before it hears of the other',
};
