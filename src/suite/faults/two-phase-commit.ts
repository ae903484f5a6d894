import { actOf } from '../../faults/act.js';
import { proxyOf } from '../../faults/world.js';
import { LOST_CONNECTION } from '../faulted/log-lines.js';
import { test } from '../test.js';

export default test({
  scope: 'servers',
  proves:
    'a prepared transaction with subtransactions outlives a crash of its server, and arrives whole that is committed while its link is cut',
  covers: ['two-phase-commit', 'prepared-transactions'],
  needs: { faults: true },
  leaves: ({ engine: { profile } }) => ({
    mesh: 'faulted',
    exceptions: [
      {
        table: 'account',
        reason: profile.anomalies['lost connection is taken for a failed change']?.reason ?? /apply errors/,
        least: 0,
      },
    ],
    errors: LOST_CONNECTION.map(({ text, process }) => ({ text, process, least: 0 })),
  }),

  async run({ cluster, expect, faults: { world } }) {
    const { nodes, signal } = cluster;
    const [n1, n2] = nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account values (1, 'ann'), (2, 'bob')`;
    const session = await n1.session();
    await session.sql`begin`;
    for (let part = 1; part <= 3; part++) {
      await session.sql(`savepoint part_${part}`);
      await session.sql(`insert into account values (${10 * part}, 'part ${part}')`);
      await session.sql(`update account set owner = owner || ', ${part}' where id = 1`);
      if (part === 2) await session.sql`rollback to savepoint part_2`;
    }
    await session.sql`delete from account where id = 2`;
    await session.sql`prepare transaction 'transfer'`;
    await session.close();

    const crash = actOf({ kind: 'kill', nodes: [n1.name] }, world);
    await crash.inflict(signal);
    await crash.heal();
    await cluster.untilLinked();
    await n1.sql`insert into account values (3, 'after the crash')`;
    await cluster.settle();
    await expect.everywhere('select id, owner from account order by id', [
      [1, 'ann'],
      [2, 'bob'],
      [3, 'after the crash'],
    ]);

    const link = proxyOf(world, [n2.name, n1.name]);
    await link.set({ cut: true });
    await n1.sql`commit prepared 'transfer'`;
    await link.set({});
    await cluster.untilLinked();
    await cluster.settle();
    await expect.everywhere('select id, owner from account order by id', [
      [1, 'ann, 1, 3'],
      [3, 'after the crash'],
      [10, 'part 1'],
      [30, 'part 3'],
    ]);
  },
});
