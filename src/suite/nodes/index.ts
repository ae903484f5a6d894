import copyDroppedColumn from './copy-dropped-column.js';
import copyGeneratedColumn from './copy-generated-column.js';
import create from './create.js';
import drop from './drop.js';
import dropLinked from './drop-linked.js';
import duplicateName from './duplicate-name.js';
import join from './join.js';
import list from './list.js';
import nameTaken from './name-taken.js';
import resyncTable from './resync-table.js';
import resyncWhileWriting from './resync-while-writing.js';
import subscriptionCreate from './subscription-create.js';
import subscriptionDisable from './subscription-disable.js';
import subscriptionDrop from './subscription-drop.js';
import subscriptionDuplicate from './subscription-duplicate.js';
import subscriptionStatus from './subscription-status.js';
import subscriptionWrongDsn from './subscription-wrong-dsn.js';
import wrongDsn from './wrong-dsn.js';

export const nodes = {
  create,
  list,
  drop,
  'drop-linked': dropLinked,
  'duplicate-name': duplicateName,
  'name-taken': nameTaken,
  'wrong-dsn': wrongDsn,
  'subscription-create': subscriptionCreate,
  'subscription-status': subscriptionStatus,
  'subscription-disable': subscriptionDisable,
  'subscription-drop': subscriptionDrop,
  'subscription-duplicate': subscriptionDuplicate,
  'subscription-wrong-dsn': subscriptionWrongDsn,
  'copy-dropped-column': copyDroppedColumn,
  join,
  'resync-table': resyncTable,
  'resync-while-writing': resyncWhileWriting,
  'copy-generated-column': copyGeneratedColumn,
};
