import { ident } from '../../database/quote.js';
import { test } from '../test.js';

export default test({
  // Roles are the whole server's.
  scope: 'mesh',
  proves:
    'rows arrive whoever wrote them: roles that are not there elsewhere, within what row security lets them see, in tables of another owner',
  covers: ['roles-and-row-security'],

  async run({ cluster, expect }) {
    const { engine, nodes } = cluster;
    const [n1, n2] = nodes;
    const [clerk, owner] = [`clerk_of_${n1.database}`, `owner_on_${n2.database}`].map(ident);
    await cluster.createTable('account', 'id int primary key, owner text, balance int');
    await cluster.everywhere(`
      alter table account enable row level security;
      create policy own on account using (owner = current_setting('app.who', true))`);
    await n1.sql(`create role ${clerk}; grant select, insert, update, delete on account to ${clerk}`);
    await n2.sql(`create role ${owner}; alter table account owner to ${owner}`);
    // The core checks row security as it applies, and stops where even the owner is held to it.
    if (engine.kind !== 'native') await n2.sql`alter table account force row level security`;
    await n1.sql`insert into account values (1, 'ann', 10), (2, 'bob', 20), (3, 'ann', 30)`;
    await cluster.settle();

    await n1.transaction(async (session) => {
      await session.sql(`set local role ${clerk}`);
      await session.sql`set local app.who = 'ann'`;
      await session.sql`update account set balance = balance + 1`;
      await session.sql`delete from account where balance > 30`;
      await session.sql`insert into account values (4, 'ann', 40)`;
    });
    await n2.sql`update account set balance = 21 where id = 2`;
    await cluster.settle();
    await expect.everywhere('select id, owner, balance from account order by id', [
      [1, 'ann', 11],
      [2, 'bob', 21],
      [4, 'ann', 40],
    ]);
    await n2.sql(
      `alter table account owner to current_user, no force row level security; drop role ${owner}`,
    );
    await n1.sql(`drop owned by ${clerk}; drop role ${clerk}`);
  },
});
