import hugeTransaction from './huge-transaction.js';
import manyTables from './many-tables.js';
import replayQueueSpills from './replay-queue-spills.js';

export const volume = {
  'huge-transaction': hugeTransaction,
  'many-tables': manyTables,
  'replay-queue-spills': replayQueueSpills,
};
