import type { Action, Client, Transaction, Workload } from './workload.js';

const KEYS = 12;

/**
 * Rows that some update while others delete them and put them back, each together with a row of its own that nobody
 * else touches: what becomes of that row when the other one cannot be applied?
 */
export const races: Workload = {
  name: 'races',
  shows: 'updates against deletes of the same row, and what stands beside them in the same transaction',
  about: ['deleted rows stay deleted'],
  // Somebody else, or replication, has put the row back between the look and the insert.
  refusals: { put: ['23505'], delete: ['23505'] },
  unsuited: ({ kind }) => (kind === 'native' ? 'native replication does not resolve conflicts' : undefined),

  async setUp(cluster) {
    await cluster.createTable('contested', 'id int primary key, version bigint not null');
    await cluster.createTable('beside', 'id bigint primary key, version bigint not null');
  },

  before: Array.from({ length: KEYS }, (_, i) => (client: Client) => ({
    f: 'insert',
    value: i + 1,
    run: (transaction: Transaction) => insert(transaction, i + 1, client.version()),
  })),

  next(client): Action {
    const key = client.random.integer(1, KEYS);
    const remove = client.random.integer(1, 3) === 1;
    return {
      f: remove ? 'delete' : 'put',
      value: key,
      async run(transaction) {
        const [there] = await transaction.sql('select version from contested where id = $1 for update', key);
        const version = client.version();
        const replaced = there ? Number(there.version) : null;
        if (there && remove) {
          await transaction.sql('delete from contested where id = $1', key);
          transaction.wrote({ table: 'contested', key: String(key), kind: 'delete', version, replaced });
        } else if (there) {
          await transaction.sql('update contested set version = $2 where id = $1', key, version);
          transaction.wrote({ table: 'contested', key: String(key), kind: 'update', version, replaced });
        } else {
          await insert(transaction, key, version);
        }
        const beside = client.version();
        await transaction.sql('insert into beside values ($1, $1)', beside);
        transaction.wrote({
          table: 'beside',
          key: String(beside),
          kind: 'insert',
          version: beside,
          replaced: null,
        });
      },
    };
  },

  contested: () => ['contested'],
  tables: {
    contested: 'select id::text as key, version, xmin, null as values from contested',
    beside: 'select id::text as key, version, xmin, null as values from beside',
  },
};

async function insert(transaction: Transaction, key: number, version: number): Promise<void> {
  await transaction.sql('insert into contested values ($1, $2)', key, version);
  transaction.wrote({ table: 'contested', key: String(key), kind: 'insert', version, replaced: null });
}
