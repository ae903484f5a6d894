import type { Cluster } from '../cluster/cluster.js';
import type { Client, Transaction, Workload } from './workload.js';

/** For each branch; pgbench has a hundred times as many accounts, and loads them for longer than a test takes. */
const TELLERS = 10;
const ACCOUNTS = 1_000;

const PARTS = ['accounts', 'tellers', 'branches'] as const;

/**
 * pgbench's TPC-B: money goes to an account, its teller and its branch, and a line is written about it. pgbench's
 * statements in their order, with a version in each row.
 *
 * The balances are columns of differences where the engine knows these. Elsewhere every node's clients keep to a branch
 * of their own, as those of a partitioned application would.
 */
export const tpcB: Workload = {
  name: 'tpc-b',
  shows:
    "pgbench's TPC-B: what was paid in adds up on every node, in accounts, tellers, branches and history",
  about: ['counters are exact', 'balances are exact', 'the total of all balances is constant'],

  async setUp(cluster) {
    const row = 'version bigint not null, replaced bigint';
    await cluster.createTable('pgbench_branches', `bid int primary key, bbalance bigint not null, ${row}`);
    await cluster.createTable(
      'pgbench_tellers',
      `tid int primary key, bid int not null, tbalance bigint not null, ${row}`,
    );
    await cluster.createTable(
      'pgbench_accounts',
      `aid int primary key, bid int not null, abalance bigint not null, ${row}`,
    );
    await cluster.createTable(
      'pgbench_history',
      'id bigint primary key, tid int, bid int, aid int, delta bigint, mtime timestamp, version bigint not null',
    );
    await addUp(cluster);
    await load(cluster);
  },

  next(client) {
    const { random, nodes } = client;
    const branch = () => (client.engine.deltaColumn ? random.integer(1, nodes) : client.nodeNumber + 1);
    const delta = random.integer(-5_000, 5_000);
    const bid = branch();
    const tid = TELLERS * (bid - 1) + random.integer(1, TELLERS);
    const aid = ACCOUNTS * (branch() - 1) + random.integer(1, ACCOUNTS);
    return {
      f: 'tpc-b',
      value: { delta, balance: delta },
      async run(transaction) {
        await pay(transaction, client, 'accounts', aid, delta);
        await transaction.sql('select abalance from pgbench_accounts where aid = $1', aid);
        await pay(transaction, client, 'tellers', tid, delta);
        await pay(transaction, client, 'branches', bid, delta);
        const version = client.version();
        await transaction.sql(
          `insert into pgbench_history (id, tid, bid, aid, delta, mtime, version)
             values ($1, $2, $3, $4, $5, current_timestamp, $1)`,
          ...[version, tid, bid, aid, delta],
        );
        const key = String(version);
        transaction.wrote({ table: 'pgbench_history', key, kind: 'insert', version, replaced: null });
      },
    };
  },

  contested: ({ deltaColumn }) => (deltaColumn ? PARTS.map((part) => `pgbench_${part}`) : []),
  tables: {
    ...Object.fromEntries(
      PARTS.map((part) => [
        `pgbench_${part}`,
        `select ${part[0]}id::text as key, version, xmin,
                json_build_object('total', ${part[0]}balance, 'balance', ${part[0]}balance) as values
           from pgbench_${part}`,
      ]),
    ),
    pgbench_history: `select id::text as key, version, xmin, json_build_object('balance', delta) as values from pgbench_history`,
  },
};

async function pay(
  transaction: Transaction,
  client: Client,
  part: (typeof PARTS)[number],
  key: number,
  delta: number,
): Promise<void> {
  const [table, letter, version] = [`pgbench_${part}`, part[0], client.version()];
  const [row] = await transaction.sql(
    `update ${table} set ${letter}balance = ${letter}balance + $2, replaced = version, version = $3
      where ${letter}id = $1 returning replaced`,
    ...[key, delta, version],
  );
  transaction.wrote({
    ...{ table, key: String(key), kind: 'update', version },
    replaced: Number(row!.replaced),
  });
}

async function addUp({ nodes, engine }: Cluster): Promise<void> {
  for (const part of PARTS)
    await Promise.all(
      nodes.map((node) => engine.deltaColumn?.(node, `pgbench_${part}`, `${part[0]}balance`)),
    );
}

async function load({ nodes }: Cluster): Promise<void> {
  const [n1] = nodes;
  const branches = nodes.length;
  await n1.sql`insert into pgbench_branches select b, 0, 0 from generate_series(1, ${branches}::int) b`;
  await n1.sql`
    insert into pgbench_tellers select t, (t - 1) / ${TELLERS}::int + 1, 0, 0
      from generate_series(1, ${branches * TELLERS}::int) t`;
  await n1.sql`
    insert into pgbench_accounts select a, (a - 1) / ${ACCOUNTS}::int + 1, 0, 0
      from generate_series(1, ${branches * ACCOUNTS}::int) a`;
}
