import arrays from './arrays.js';
import bulkLoad from './bulk-load.js';
import collations from './collations.js';
import compositeKey from './composite-key.js';
import copyFormats from './copy-formats.js';
import counters from './counters.js';
import defaultValues from './default-values.js';
import deferredConstraints from './deferred-constraints.js';
import deleteTest from './delete.js';
import deletedAndInsertedAgain from './deleted-and-inserted-again.js';
import deltaColumns from './delta-columns.js';
import foreignKeyActions from './foreign-key-actions.js';
import generatedColumn from './generated-column.js';
import inTurn from './in-turn.js';
import insert from './insert.js';
import keyChange from './key-change.js';
import largeObjectFunctions from './large-object-functions.js';
import largeObjects from './large-objects.js';
import largeValues from './large-values.js';
import manyRows from './many-rows.js';
import missingTable from './missing-table.js';
import noEcho from './no-echo.js';
import nullValues from './null-values.js';
import preparedTransactions from './prepared-transactions.js';
import rowSecurity from './row-security.js';
import transactionAtomic from './transaction-atomic.js';
import transactionConcurrent from './transaction-concurrent.js';
import transactionRolledBack from './transaction-rolled-back.js';
import triggers from './triggers.js';
import truncate from './truncate.js';
import truncateCascade from './truncate-cascade.js';
import truncateRestartIdentity from './truncate-restart-identity.js';
import twoUnique from './two-unique.js';
import types from './types.js';
import uniqueSwapped from './unique-swapped.js';
import update from './update.js';

export const dml = {
  insert,
  update,
  delete: deleteTest,
  truncate,
  'truncate-restart-identity': truncateRestartIdentity,
  'in-turn': inTurn,
  'many-rows': manyRows,
  'bulk-load': bulkLoad,
  'transaction-atomic': transactionAtomic,
  'transaction-concurrent': transactionConcurrent,
  'transaction-rolled-back': transactionRolledBack,
  'null-values': nullValues,
  'default-values': defaultValues,
  'composite-key': compositeKey,
  'key-change': keyChange,
  'generated-column': generatedColumn,
  'large-values': largeValues,
  types,
  arrays,
  'no-echo': noEcho,
  'truncate-cascade': truncateCascade,
  collations,
  'missing-table': missingTable,
  'foreign-key-actions': foreignKeyActions,
  'deleted-and-inserted-again': deletedAndInsertedAgain,
  'deferred-constraints': deferredConstraints,
  'prepared-transactions': preparedTransactions,
  triggers,
  'copy-formats': copyFormats,
  counters,
  'delta-columns': deltaColumns,
  'unique-swapped': uniqueSwapped,
  'two-unique': twoUnique,
  'large-objects': largeObjects,
  'large-object-functions': largeObjectFunctions,
  'row-security': rowSecurity,
};
