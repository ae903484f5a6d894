import { numberNodes } from '../snowflakes.js';
import { test } from '../test.js';

/** More than there is room for in a millisecond (4096), and as many as take several. */
const IDS = 10_000;

export default test({
  scope: 'mesh',
  proves:
    'snowflake sequences give no id on two nodes, and of each id it can be told where, when and as which of its millisecond it was made',
  covers: ['snowflake'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    const [n1, n2] = nodes;
    await numberNodes(cluster);
    await cluster.everywhere('create sequence ticket_id');
    await cluster.createTable(
      'ticket',
      `id bigint primary key default snowflake.nextval('ticket_id'::regclass), node int, made timestamptz default clock_timestamp()`,
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
    // Where a millisecond is full the next one is begun early; the column beside it is filled in a moment later.
    await expect.everywhere(
      `select bool_and(abs(extract(epoch from made) - snowflake.get_epoch(id)) < 1),
              bool_and(snowflake.get_count(id) between 0 and 4095), bool_or(snowflake.get_count(id) > 0),
              bool_and(snowflake.format(id) = jsonb_build_object('id', node, 'count', snowflake.get_count(id),
                                                                 'ts', to_timestamp(snowflake.get_epoch(id))::text))
         from ticket`,
      [[true, true, true, true]],
    );

    const session = await n1.session();
    try {
      await expect.refused(session.sql`select snowflake.currval('ticket_id')`, {
        code: '55000',
        message: /not yet defined/,
      });
      const id = await session.value`select snowflake.nextval('ticket_id')::text`;
      expect.equal(await session.value`select snowflake.currval('ticket_id')::text`, id, 'current value', n1);
      const ascends = `select bool_and(later) from (
        select id > lag(id, 1, 0::bigint) over (order by n) as later
          from (select n, snowflake.nextval() as id from generate_series(1, ${IDS}) n) made) compared`;
      expect.equal(await session.value(ascends), true, 'whether its ids ascend', n1);
      await session.sql`set snowflake.node = 0`;
      await expect.refused(session.sql`select snowflake.nextval()`, {
        message: /snowflake\.node is not set/,
      });
    } finally {
      await session.close();
    }

    await n2.sql`alter sequence ticket_id increment 100 no maxvalue`;
    const steps = `select bool_and(snowflake.get_count(id) % 100 = 0), bool_or(snowflake.get_count(id) > 0)
      from (select snowflake.nextval('ticket_id') as id from generate_series(1, ${IDS})) made`;
    await expect.rows(n2, steps, [[true, true]]);
    await n2.sql`alter sequence ticket_id increment 1`;
  },
});
