import blackHole from './black-hole.js';
import bridge from './bridge.js';
import deletes from './deletes.js';
import isolatedNode from './isolated-node.js';
import oneWay from './one-way.js';

export const partition = {
  'isolated-node': isolatedNode,
  'black-hole': blackHole,
  bridge,
  'one-way': oneWay,
  deletes,
};
