import { join } from '../../cluster/join.js';
import { Node } from '../../database/node.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { ORIGIN_MOVED } from '../log-lines.js';
import { test } from '../test.js';

const TABLE = 'id int primary key, writer text';

/** More than a server writes to become a node. */
const AHEAD_BYTES = 16 * 1024 * 1024;

export default test({
  scope: 'mesh',
  proves:
    'a node that left joins again under its old name, on a fresh server whose positions are behind those of the old one',
  covers: ['node-rejoins', 'node-removed'],
  needs: { nodes: 3, spare: true },
  leaves: { mesh: 'changed', errors: [ORIGIN_MOVED] },

  async run({ cluster, spare, expect }) {
    const { engine, nodes } = cluster;
    const old = nodes.at(-1)!;
    const left = cluster.without(old);
    const written: (string | number)[][] = [];
    const write = async (writers: readonly Node[]) => {
      for (const node of writers) {
        await node.sql`insert into account values (${written.length}, ${node.name})`;
        written.push([written.length, node.name]);
      }
    };
    await cluster.createTable('account', TABLE);
    await write(nodes);
    // The positions of the new server are to be among those that the others have passed already, whatever both did before.
    const position = async (node: Node) => Number(await node.value`select pg_current_wal_lsn() - '0/0'`);
    const passed = (await position(spare)) + AHEAD_BYTES;
    await old.sql`select pg_switch_wal()`;
    for (let i = 0; i < 3 || (await position(old)) < passed; i++) {
      await old.sql`insert into account values (${written.length}, ${old.name})`;
      written.push([written.length, old.name]);
      await old.sql`select pg_switch_wal()`;
    }
    await cluster.settle();

    for (const node of left.nodes) {
      await engine.unsubscribe(node, old);
      await engine.unsubscribe(old, node);
    }
    await write(left.nodes);

    const again = new Node(old.name, spare.endpoint, spare.database);
    try {
      await left.prepare(again);
      await again.sql(`create table account (${TABLE})`);
      await engine.addTable(again, DEFAULT_SET, 'account');
      const behind = (await position(again)) < (await position(old));
      expect.that(behind, 'the new server is behind the old one', again);

      const whole = await join(left, again, { copied: () => write([...left.nodes]) });
      await write(whole.nodes);
      await again.sql`update account set writer = 'again' where id = 0`;
      written[0] = [0, 'again'];
      await whole.settle();
      for (const node of whole.nodes)
        await expect.rows(node, 'select id, writer from account order by id', written);
    } finally {
      again.close();
    }
  },
});
