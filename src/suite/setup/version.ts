import { engineOn } from '../../replication/mixed-engine.js';
import { test } from '../test.js';

export default test({
  scope: 'look',
  proves:
    'every node has the version of the replication engine that was chosen, in its catalog and as loaded code',
  covers: ['servers-as-asked'],

  async run({ cluster, expect }) {
    for (const node of cluster.nodes) {
      const { version } = engineOn(cluster.engine, node);
      const { catalog, code } = await cluster.engine.installed(node);
      expect.equal(catalog, version, 'version in the catalog', node);
      expect.equal(code, version, 'version of the loaded code', node);
    }
  },
});
