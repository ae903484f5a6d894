import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a database becomes a node only once: a second time is refused, under the same name and under another',
  covers: ['node-name-taken'],
  needs: { unwired: true },
  leaves: { mesh: 'changed' },

  async run({ cluster: { engine, nodes }, expect }) {
    const [n1] = nodes;
    await engine.install(n1);
    await engine.createNode(n1);

    await expect.refused(engine.createNode(n1), { message: /already exists/ });
    await expect.refused(engine.createNode(n1, { name: 'another' }), {
      message: /already (exists|configured)/,
    });
    expect.equal(await engine.nodes(n1), [n1.name], 'nodes', n1);
  },
});
