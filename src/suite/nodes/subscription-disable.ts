import { test } from '../test.js';

export default test({
  scope: 'mesh',
  proves: 'a disabled subscription receives nothing, and catches up without loss when it is enabled again',
  covers: ['sub-disable-enable'],

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'id int primary key, owner text');
    await n1.sql`insert into account values (1, 'before')`;
    await cluster.settle();

    // Idle, so that no transaction is cut in half: that would be another test.
    await cluster.disable(n2, n1);
    await n1.sql`insert into account values (2, 'while disabled')`;
    // What proves that n2 received nothing is that everybody else did, and that n2 still receives from them.
    await cluster.settle({ except: [[n2, n1]] });
    await expect.rows(n2, 'select id from account order by id', [[1]]);

    await cluster.enable(n2, n1);
    await cluster.settle();
    await expect.everywhere('select id, owner from account order by id', [
      [1, 'before'],
      [2, 'while disabled'],
    ]);
  },
});
