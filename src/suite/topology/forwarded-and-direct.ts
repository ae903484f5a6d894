import { SETTLE_TIMEOUT_MS } from '../../cluster/linked-nodes.js';
import type { Node } from '../../database/node.js';
import { DEFAULT_SET } from '../../replication/engine.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';
import { arrives } from './arrives.js';
import { SpockSubscription } from './spock-subscription.js';

const ALL = 'select id, owner from account order by id';

export default test({
  scope: 'mesh',
  proves:
    'a node that receives from another one directly and through a third is refused the second way, or both go on',
  covers: ['forwarding-subscription-disabled'],
  needs: { unwired: true, nodes: 3, engines: ['spock'] },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, n2, n3] = nodes as readonly Node[] as [Node, Node, Node];
    for (const node of [n1, n2, n3]) {
      await cluster.prepare(node);
      await node.sql`create table account (id int primary key, owner text)`;
      await engine.addTable(node, DEFAULT_SET, 'account');
    }
    await engine.subscribe(n2, n1);
    await cluster.untilUp(n2, n1);
    const through = new SpockSubscription(cluster, n3, 'sub_n3_n2');
    const direct = new SpockSubscription(cluster, n3, 'sub_n3_n1');
    await through.create(n2.peerDsn, [DEFAULT_SET], ['all']);
    await n1.sql`insert into account values (1, 'of n1')`;
    await arrives(cluster, n3, 'account', 1);

    let refused = false;
    await direct.create(n1.peerDsn, [DEFAULT_SET]).catch((error: Error) => {
      expect.that(/has forwarding active/.test(error.message), error.message, n3);
      refused = true;
    });
    for (const id of [2, 3]) await n1.sql`insert into account values (${id}, 'of n1')`;
    await n1.sql`update account set owner = 'changed' where id = 2`;
    await arrives(cluster, n2, 'account', 3);
    await n2.sql`insert into account values (4, 'of n2')`;
    if (!refused) await n1.sql`insert into account values (5, 'direct')`;

    const look = async () => {
      const [row] = await n3.sql`select from account where id = 4`;
      if (row) return { done: 'arrived' };
      const status = await through.status();
      return status === 'disabled' ? { done: status } : { notYet: `${through.name} is ${status}` };
    };
    const { signal } = cluster;
    const seen = await waitFor('what n2 has written on n3', look, { within: SETTLE_TIMEOUT_MS, signal });
    expect.equal(seen, 'arrived', `what n2 has written, by ${through.name}`, n3);
    if (!refused) await arrives(cluster, n3, 'account', 5);
    await expect.rows(n3, ALL, [
      [1, 'of n1'],
      [2, 'changed'],
      [3, 'of n1'],
      [4, 'of n2'],
      ...(refused ? [] : [[5, 'direct']]),
    ]);
    expect.equal(await through.status(), 'replicating', through.name, n3);
    if (!refused) expect.equal(await direct.status(), 'replicating', direct.name, n3);
  },
});
