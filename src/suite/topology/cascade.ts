import type { Node } from '../../database/node.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';
import { arrives } from './arrives.js';

const ALL = 'select id, owner from account order by id';

export default test({
  scope: 'mesh',
  proves:
    'what a node receives it passes on to the next one only where that has asked for it, and then all of it',
  covers: ['cascade'],
  needs: { unwired: true, nodes: 3 },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, n2, n3] = nodes as readonly Node[] as [Node, Node, Node];
    for (const node of [n1, n2, n3]) {
      await cluster.prepare(node);
      await node.sql`create table account (id int primary key, owner text)`;
      await node.sql`create table tick (id int primary key)`;
      for (const table of ['account', 'tick']) await engine.addTable(node, DEFAULT_SET, table);
    }
    const link = async (subscriber: Node, upstream: Node, forward: boolean) => {
      await engine.subscribe(subscriber, upstream, { forward });
      await cluster.untilUp(subscriber, upstream);
    };
    let ticks = 0;
    /** What n1 has written is on n2, and what has come to n2 since has been on its way to n3. */
    const passed = async () => {
      await n1.sql`insert into tick values (${++ticks})`;
      await arrives(cluster, n2, 'tick', ticks);
      await n2.sql`insert into tick values (${++ticks})`;
      await arrives(cluster, n3, 'tick', ticks);
    };

    await link(n2, n1, false);
    await link(n3, n2, false);
    await n1.sql`insert into account values (1, 'kept to the second')`;
    await passed();
    await expect.rows(n2, ALL, [[1, 'kept to the second']]);
    await expect.rows(n3, ALL, []);

    await engine.unsubscribe(n3, n2);
    await link(n3, n2, true);
    await n1.sql`insert into account values (2, 'of n1'), (3, 'of n1'), (4, 'of n1')`;
    await n1.sql`update account set owner = 'changed' where id = 3`;
    await n1.sql`delete from account where id = 4`;
    await n2.sql`insert into account values (5, 'of n2')`;
    await passed();
    await expect.rows(n3, ALL, [
      [2, 'of n1'],
      [3, 'changed'],
      [5, 'of n2'],
    ]);

    // The node in the middle changes what has come to it, and the first one what the middle has passed on.
    await n2.sql`update account set owner = 'of both' where id = 3`;
    await n1.sql`delete from account where id = 2`;
    await passed();
    await expect.rows(n3, ALL, [
      [3, 'of both'],
      [5, 'of n2'],
    ]);
    await expect.rows(n2, ALL, [
      [1, 'kept to the second'],
      [3, 'of both'],
      [5, 'of n2'],
    ]);
  },
});
