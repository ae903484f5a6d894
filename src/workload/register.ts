import type { Action, Client, Workload } from './workload.js';

/** Updates of a few rows by everybody: the last one must win, everywhere the same. */
export const register = registerOf(24);

/** The same of so many rows: the more there are, the longer each keeps what was written to it. */
export function registerOf(rows: number): Workload {
  return {
    name: 'register',
    shows: 'of concurrent updates of a row every node keeps the one that was committed last',
    // Without conflict resolution two nodes swap their values.
    unsuited: ({ kind }) => (kind === 'native' ? 'native replication does not resolve conflicts' : undefined),

    setUp: (cluster) =>
      cluster.createTable('register', 'id int primary key, version bigint not null, replaced bigint'),

    before: Array.from({ length: rows }, (_, i) => (client: Client) => create(client, i + 1)),
    next: (client) => update(client, client.random.integer(1, rows)),
    tables: { register: 'select id::text as key, version, xmin, null as values from register' },
  };
}

function update(client: Client, key: number): Action {
  const version = client.version();
  return {
    f: 'update',
    value: key,
    async run(transaction) {
      const [row] = await transaction.sql(
        'update register set replaced = version, version = $2 where id = $1 returning replaced',
        key,
        version,
      );
      transaction.wrote({
        table: 'register',
        key: String(key),
        kind: 'update',
        version,
        replaced: Number(row!.replaced),
      });
    },
  };
}

function create(client: Client, key: number): Action {
  const version = client.version();
  return {
    f: 'insert',
    value: key,
    async run(transaction) {
      await transaction.sql('insert into register values ($1, $2)', key, version);
      transaction.wrote({ table: 'register', key: String(key), kind: 'insert', version, replaced: null });
    },
  };
}
