import alterOptions from './alter-options.js';
import applyDelay from './apply-delay.js';
import applyDelayInterrupted from './apply-delay-interrupted.js';
import copyDroppedColumn from './copy-dropped-column.js';
import copyGeneratedColumn from './copy-generated-column.js';
import create from './create.js';
import disableInTransaction from './disable-in-transaction.js';
import drop from './drop.js';
import dropLinked from './drop-linked.js';
import duplicateName from './duplicate-name.js';
import idCollision from './id-collision.js';
import incomplete from './incomplete.js';
import interfaceTest from './interface.js';
import join from './join.js';
import list from './list.js';
import nameTaken from './name-taken.js';
import readOnly from './read-only.js';
import readOnlyAll from './read-only-all.js';
import readOnlyInMidTransaction from './read-only-in-mid-transaction.js';
import resyncFails from './resync-fails.js';
import resyncPartition from './resync-partition.js';
import resyncReadOnly from './resync-read-only.js';
import resyncSubscription from './resync-subscription.js';
import resyncSubscriptionReadOnly from './resync-subscription-read-only.js';
import resyncTable from './resync-table.js';
import resyncWhileWriting from './resync-while-writing.js';
import setsChanged from './sets-changed.js';
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
  'resync-partition': resyncPartition,
  'resync-while-writing': resyncWhileWriting,
  'copy-generated-column': copyGeneratedColumn,
  'apply-delay': applyDelay,
  'resync-subscription': resyncSubscription,
  'sets-changed': setsChanged,
  interface: interfaceTest,
  'disable-in-transaction': disableInTransaction,
  'read-only': readOnly,
  incomplete: incomplete,
  'alter-options': alterOptions,
  'id-collision': idCollision,
  'read-only-all': readOnlyAll,
  'resync-read-only': resyncReadOnly,
  'read-only-in-mid-transaction': readOnlyInMidTransaction,
  'resync-subscription-read-only': resyncSubscriptionReadOnly,
  'resync-fails': resyncFails,
  'apply-delay-interrupted': applyDelayInterrupted,
};
