import { test } from '../test.js';
import { acceptedBy } from './accepted.js';
import { SAMPLES } from './samples.js';
import { everyShape } from './shapes.js';

export default test({
  proves:
    'values of every type arrive as they are, also in arrays, domains, composites, ranges and multiranges of it',
  covers: ['types-common'],

  async run({ cluster, expect }) {
    await everyShape(cluster, expect, await acceptedBy(cluster.nodes[0], SAMPLES));
  },
});
