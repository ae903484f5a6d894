import { orderStatus, stockLevel } from './order-entry/reading.js';
import { setUp, TABLES, TOTALS } from './order-entry/schema.js';
import { delivery, newOrder, payment } from './order-entry/writing.js';
import type { Action, Client, Workload } from './workload.js';

/** Of a hundred transactions, how many are of which kind: TPC-C, 5.2.3. */
const MIX: readonly (readonly [share: number, kind: (client: Client) => Action])[] = [
  [45, newOrder],
  [43, payment],
  [4, orderStatus],
  [4, delivery],
  [4, stockLevel],
];
const DECK = MIX.flatMap(([share, kind]) => Array.from({ length: share }, () => kind));

/**
 * An order-entry application after TPC-C: its tables with foreign keys, its five transactions and their mix, on so few
 * rows that it is loaded in a moment. What is not TPC-C's: ids of orders come from the clients, as two nodes that count
 * by themselves would give the same one twice; nobody orders from another warehouse, or an item that does not exist;
 * customers are found by number only; a client does not think or type.
 *
 * Running totals are columns of differences where the engine knows these; elsewhere the clients of each node keep to a
 * warehouse of their own.
 */
export const orderEntry: Workload = {
  name: 'order-entry',
  shows: 'orders, payments and deliveries arrive whole, and money and stock add up on every node',
  about: [
    'counters are exact',
    'balances are exact',
    'the total of all balances is constant',
    'no child is without its parent',
  ],
  setUp,

  next: (client) => client.random.pick(DECK)(client),

  contested: ({ deltaColumn }) => (deltaColumn ? [...new Set(TOTALS.map(([table]) => table))] : []),
  tables: TABLES,
};
