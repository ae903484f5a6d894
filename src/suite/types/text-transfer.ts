import { test } from '../test.js';
import { acceptedBy } from './accepted.js';
import { SAMPLES } from './samples.js';
import { everyShape } from './shapes.js';
import { sendAsText } from './styles.js';

export default test({
  scope: 'mesh',
  proves: 'values of every type arrive as they are where all of them are sent as text',
  covers: ['text-transfer'],

  async run({ cluster, expect }) {
    const samples = await acceptedBy(cluster.nodes[0], SAMPLES);
    await sendAsText(cluster);
    await everyShape(cluster, expect, samples);
  },
});
