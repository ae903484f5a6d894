/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'a row with a delta column that one node updates while another deletes it and inserts it again is the same everywhere',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'number int primary key, balance int not null');
    for (const node of cluster.nodes) {
      await node.sql`alter table account alter column balance
        set (log_old_value = true, delta_apply_function = spock.delta_apply)`;
    }
    await n1.sql`insert into account values (1, 100)`;
    await cluster.settle();

    // Neither node hears of the other before both have committed.
    await n1.sql`select spock.sub_disable('sub_n1_n2', true)`;
    await n2.sql`select spock.sub_disable('sub_n2_n1', true)`;
    await n1.sql`update account set balance = balance - 10 where number = 1`;
    await n2.transaction(async (session) => {
      await session.sql`delete from account where number = 1`;
      await session.sql`insert into account values (1, 2000)`;
    });
    await n1.sql`select spock.sub_enable('sub_n1_n2', true)`;
    await n2.sql`select spock.sub_enable('sub_n2_n1', true)`;
    await cluster.settle();

    const balance = (node) => node.value`select balance from account where number = 1`;
    expect.equal(
      { n1: await balance(n1), n2: await balance(n2) },
      { n1: 2000, n2: 2000 },
      'the balance of the account that n2 opened anew after n1 had taken 10 off the old one',
    );
  },
};
