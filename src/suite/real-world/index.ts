import { orderEntry } from '../../workload/order-entry.js';
import { tpcB } from '../../workload/tpc-b.js';
import { calm, isolated, killed } from './load.js';

export const realWorld = {
  'order-entry': calm(
    orderEntry,
    'an order-entry application on all nodes at once stays right, as fast as the servers go',
    ['applications', 'delta-column-breaks-apply'],
  ),
  'order-entry-partition': isolated(
    orderEntry,
    'an order-entry application goes on while a node is cut off, and its books are right everywhere afterwards',
    ['applications', 'partitions', 'delta-column-breaks-apply'],
  ),
  'tpc-b': calm(tpcB, "pgbench's TPC-B on all nodes at once adds up, as fast as the servers go", [
    'applications',
    'delta-under-load',
  ]),
  'tpc-b-kill': killed(
    tpcB,
    "pgbench's TPC-B goes on while a server is killed and comes back, and what was acknowledged is there",
    ['applications', 'node-crashes', 'crash-applies-again'],
  ),
};
