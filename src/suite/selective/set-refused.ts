import { ALL_OPERATIONS, DEFAULT_SET } from '../../replication/engine.js';
import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves:
    'a set that is there already or is not there, and a table that cannot be in one, is refused, and nothing changes',
  covers: ['set-refused'],
  needs: { unwired: true },
  leaves: { mesh: 'changed' },

  async run({ cluster, expect }) {
    const { engine } = cluster;
    const [n1] = cluster.nodes;
    await cluster.prepare(n1);
    await n1.sql`create table account (id int primary key)`;
    await n1.sql`create table parcel (id int primary key)`;
    await n1.sql`create unlogged table draft (id int primary key)`;
    await n1.sql`create view accounts as select id from account`;
    await engine.createSet(n1, 'audit', { ...ALL_OPERATIONS, delete: false });
    await engine.addTable(n1, 'audit', 'account');
    const before = [await engine.sets(n1), await engine.membership(n1)];

    const missing = { message: /"?nowhere"? (not found|does not exist)/ };
    for (const set of ['audit', DEFAULT_SET])
      await expect.refused(engine.createSet(n1, set, ALL_OPERATIONS), { message: /already exists/ });
    await expect.refused(engine.alterSet(n1, 'nowhere', ALL_OPERATIONS), missing);
    await expect.refused(engine.dropSet(n1, 'nowhere'), missing);
    await expect.refused(engine.addTable(n1, 'nowhere', 'parcel'), missing);
    await expect.refused(engine.removeTable(n1, 'nowhere', 'account'), missing);
    await expect.refused(engine.removeTable(n1, 'audit', 'parcel'), {
      message:
        /[Tt]able parcel not found in replication set|mapping .* not found|is not part of the publication/,
    });
    await expect.refused(engine.addTable(n1, 'audit', 'account'), {
      message: /duplicate key|already (a )?member/,
    });
    await expect.refused(engine.addTable(n1, 'audit', 'no_such_table'), {
      code: '42P01',
      message: /no_such_table/,
    });
    for (const relation of ['draft', 'accounts'])
      await expect.refused(engine.addTable(n1, 'audit', relation), { message: /./ });
    await expect.refused(engine.addTable(n1, 'audit', 'parcel', { columns: ['id', 'nothing'] }), {
      message: /column "?nothing"?/,
    });
    await expect.refused(engine.addTable(n1, 'audit', 'parcel', { where: 'nothing = 1' }), {
      message: /column "nothing" does not exist/,
    });
    expect.equal(
      [await engine.sets(n1), await engine.membership(n1)],
      before,
      'sets and what is in them',
      n1,
    );
  },
});
