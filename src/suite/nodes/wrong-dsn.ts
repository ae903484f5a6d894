import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a node that was created with a wrong address of its own cannot subscribe, and is told why',
  covers: ['node-wrong-address'],
  needs: { unwired: true, engines: ['spock', 'pglogical'] },
  leaves: { mesh: 'changed' },

  async run({ cluster: { engine, nodes }, expect }) {
    const [n1, n2] = nodes;
    await Promise.all([engine.install(n1), engine.install(n2)]);
    await engine.createNode(n1);

    // Creating it is accepted: the address is looked at only when the node needs it.
    await engine.createNode(n2, { dsn: `${n2.peerDsn} port=1` });
    await expect.refused(engine.subscribe(n2, n1), { message: /port 1 failed: Connection refused/ });
    expect.equal(await engine.links(n2), [], 'links', n2);
    for (const node of [n1, n2]) await expect.leftovers(node, [], /^slot|^origin|apply/);

    await engine.dropNode(n2);
    await engine.createNode(n2, { dsn: `${n2.peerDsn} dbname=no_such_database` });
    await expect.refused(engine.subscribe(n2, n1), { message: /database "no_such_database" does not exist/ });
  },
});
