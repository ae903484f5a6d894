import allTables from './all-tables.js';
import columns from './columns.js';
import columnsWhileAnalyzed from './columns-while-analyzed.js';
import generatedColumn from './generated-column.js';
import identitySwitched from './identity-switched.js';
import noDelete from './no-delete.js';
import noInsert from './no-insert.js';
import noSet from './no-set.js';
import noTruncate from './no-truncate.js';
import noUpdate from './no-update.js';
import oneLink from './one-link.js';
import reservedSchema from './reserved-schema.js';
import rowFilter from './row-filter.js';
import rowFilterEntering from './row-filter-entering.js';
import rowFilterLeaving from './row-filter-leaving.js';
import setAlter from './set-alter.js';
import setCreate from './set-create.js';
import setDrop from './set-drop.js';
import setRefused from './set-refused.js';
import twoSets from './two-sets.js';
import whileWriting from './while-writing.js';

export const selective = {
  'set-create': setCreate,
  'set-alter': setAlter,
  'set-drop': setDrop,
  'no-insert': noInsert,
  'no-update': noUpdate,
  'no-delete': noDelete,
  'no-truncate': noTruncate,
  columns,
  'columns-while-analyzed': columnsWhileAnalyzed,
  'row-filter': rowFilter,
  'row-filter-leaving': rowFilterLeaving,
  'row-filter-entering': rowFilterEntering,
  'no-set': noSet,
  'two-sets': twoSets,
  'one-link': oneLink,
  'while-writing': whileWriting,
  'all-tables': allTables,
  'generated-column': generatedColumn,
  'identity-switched': identitySwitched,
  'set-refused': setRefused,
  'reserved-schema': reservedSchema,
};
