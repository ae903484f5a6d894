import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'the status of a subscription says whether it receives: up, disabled, and up again',
  covers: ['sub-create-drop-status', 'sub-disable-enable'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    const link = async () => (await cluster.engine.links(n2)).find(({ upstream }) => upstream === n1.name);
    await cluster.settle();
    expect.equal((await link())?.up, true, `link from ${n1.name} up`, n2);

    await cluster.disable(n2, n1);
    expect.equal((await link())?.status, 'disabled', `link from ${n1.name}`, n2);

    await cluster.enable(n2, n1);
    await cluster.settle();
    expect.equal((await link())?.up, true, `link from ${n1.name} up`, n2);
  },
});
