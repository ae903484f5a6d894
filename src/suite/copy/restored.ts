import type { Node } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'the dump of a node, restored on another server, is no node there; made one and linked without a copy, it is one of the mesh',
  covers: ['backup-restore', 'rows-there-after-restore'],
  needs: { spare: true, engines: ['spock', 'pglogical'] },
  leaves: { mesh: 'changed' },

  async run({ cluster, spare, expect }) {
    const { engine, nodes } = cluster;
    const [n1] = nodes;
    const rows = 'select id, owner from account order by id';
    await cluster.createTable('account', 'id int primary key, owner text');
    for (const [i, node] of nodes.entries()) await node.sql`insert into account values (${i}, 'before')`;
    await cluster.settle();

    await restore(n1, spare);
    await expect.rows(spare, rows, (await n1.table(rows)).rows);
    expect.equal(await engine.nodes(spare), [], 'nodes in the restored database', spare);
    const { extension } = engine;
    await expect.leftovers(spare, [`extension ${extension}`, `schema ${extension}`], /^(?!worker .*manager)/);

    const grown = cluster.plus(spare);
    await engine.createNode(spare);
    await engine.addTable(spare, DEFAULT_SET, 'account');
    await engine.addTable(spare, engine.marksInStream ? DEFAULT_SET : 'mmr', 'mmr.marker');
    for (const node of nodes) {
      await engine.subscribe(spare, node);
      await engine.subscribe(node, spare);
    }
    await grown.untilLinked();
    await grown.proveLinks();

    // The first changes of what both sides have, from either side, and of what another node had written.
    await n1.sql`update account set owner = 'of n1' where id = 0`;
    await spare.sql`update account set owner = 'restored' where id = 1`;
    await spare.sql`insert into account values (10, 'new')`;
    await grown.settle();
    await n1.sql`delete from account where id = 1`;
    await spare.sql`update account set owner = 'again' where id = 0`;
    await grown.settle();
    const rest = nodes.slice(2).map((_, i) => [i + 2, 'before']);
    for (const node of grown.nodes) await expect.rows(node, rows, [[0, 'again'], ...rest, [10, 'new']]);
    expect.equal(
      (await grown.incidents()).filter(({ kind }) => kind === 'exception'),
      [],
      'changes that could not be applied',
    );
  },
});

/** Dumps a whole database and restores it on another server, by the programs of the first one. */
async function restore(from: Node, to: Node): Promise<void> {
  const bin = String(await from.value`select setting from pg_config where name = 'BINDIR'`);
  const dump = `'${bin}/pg_dump' -d "${from.peerDsn}"`;
  const restored = `'${bin}/psql' -X -q -v ON_ERROR_STOP=1 --single-transaction -d "${to.peerDsn}"`;
  await from.sql(`copy (select) to program ${literal(`${dump} | ${restored} > /dev/null`)}`);
}
