import type { Node } from '../../database/node.js';
import { literal } from '../../database/quote.js';
import { DROPPED_MEANWHILE, withSecondDatabase } from '../second-database.js';
import { test } from '../test.js';
import { arrives } from './arrives.js';

const ROWS = 'select id, owner from account order by id';

export default test({
  scope: 'mesh',
  proves:
    "PostgreSQL's own logical replication works in another database of the same servers, and neither disturbs the other",
  covers: ['beside-native-replication'],
  needs: { engines: ['spock', 'pglogical'] },
  leaves: { errors: [DROPPED_MEANWHILE] },

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await withSecondDatabase([n1, n2], engine, async (second) => {
      const [m1, m2] = second as [Node, Node];
      for (const node of [m1, m2]) await node.sql`create table account (id int primary key, owner text)`;
      await m1.sql`insert into account values (1, 'copied')`;
      await m1.sql`create publication all_of_it for all tables`;
      // A slot is named for the whole server.
      const name = `native_${m2.database}`;
      await m2.sql(`create subscription ${name} connection ${literal(m1.peerDsn)} publication all_of_it`);
      await arrives(cluster, m2, 'account', 1);

      await Promise.all([
        m1.sql`insert into account values (2, 'of m1'), (3, 'of m1')`,
        ...cluster.nodes.map((node, i) => node.sql`insert into account values (${i + 2}, ${node.name})`),
      ]);
      await m1.sql`update account set owner = 'changed' where id = 2`;
      await m1.sql`delete from account where id = 1`;
      await m1.sql`insert into account values (9, 'last')`;
      await arrives(cluster, m2, 'account', 9);
      await expect.rows(m2, ROWS, [
        [2, 'changed'],
        [3, 'of m1'],
        [9, 'last'],
      ]);
      await cluster.settle();
      await expect.everywhere(
        ROWS,
        cluster.nodes.map((node, i) => [i + 2, node.name]),
      );

      await m2.sql(`drop subscription ${name}`);
      await n1.sql`insert into account values (1, 'alone')`;
      await cluster.settle();
      await expect.everywhere('select owner from account where id = 1', [['alone']]);
    });
  },
});
