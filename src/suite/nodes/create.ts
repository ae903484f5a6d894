import { ALL_OPERATIONS, DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a database becomes a node when it is created as one, with its name and a set that passes on everything',
  covers: ['node-create-drop'],
  needs: { unwired: true },
  leaves: { mesh: 'changed' },

  async run({ cluster: { engine, nodes }, expect }) {
    for (const node of nodes) {
      await engine.install(node);
      expect.equal(await engine.nodes(node), [], 'nodes before one is created', node);

      await engine.createNode(node);
      expect.equal(await engine.nodes(node), [node.name], 'nodes', node);
      expect.equal((await engine.sets(node))[DEFAULT_SET], ALL_OPERATIONS, `set ${DEFAULT_SET}`, node);
    }
  },
});
