/** @type {import('mmr-test-action').ScriptTest} */
export default {
  proves:
    'with spock.check_all_uc_indexes a row that has nothing in common with the others of its table takes the place of none',

  needs: { nodes: 2, engines: ['spock'] },

  async run({ cluster, expect }) {
    const [n1, n2] = cluster.nodes;
    await n2.sql`alter system set spock.check_all_uc_indexes = on`;
    await n2.sql`select pg_reload_conf()`;
    // The process that applies starts again, with the setting.
    await cluster.disable(n2, n1);
    await cluster.enable(n2, n1);
    await cluster.createTable('account', 'number int primary key, email text not null');
    await cluster.everywhere('create unique index on account (lower(email))');

    // Nobody else writes: there is no conflict of any kind.
    await n1.sql`insert into account values (1, 'ann@example.org')`;
    await n1.sql`insert into account values (2, 'bob@example.org')`;
    await n1.sql`insert into account values (3, 'cid@example.org')`;
    await cluster.settle();

    const held = (node) => node.value`select json_agg(email order by number) from account`;
    const seen = { n1: await held(n1), n2: await held(n2) };
    await n2.sql`alter system reset spock.check_all_uc_indexes`;
    await n2.sql`select pg_reload_conf()`;
    const all = ['ann@example.org', 'bob@example.org', 'cid@example.org'];
    expect.equal(seen, { n1: all, n2: all }, 'three accounts that n1 opened one after the other');
  },
};
