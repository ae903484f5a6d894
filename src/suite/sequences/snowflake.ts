import { needsExtension } from '../extension.js';
import { test } from '../test.js';

const IDS = 50;

export default test({
  scope: 'mesh',
  proves:
    'snowflake sequences, and others that were converted to them, give no id on two nodes, and each id names its node',
  covers: ['snowflake'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    const [n1] = nodes;
    await needsExtension(nodes, 'snowflake');
    for (const [i, node] of nodes.entries())
      await node.sql(
        `create extension snowflake; alter database "${node.database}" set snowflake.node = ${i + 1}`,
      );
    await Promise.all(nodes.map((node) => node.reconnect()));
    await cluster.everywhere('create sequence ticket_id');
    await cluster.createTable(
      'ticket',
      `id bigint primary key default snowflake.nextval('ticket_id'::regclass), node int`,
    );
    await Promise.all(
      nodes.map((node, i) =>
        node.sql(`insert into ticket (node) select ${i + 1} from generate_series(1, ${IDS})`),
      ),
    );
    await cluster.settle();
    await expect.everywhere(
      'select snowflake.get_node(id), node, count(*) from ticket group by 1, 2 order by 1',
      nodes.map((_, i) => [i + 1, i + 1, IDS]),
    );

    await cluster.createTable('note', 'id serial primary key, writer text');
    await n1.sql`insert into note (writer) values ('before')`;
    await cluster.settle();
    await cluster.everywhere(`select snowflake.convert_sequence_to_snowflake('note_id_seq')`);
    for (const node of nodes) await node.sql`insert into note (writer) values (${node.name})`;
    await cluster.settle();
    await expect.everywhere(
      'select writer, id = 1, snowflake.get_node(id) from note order by id = 1 desc, 1',
      [['before', true, 0], ...nodes.map(({ name }, i) => [name, false, i + 1])],
    );
  },
});
