import type { Workload } from './workload.js';

/**
 * Guests with keys of their own, of whom some take the next free seat: two nodes give the same one away, and no primary
 * key tells of that.
 */
export const unique: Workload = {
  name: 'unique',
  shows: 'of rows with different keys and the same unique value every node keeps the same one',
  // A row that cannot be applied stops the link for good.
  unsuited: ({ kind }) =>
    kind === 'native' ? 'a second unique value stops a link of native replication' : undefined,

  setUp: (cluster) =>
    cluster.createTable('guest', 'id bigint primary key, seat int unique, version bigint not null'),

  next(client) {
    const id = client.version();
    // Only some: a row that cannot be applied costs a worker's restart each time.
    const sits = client.random.integer(1, 8) === 1;
    return {
      f: sits ? 'sit' : 'stand',
      value: id,
      async run(transaction) {
        const seat = sits ? '(select coalesce(max(seat), 0) + 1 from guest)' : 'null';
        // Of two clients of one node the second one goes away.
        const [row] = await transaction.sql(
          `insert into guest values ($1, ${seat}, $1) on conflict (seat) do nothing returning id`,
          id,
        );
        if (row)
          transaction.wrote({
            table: 'guest',
            key: String(id),
            kind: 'insert',
            version: id,
            replaced: null,
          });
      },
    };
  },

  tables: {
    guest: `select id::text as key, version, xmin, json_build_object('seat', seat) as values from guest`,
  },
};
