import type { Workload } from './workload.js';

/** Each client writes a row of its own and reads it, and that of another client, on its own node. */
export const session: Workload = {
  name: 'session',
  shows: 'on its own node a client reads what it wrote, and no row goes back to an earlier version',
  about: ['clients read their own writes, and never backwards'],

  setUp: (cluster) =>
    cluster.createTable('position', 'client int primary key, version bigint not null, replaced bigint'),

  next(client) {
    const version = client.version();
    const other = client.random.integer(0, client.of - 1);
    return {
      f: 'move',
      value: other,
      async run(transaction) {
        const [row] = await transaction.sql(
          `insert into position values ($1, $2, null)
             on conflict (client) do update set replaced = position.version, version = excluded.version
           returning replaced`,
          client.number,
          version,
        );
        const replaced = row!.replaced === null ? null : Number(row!.replaced);
        const kind = replaced === null ? 'insert' : 'update';
        transaction.wrote({ table: 'position', key: String(client.number), kind, version, replaced });
        const [seen] = await transaction.sql('select version from position where client = $1', other);
        transaction.read({
          table: 'position',
          key: String(other),
          version: seen ? Number(seen.version) : null,
        });
      },
    };
  },

  contested: () => [],
  tables: { position: 'select client::text as key, version, xmin, null as values from position' },
};
