import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a dropped node leaves no record and no set behind, and can be created again',
  covers: ['node-create-drop'],
  needs: { unwired: true },
  leaves: { mesh: 'changed' },

  async run({ cluster: { engine, nodes }, expect }) {
    const [n1] = nodes;
    await engine.install(n1);
    const installed = await engine.leftovers(n1);

    await engine.createNode(n1);
    await engine.dropNode(n1);
    expect.equal(await engine.nodes(n1), [], 'nodes after the drop', n1);
    expect.equal(await engine.sets(n1), {}, 'sets after the drop', n1);
    await expect.leftovers(n1, installed);

    await engine.createNode(n1);
    expect.equal(await engine.nodes(n1), [n1.name], 'nodes when it is there again', n1);
  },
});
