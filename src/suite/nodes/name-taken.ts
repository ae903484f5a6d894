import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'two nodes of the same name cannot be linked: the subscription is refused and leaves nothing behind',
  covers: ['node-name-taken'],
  needs: { unwired: true, engines: ['spock', 'pglogical'] },
  leaves: { mesh: 'changed' },

  async run({ cluster: { engine, nodes }, expect }) {
    const [n1, n2] = nodes;
    await Promise.all([engine.install(n1), engine.install(n2)]);
    await engine.createNode(n1);
    await engine.createNode(n2, { name: n1.name });

    await expect.refused(engine.subscribe(n2, n1), {
      code: '22023',
      message: /points to existing node "n1" with different dsn/,
    });
    expect.equal(await engine.links(n2), [], 'links', n2);
    for (const node of [n1, n2]) await expect.leftovers(node, [], /^slot|^origin|apply/);
  },
});
