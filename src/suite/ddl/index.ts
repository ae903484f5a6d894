import dropTemporary from './drop-temporary.js';
import likeTemporary from './like-temporary.js';
import searchPath from './search-path.js';
import setKept from './set-kept.js';

export const ddl = {
  'search-path': searchPath,
  'set-kept': setKept,
  'drop-temporary': dropTemporary,
  'like-temporary': likeTemporary,
};
