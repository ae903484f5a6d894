import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'nodes whose names become the same number cannot be linked: that is refused, and leaves nothing behind',
  covers: ['node-id-collision'],
  needs: { unwired: true, engines: ['spock'] },
  leaves: { mesh: 'changed' },

  async run({ cluster: { engine, nodes }, expect }) {
    const [n1, n2] = nodes;
    // A node's number is 16 bits of the hash of its name, as its server makes it.
    const twin = String(
      await n1.value`
        select min(name) from (select 'node' || i as name from generate_series(1, 500000) i) names
         where hashtext(name collate "C") & 65535 = hashtext(${n1.name} collate "C") & 65535`,
    );
    await Promise.all([engine.install(n1), engine.install(n2)]);
    await engine.createNode(n1);
    await engine.createNode(n2, { name: twin });
    const id = `select node_id from ${engine.extension}.node`;
    expect.equal(await n2.value(id), await n1.value(id), `number of the node ${twin}`, n2);

    for (const [subscriber, upstream] of [
      [n2, n1],
      [n1, n2],
    ] as const) {
      await expect.refused(engine.subscribe(subscriber, upstream), {
        message: /collides with existing node|duplicate key value violates unique constraint "node_pkey"/,
      });
    }
    for (const [node, name] of [
      [n1, n1.name],
      [n2, twin],
    ] as const) {
      expect.equal(await engine.nodes(node), [name], 'nodes', node);
      expect.equal(await engine.links(node), [], 'links', node);
      await expect.leftovers(node, [], /^slot|^origin|apply/);
    }
  },
});
