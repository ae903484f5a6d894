import { numberNodes } from '../snowflakes.js';
import { test } from '../test.js';

const COLUMNS = `select attrelid::regclass::text, attname, format_type(atttypid, atttypmod) from pg_attribute
  where (attrelid::regclass::text, attname) in (('note', 'id'), ('line', 'note'), ('parcel', 'id')) order by 1, 2`;

export default test({
  scope: 'mesh',
  proves:
    'sequences of serial and identity columns that are converted to snowflake ones give no id on two nodes; their columns, and those that refer to them, are wide enough, and rows from before stay',
  covers: ['snowflake'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    const [n1] = nodes;
    await numberNodes(cluster);
    await cluster.createTable('note', 'id serial primary key, writer text');
    await cluster.createTable('line', 'note int references note, number int, primary key (note, number)');
    await cluster.createTable('parcel', 'id int generated always as identity primary key, writer text');
    await n1.sql`insert into note (writer) values ('before')`;
    await n1.sql`insert into line values (1, 1)`;
    await n1.sql`insert into parcel (writer) values ('before')`;
    await cluster.settle();

    for (const sequence of ['note_id_seq', 'parcel_id_seq'])
      await cluster.everywhere(`select snowflake.convert_sequence_to_snowflake('${sequence}')`);
    await expect.everywhere(COLUMNS, [
      ['line', 'note', 'bigint'],
      ['note', 'id', 'bigint'],
      ['parcel', 'id', 'bigint'],
    ]);
    for (const node of nodes) {
      await node.sql`insert into note (writer) values (${node.name})`;
      await node.sql`insert into line select id, 1 from note where writer = ${node.name}`;
      await node.sql`insert into parcel (writer) values (${node.name})`;
    }
    await cluster.settle();
    const made = nodes.map(({ name }, i): [string, boolean, number] => [name, false, i + 1]);
    for (const table of ['note', 'parcel', 'note join line on note.id = line.note'])
      await expect.everywhere(
        `select writer, id = 1, snowflake.get_node(id) from ${table} order by id = 1 desc, 1`,
        [['before', true, 0], ...made],
      );
  },
});
