import { literal } from '../../database/quote.js';
import { test } from '../test.js';

/** A role of the server's: it has to go again. */
const POOR = 'mmr_may_not_replicate';

export default test({
  scope: 'mesh',
  proves:
    'without a name or an address there is no node, and an address without a database or by a user who may not replicate is no good',
  covers: ['node-create-incomplete'],
  needs: { unwired: true, engines: ['spock', 'pglogical'] },
  leaves: {
    mesh: 'changed',
    errors: [
      {
        text: /permission denied to start WAL sender|must be superuser or replication role/,
        process: /^walsender$/,
      },
    ],
  },

  async run({ cluster: { engine, nodes }, expect }) {
    const [n1, n2] = nodes;
    const create = engine.kind === 'spock' ? 'spock.node_create' : 'pglogical.create_node';
    await Promise.all([engine.install(n1), engine.install(n2)]);
    for (const [name, dsn] of [
      ['null', literal(n2.peerDsn)],
      [`'n2'`, 'null'],
    ]) {
      expect.equal(
        await n2.value(`select ${create}(${name}, ${dsn})`),
        null,
        'number of an incomplete node',
        n2,
      );
    }
    expect.equal(await engine.nodes(n2), [], 'nodes', n2);
    const noNode = { message: /local \w+ node not found|is not configured as/ };
    await expect.refused(engine.subscribe(n2, n1), noNode);

    await engine.createNode(n2);
    await expect.refused(engine.subscribe(n2, n1), {
      message: /is not configured as|is not a \w+ node|node not found/,
    });
    await engine.createNode(n1);
    const { host, port, user } = { ...n1.endpoint, host: n1.endpoint.peerHost, port: n1.endpoint.peerPort };
    await expect.refused(
      engine.subscribe(n2, n1, { dsn: `host=${host} port=${port} user=${user} dbname=''` }),
      {
        message: /./,
      },
    );

    await n1.sql(`create role ${POOR} login password ${literal(n1.endpoint.password)}`);
    await n1.sql(`grant usage on schema ${engine.extension} to ${POOR}`);
    await n1.sql(`grant all on all tables in schema ${engine.extension} to ${POOR}`);
    try {
      await expect.refused(engine.subscribe(n2, n1, { dsn: `${n1.peerDsn} user=${POOR}` }), {
        message:
          /permission denied|could not connect to the postgresql server in replication mode|must be superuser or replication/,
      });
    } finally {
      await n1.sql(`drop owned by ${POOR}`);
      await n1.sql(`drop role ${POOR}`);
    }
    expect.equal(await engine.links(n2), [], 'links', n2);
    for (const node of [n1, n2]) await expect.leftovers(node, [], /^slot|^origin|apply/);
  },
});
