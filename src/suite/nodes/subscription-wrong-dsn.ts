import { exactly, test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a subscription to a wrong address is refused with the reason, and leaves nothing behind on either side',
  covers: ['sub-refused'],
  needs: { unwired: true },
  // The core connects as a receiver of WAL; with an extension it is told as a client.
  leaves: ({ engine }) => ({
    mesh: 'changed',
    errors:
      engine.kind === 'native'
        ? [exactly(1, { text: /^database "no_such_database" does not exist/, process: /^walsender$/ })]
        : [],
  }),

  async run({ cluster: { engine, nodes }, expect }) {
    const [n1, n2] = nodes;
    for (const node of [n1, n2]) {
      await engine.install(node);
      await engine.createNode(node);
    }

    await expect.refused(engine.subscribe(n2, n1, { dsn: `${n1.peerDsn} port=1` }), {
      message: /port 1 failed: Connection refused/,
    });
    await expect.refused(engine.subscribe(n2, n1, { dsn: `${n1.peerDsn} dbname=no_such_database` }), {
      message: /database "no_such_database" does not exist/,
    });

    expect.equal(await engine.links(n2), [], 'links', n2);
    for (const node of [n1, n2]) await expect.leftovers(node, [], /^slot|^origin|^subscription|apply/);
  },
});
