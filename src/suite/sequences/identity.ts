import { test } from '../test.js';

const STEP = 10;

export default test({
  proves:
    'identity columns in steps by node give no id twice, take the ids of other nodes as they are, and are moved by none of them',
  covers: ['sequences-by-node'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    const [n1] = nodes;
    await cluster.createTable(
      'ticket',
      `id bigint generated always as identity (increment by ${STEP}) primary key, subject text`,
    );
    for (const [i, node] of nodes.entries())
      await node.sql`select setval(pg_get_serial_sequence('ticket', 'id'), ${i + 1}::int, false)`;

    for (let round = 0; round < 2; round++) {
      for (const node of nodes) {
        await node.sql`insert into ticket (subject) values (${`${node.name}, ${round}`})`;
      }
      await cluster.settle();
    }
    await expect.refused(n1.sql`insert into ticket values (7, 'by hand')`, {
      code: '428C9',
      message: /cannot insert a non-DEFAULT value into column "id"/,
    });
    await n1.sql`insert into ticket overriding system value values (100, 'by hand')`;
    await n1.sql`update ticket set subject = 'changed' where id = 2`;
    await cluster.settle();

    const rows = [0, 1].flatMap((round) =>
      nodes.map(({ name }, i) => [
        round * STEP + i + 1,
        i === 1 && round === 0 ? 'changed' : `${name}, ${round}`,
      ]),
    );
    await expect.everywhere('select id, subject from ticket order by id', [...rows, [100, 'by hand']]);
    for (const [i, node] of nodes.entries()) {
      const next = await node.value`select nextval(pg_get_serial_sequence('ticket', 'id'))`;
      expect.equal(next, 2 * STEP + i + 1, 'next id', node);
    }
  },
});
