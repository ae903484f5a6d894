import { test } from '../test.js';

const ROUNDS = 5;

export default test({
  proves: 'concurrent transactions of all nodes on different rows of the same tables all arrive everywhere',
  covers: ['dml-both-ways'],

  async run({ cluster, expect }) {
    const { nodes } = cluster;
    await cluster.createTable('account', 'id int primary key, balance int not null');
    await cluster.createTable('booking', 'round int, account int, primary key (round, account)');
    await nodes[0].sql`insert into account select g, 0 from generate_series(1, ${nodes.length}::int) g`;
    await cluster.settle();

    for (let round = 1; round <= ROUNDS; round++) {
      await cluster.concurrently(
        nodes.map((node, i) => [
          node,
          `update account set balance = balance + ${round} where id = ${i + 1};
           insert into booking values (${round}, ${i + 1});
           delete from booking where round = ${round - 3} and account = ${i + 1}`,
        ]),
      );
    }
    await cluster.settle();

    const sum = (ROUNDS * (ROUNDS + 1)) / 2;
    await expect.everywhere(
      'select id, balance from account order by id',
      nodes.map((_, i) => [i + 1, sum]),
    );
    await expect.everywhere(
      'select round, account from booking order by round, account',
      [3, 4, 5].flatMap((round) => nodes.map((_, i) => [round, i + 1])),
    );
  },
});
