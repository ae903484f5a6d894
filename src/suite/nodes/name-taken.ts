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

    // Spock shows, in releases after 5.0.0, nothing of an error behind the word "password" (spock.c, log_message_filter).
    const message = n1.peerDsn.includes('password=')
      ? /points to existing node "n1" with different dsn|^dsn ".*passwordX+$/
      : /points to existing node "n1" with different dsn/;
    await expect.refused(engine.subscribe(n2, n1), { code: '22023', message });
    expect.equal(await engine.links(n2), [], 'links', n2);
    for (const node of [n1, n2]) await expect.leftovers(node, [], /^slot|^origin|apply/);
  },
});
