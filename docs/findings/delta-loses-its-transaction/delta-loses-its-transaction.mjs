/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'a transaction that updates a row with a delta column twice leaves alone what a later transaction of another node has set',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'number int primary key, balance int not null, owner text not null');
    for (const node of cluster.nodes) {
      await node.sql`alter table account alter column balance
        set (log_old_value = true, delta_apply_function = spock.delta_apply)`;
    }
    await n1.sql`insert into account values (1, 100, 'Ada')`;
    await cluster.settle();

    // Neither node hears of the other before both have committed.
    await n1.sql`select spock.sub_disable('sub_n1_n2', true)`;
    await n2.sql`select spock.sub_disable('sub_n2_n1', true)`;
    await n1.transaction(async (session) => {
      await session.sql`update account set balance = balance - 10 where number = 1`;
      await session.sql`update account set balance = balance - 20 where number = 1`;
    });
    await n2.sql`update account set owner = 'Bob' where number = 1`;
    await n1.sql`select spock.sub_enable('sub_n1_n2', true)`;
    await n2.sql`select spock.sub_enable('sub_n2_n1', true)`;
    await cluster.settle();

    await expect.everywhere('select balance, owner from account', [[70, 'Bob']]);
  },
};
