/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves: 'a change of a row arrives where a statement writes the table anew meanwhile',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'number int primary key, balance int not null');
    await n1.sql`insert into account values (1, 100)`;
    await cluster.settle();

    // All links are up. The ALTER TABLE of n2 takes a while, as that of a large table does, and n1 writes meanwhile.
    await n2.transaction(async (session) => {
      // AutoDDL is off in the sessions of this API.
      await session.sql`set local spock.enable_ddl_replication = on`;
      await session.sql`alter table account add column cents int generated always as (balance * 100) stored`;
      await n1.sql`update account set balance = 101 where number = 1`;
    });
    await cluster.settle();

    await expect.everywhere('select balance from account', [[101]]);
  },
};
