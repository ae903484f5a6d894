import { allOrders, isConcurrent, type Order, upToRenaming } from '../orders.js';
import { ALL_OPERATIONS, type Operation } from './operations.js';

/** Two operations on one table, the first on n1 and the second on n2, at least one of them on its definition. */
export interface Scene {
  readonly operations: readonly [Operation, Operation];
  /** Commits of both and deliveries between them; then each node adds a row to what it has, and both are delivered. */
  readonly order: Order;
}

/** The transactions by which each node adds a row in the end, after those of the operations. */
export const LAST = 2;

const IN_THE_END: Order = [
  { do: 'commit', node: 0, transaction: LAST },
  { do: 'commit', node: 1, transaction: LAST + 1 },
  { do: 'deliver', from: 0, to: 1 },
  { do: 'deliver', from: 1, to: 0 },
];

/** The orders on two nodes, with the rows in the end. */
export const ORDERS: readonly Order[] = upToRenaming(allOrders(2)).map((order) => [...order, ...IN_THE_END]);

/** Every definition beside every operation, both ways round, in every order. */
export function everyScene(): Scene[] {
  const isDefinition = (one: Operation) => one.definition !== undefined;
  const pairs = ALL_OPERATIONS.flatMap((a) =>
    ALL_OPERATIONS.flatMap((b) => (isDefinition(a) || isDefinition(b) ? [[a, b] as const] : [])),
  );
  return ORDERS.flatMap((order) => pairs.map((operations) => ({ operations, order })));
}

/** Whether neither operation has seen the other. */
export function areConcurrent({ order }: Scene): boolean {
  return isConcurrent(order.slice(0, -IN_THE_END.length));
}

/** "n1 drops a column; n2 inserts a row". */
export function sceneText({ operations }: Scene): string {
  return operations.map(({ said }, node) => `n${node + 1} ${said}`).join('; ');
}
