/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'of a schema that a subscription leaves out by skip_schema nothing is copied, neither structure nor rows',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    // What is copied to n2 is n2's matter: n1 has it already.
    await n2.sql(`alter database "${n2.database}" set spock.enable_ddl_replication = off`);
    await n1.sql`create schema own`;
    await n1.sql`create table own.account (number int primary key)`;
    await n1.sql`select spock.repset_create('all_of_n1')`;
    const dsn = await n2.value`select if_dsn from spock.node_interface join spock.node on node_id = if_nodeid
      where node_name = 'n1'`;
    await n2.sql`select spock.sub_create('all_of_n1', ${dsn}, '{all_of_n1}', synchronize_structure := true,
      synchronize_data := true, skip_schema := '{own}')`;
    await n2.sql`select spock.sub_wait_for_sync('all_of_n1')`;
    const copied = (await n2.table(`select nspname from pg_namespace where nspname = 'own'`)).rows;

    await n2.sql`select spock.sub_drop('all_of_n1')`;
    await n1.sql`select spock.repset_drop('all_of_n1')`;
    await n2.sql(`alter database "${n2.database}" reset spock.enable_ddl_replication`);
    await cluster.everywhere('drop schema if exists own cascade');
    expect.equal(copied, [], 'schemas on n2 that its subscription was told to leave out');
  },
};
