import { test } from '../test.js';

export default test({
  proves: 'a row that every node changes in turn carries all of their changes on every node',
  covers: ['dml-both-ways', 'change-taken-for-deleted'],

  async run({ cluster, expect }) {
    const [n1, n2, ...others] = cluster.nodes;
    await cluster.createTable('letter', 'id int primary key, signed text');
    await n1.sql`insert into letter values (1, 'n1')`;

    const signed = ['n1'];
    for (const node of [n2, ...others, n1, n2]) {
      await cluster.settle();
      await node.sql`update letter set signed = signed || ' ' || ${node.name}::text`;
      signed.push(node.name);
    }
    await cluster.settle();
    await expect.everywhere('select signed from letter', [[signed.join(' ')]]);

    await n1.sql`delete from letter`;
    await cluster.settle();
    await n2.sql`insert into letter values (1, 'again')`;
    await cluster.settle();
    await expect.everywhere('select signed from letter', [['again']]);
  },
});
