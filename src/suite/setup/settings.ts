import type { Node } from '../../database/node.js';
import { engineOn } from '../../replication/mixed-engine.js';
import type { Expect } from '../expect.js';
import { test } from '../test.js';

/** Settings that may name more than what is needed. */
const LISTS = ['shared_preload_libraries', 'output_plugin_libraries'];

export default test({
  scope: 'look',
  proves: 'every server runs with the settings that multi-master needs',
  covers: ['servers-as-asked'],
  needs: { setUpHere: true },

  async run({ cluster, expect }) {
    for (const node of cluster.nodes) {
      const engine = engineOn(cluster.engine, node);
      // How many there have to be, setup/capacity says; there may be fewer than servers of our own have.
      const sizes = Object.keys(engine.capacity(1));
      const settings = Object.entries(engine.settings()).filter(([name]) => !sizes.includes(name));
      await demandSettings({ wal_level: 'logical', ...Object.fromEntries(settings) }, node, expect);
    }
  },
});

/** Demands that a server runs with these settings. */
export async function demandSettings(
  needed: Readonly<Record<string, string>>,
  node: Node,
  expect: Expect,
): Promise<void> {
  const rows = await node.sql`
    select name, setting from pg_settings where name = any (${Object.keys(needed)})`;
  const seen = new Map(rows.map((row) => [row.name, String(row.setting)]));
  for (const [name, value] of Object.entries(needed)) {
    const found = seen.get(name);
    if (found === undefined || !LISTS.includes(name)) {
      expect.equal(found, value, name, node);
      continue;
    }
    const missing = names(value).filter((library) => !names(found).includes(library));
    expect.equal(missing, [], `missing in ${name} = ${found}`, node);
  }
}

function names(list: string): string[] {
  return list.split(',').map((name) => name.trim().replaceAll('"', ''));
}
