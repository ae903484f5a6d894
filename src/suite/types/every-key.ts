import { test } from '../test.js';
import { SAMPLES } from './samples.js';
import { everyKey } from './shapes.js';

export default test({
  proves: 'rows are found by keys of every type that has an order, at the edges of the type, too',
  covers: ['types-common', 'keys'],

  async run({ cluster, expect }) {
    await everyKey(cluster, expect, SAMPLES);
  },
});
