import { engineOn } from '../../replication/mixed-engine.js';
import { demandSettings } from '../setup/settings.js';
import { test } from '../test.js';

/**
 * Without these nothing replicates, or nodes decide conflicts in different ways. The others are a matter of choice. The
 * core needs no commit timestamps: it compares none.
 */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  spock: [
    'shared_preload_libraries',
    'output_plugin_libraries',
    'track_commit_timestamp',
    'spock.conflict_resolution',
  ],
  pglogical: [
    'shared_preload_libraries',
    'output_plugin_libraries',
    'track_commit_timestamp',
    'pglogical.conflict_resolution',
  ],
  native: [],
};

export default test({
  scope: 'look',
  proves:
    'every server runs with the settings without which changes do not replicate, or nodes differ after a conflict',
  covers: ['health-settings'],

  async run({ cluster, expect }) {
    for (const node of cluster.nodes) {
      const engine = engineOn(cluster.engine, node);
      const all = Object.entries(engine.settings()).filter(([name]) => NEEDED[engine.kind]!.includes(name));
      await demandSettings({ wal_level: 'logical', ...Object.fromEntries(all) }, node, expect);
    }
  },
});
