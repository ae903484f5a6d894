import { test } from '../test.js';

export default test({
  proves: 'a default is evaluated once, by the node that writes the row; the others receive its value',
  covers: ['null-and-default'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    await cluster.createTable(
      'ticket',
      `writer text, number serial, status text default 'new', drawn float8 default random(),
       token uuid default gen_random_uuid(), written timestamptz default clock_timestamp(),
       by int default pg_backend_pid(), primary key (writer, number)`,
    );
    for (const node of nodes) {
      await node.sql`insert into ticket (writer) select ${node.name}::text from generate_series(1, 3)`;
    }

    // What each node itself has written is the truth; it is read there before anything can come back.
    const own = (writer: string) => `select * from ticket where writer = '${writer}' order by number`;
    const written = await Promise.all(nodes.map(async (node) => (await node.table(own(node.name))).rows));
    await cluster.settle();
    for (const [i, node] of nodes.entries()) await expect.everywhere(own(node.name), written[i]!);

    // Every node has drawn three numbers, its own, and none for the rows of the others.
    await expect.everywhere('select last_value from ticket_number_seq', [[3]]);

    const [n1] = nodes;
    await n1.sql`update ticket set drawn = random(), token = default, status = default`;
    const updated = (await n1.table('select * from ticket order by writer, number')).rows;
    await cluster.settle();
    await expect.everywhere('select * from ticket order by writer, number', updated);
  },
});
