import dropTemporary from './drop-temporary.js';
import droppedIndex from './dropped-index.js';
import likeTemporary from './like-temporary.js';
import materializedView from './materialized-view.js';
import partitionsInSets from './partitions-in-sets.js';
import partitionsWhileWriting from './partitions-while-writing.js';
import replicateDdl from './replicate-ddl.js';
import replicateDdlAs from './replicate-ddl-as.js';
import searchPath from './search-path.js';
import setKept from './set-kept.js';

export const ddl = {
  'search-path': searchPath,
  'set-kept': setKept,
  'drop-temporary': dropTemporary,
  'like-temporary': likeTemporary,
  'materialized-view': materializedView,
  'dropped-index': droppedIndex,
  'replicate-ddl': replicateDdl,
  'replicate-ddl-as': replicateDdlAs,
  'partitions-in-sets': partitionsInSets,
  'partitions-while-writing': partitionsWhileWriting,
};
