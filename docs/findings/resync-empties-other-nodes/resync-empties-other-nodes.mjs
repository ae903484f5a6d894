/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves: 'tables that a node fetches again by sub_alter_sync keep their rows, there and on all other nodes',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await cluster.createTable('account', 'number int primary key');
    await n1.sql`insert into account select generate_series(1, 100)`;
    await cluster.settle();

    await n2.sql`select spock.sub_alter_sync('sub_n2_n1', true)`;
    await n2.sql`select spock.table_wait_for_sync('sub_n2_n1', 'account')`;
    await cluster.settle();
    await expect.everywhere('select count(*)::int from account', [[100]]);
  },
};
