import blackHole from './black-hole.js';
import bridge from './bridge.js';
import deletes from './deletes.js';
import families from './families.js';
import frozen from './frozen.js';
import isolatedNode from './isolated-node.js';
import oneWay from './one-way.js';
import unique from './unique.js';

export const partition = {
  'isolated-node': isolatedNode,
  'black-hole': blackHole,
  bridge,
  'one-way': oneWay,
  deletes,
  families,
  frozen,
  unique,
};
