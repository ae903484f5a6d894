import { literal } from '../../database/quote.js';
import { subscriptionName } from '../../replication/names.js';
import { waitFor } from '../../wait.js';
import { test } from '../test.js';

/** A role of the server's: it has to go again. */
const OTHER = 'mmr_other_door';

export default test({
  scope: 'mesh',
  proves:
    'a link goes on without loss through another interface of its upstream, and an interface that a link uses stays',
  covers: ['node-interfaces', 'sub-alter-interface'],
  needs: { engines: ['spock'] },

  async run({ cluster, expect }) {
    const { signal } = cluster;
    const [n1, n2] = cluster.nodes;
    const link = subscriptionName(n2, n1);
    await cluster.createTable('account', 'id int primary key');
    const through = (user: string) =>
      waitFor(
        `the link from n1 to go by ${user}`,
        async () => {
          const slot = await cluster.engine.slot(n2, n1);
          const seen = await n1.value`select coalesce(max(a.usename), 'nobody')
            from pg_replication_slots s join pg_stat_activity a on a.pid = s.active_pid where slot_name = ${slot}`;
          return seen === user ? { done: undefined } : { notYet: String(seen) };
        },
        { within: 10_000, signal },
      );
    const dsnOf = async () =>
      n2.value`select provider_dsn from spock.sub_show_status() where subscription_name = ${link}`;

    await n1.sql(`create role ${OTHER} superuser login password ${literal(n1.endpoint.password)}`);
    const other = `${n1.peerDsn} user=${OTHER}`;
    await n2.sql`select spock.node_add_interface(${n1.name}, 'side', ${other})`;
    const taken = { message: /node "n1" already has interface named "side"/ };
    await expect.refused(n2.sql`select spock.node_add_interface(${n1.name}, 'side', ${other})`, taken);
    await expect.refused(n2.sql`select spock.sub_alter_interface(${link}, 'no such one')`, {
      message: /node interface "?no such one"? not found|interface.*not found/,
    });

    await n1.sql`insert into account values (1)`;
    // The worker is started anew: what becomes of a transaction that it is in the midst of is apply/ended's.
    await cluster.settle();
    await n2.sql`select spock.sub_alter_interface(${link}, 'side')`;
    await through(OTHER);
    await n1.sql`insert into account values (2)`;
    expect.equal(await dsnOf(), other, 'address of the link from n1', n2);
    await expect.refused(n2.sql`select spock.node_drop_interface(${n1.name}, 'side')`, {
      code: '55000',
      message: /cannot drop interface "side" .* because subscription "\w+" is using it/,
    });

    await n1.sql`insert into account values (3)`;
    await cluster.settle();
    await n2.sql`select spock.sub_alter_interface(${link}, ${n1.name})`;
    await through(n1.endpoint.user);
    await n1.sql`insert into account values (4)`;
    await n2.sql`select spock.node_drop_interface(${n1.name}, 'side')`;
    await expect.refused(n2.sql`select spock.node_drop_interface(${n1.name}, 'side')`, {
      message: /interface "side" for node .* not found/,
    });
    expect.equal(await dsnOf(), n1.peerDsn, 'address of the link from n1', n2);
    await n1.sql(`drop role ${OTHER}`);
    await cluster.settle();
    await expect.everywhere('select id from account order by id', [[1], [2], [3], [4]]);
  },
});
