import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: "a table in the extension's own schema, or of the extension, is refused by every set",
  covers: ['schema-left-out', 'set-refused'],
  needs: {
    unwired: true,
    engines: ['spock'],
    releases: '>=6.0.0-beta.1',
  },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1] = cluster.nodes;
    await cluster.prepare(n1);
    await n1.sql`create table spock.stowaway (id int primary key)`;
    const before = await engine.membership(n1);
    for (const table of ['spock.stowaway', 'spock.subscription']) {
      await expect.refused(engine.addTable(n1, DEFAULT_SET, table), {
        code: '22023',
        message: /cannot be added to any replication set/,
      });
    }
    await n1.sql`alter table spock.stowaway set schema public`;
    expect.equal(await engine.membership(n1), before, 'tables in sets', n1);
    await engine.addTable(n1, DEFAULT_SET, 'stowaway');
    expect.equal((await engine.replicatedTables(n1)).includes('public.stowaway'), true, 'replicated', n1);
  },
});
