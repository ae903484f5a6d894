import { allSumKeys, replicateSums, sumKeys } from './sums.js';
import type { Action, Client, Workload } from './workload.js';

const PER_NODE = 4;
const DEPOSIT = 1000;

/** Transfers between accounts, and now and then a look at all of them. */
export const bank: Workload = {
  name: 'bank',
  shows: 'transfers neither make money nor lose any: on every node the balances add up to what was paid in',
  about: ['balances are exact', 'the total of all balances is constant'],

  async setUp(cluster) {
    await cluster.createTable(
      'account',
      'id int primary key, version bigint not null, balance bigint not null',
    );
    await replicateSums(cluster, 'account', 'balance');
  },

  before: [open],

  next: (client) => (client.random.integer(1, 6) === 1 ? audit : transfer(client)),

  contested: ({ deltaColumn }) => (deltaColumn ? ['account'] : []),
  tables: {
    account: `select id::text as key, version, xmin, json_build_object('balance', balance) as values from account`,
  },
};

function open(client: Client): Action {
  return {
    f: 'open',
    value: { balance: DEPOSIT },
    async run(transaction) {
      for (const id of allSumKeys(client, PER_NODE)) {
        const version = client.version();
        await transaction.sql('insert into account values ($1, $2, $3)', id, version, DEPOSIT);
        transaction.wrote({ table: 'account', key: String(id), kind: 'insert', version, replaced: null });
      }
    },
  };
}

function transfer(client: Client): Action {
  const { random } = client;
  const keys = sumKeys(client, PER_NODE);
  const from = random.pick(keys);
  const to = random.pick(keys.filter((key) => key !== from));
  const amount = random.integer(1, 100);
  // In the order of keys, here and so where it is applied: nobody waits for one who waits for him.
  const parts = [
    { id: from, change: -amount },
    { id: to, change: amount },
  ].sort((a, b) => a.id - b.id);
  return {
    f: 'transfer',
    value: { from, to, amount },
    async run(transaction) {
      for (const { id, change } of parts) {
        const version = client.version();
        const [before] = await transaction.sql('select version from account where id = $1 for update', id);
        await transaction.sql(
          'update account set balance = balance + $2, version = $3 where id = $1',
          id,
          change,
          version,
        );
        transaction.wrote({
          table: 'account',
          key: String(id),
          kind: 'update',
          version,
          replaced: Number(before!.version),
        });
      }
    },
  };
}

/** All accounts, in one snapshot. */
const audit: Action = {
  f: 'audit',
  value: null,
  async run(transaction) {
    for (const { id, version } of await transaction.sql('select id, version from account'))
      transaction.read({ table: 'account', key: String(id), version: Number(version) });
  },
};
