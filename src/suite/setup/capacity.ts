import { engineOn } from '../../replication/mixed-engine.js';
import { test } from '../test.js';

export default test({
  scope: 'look',
  proves: 'every server has slots, senders and workers for the links of this mesh and of one node more',
  covers: ['servers-as-asked'],
  needs: { setUpHere: true },

  async run({ cluster, expect }) {
    // As many peers as there are nodes now: that is what each has when one more has joined.
    for (const node of cluster.nodes) {
      const least = engineOn(cluster.engine, node).capacity(cluster.nodes.length);
      for (const [name, needed] of Object.entries(least)) {
        const seen = Number(await node.value`select current_setting(${name})`);
        expect.that(seen >= needed, `${name} is ${seen}, and at least ${needed} are needed`, node);
      }
    }
  },
});
