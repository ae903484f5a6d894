// Money that is moved between accounts, on all nodes at the same time, is neither lost nor made.
// The API is that of the built-in tests: docs/writing-tests.md describes it.

/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves: 'a transaction arrives whole: moving money changes no total on any node',

  // In a schema and an account of its own, beside other tests: afterwards the run compares its tables on all nodes.
  scope: 'tables',

  async run({ cluster, expect, random, log }) {
    await cluster.createTable('account', 'owner text primary key, balance int not null');
    const owners = cluster.nodes.flatMap((node) => [`${node.name}/a`, `${node.name}/b`]);
    for (const owner of owners) await cluster.nodes[0].sql`insert into account values (${owner}, 1000)`;
    await cluster.settle();

    // Each node moves money between accounts of its own: two nodes that change one row would be a conflict.
    await Promise.all(
      cluster.nodes.map(async (node) => {
        for (let i = 0; i < 20; i++) {
          const amount = random.integer(1, 40);
          await node.transaction(async (session) => {
            await session.sql`update account set balance = balance - ${amount} where owner = ${`${node.name}/a`}`;
            await session.sql`update account set balance = balance + ${amount} where owner = ${`${node.name}/b`}`;
          });
        }
        log(`${node.name}: 20 transfers`);
      }),
    );
    await cluster.settle();

    const balances = await cluster.nodes[0].table('select owner, balance from account order by owner');
    await expect.everywhere('select owner, balance from account order by owner', balances.rows);
    await expect.everywhere('select sum(balance)::int from account', [[1000 * owners.length]]);
  },
};
