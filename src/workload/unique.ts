import type { Client, Workload } from './workload.js';

/** Of so many operations of a client one takes a seat: a row that cannot be applied costs a worker's restart. */
const SITS_EVERY = 8;

/** How many operations each client has begun. */
const turns = new WeakMap<Client, number>();

/**
 * Guests with keys of their own, of whom some want a seat: everybody the first one, then everybody the second. Two nodes
 * give the same one away, and no primary key tells of that.
 */
export const unique: Workload = {
  name: 'unique',
  shows: 'of rows with different keys and the same unique value every node keeps the same one',
  unsuited: ({ kind }) =>
    kind === 'native'
      ? 'a second row with the same unique value stops a link of native replication'
      : undefined,

  setUp: (cluster) =>
    cluster.createTable('guest', 'id bigint primary key, seat int unique, version bigint not null'),

  next(client) {
    const turn = turns.get(client) ?? 0;
    turns.set(client, turn + 1);
    const id = client.version();
    const seat = turn % SITS_EVERY === 0 ? turn / SITS_EVERY : null;
    return {
      f: seat === null ? 'stand' : 'sit',
      value: seat === null ? null : { unique: seat },
      async run(transaction) {
        // Of two clients of one node the second one goes away.
        const [row] = await transaction.sql(
          'insert into guest values ($1, $2, $1) on conflict (seat) do nothing returning id',
          id,
          seat,
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
    guest: `select id::text as key, version, xmin, case when seat is not null then json_build_object('unique', seat) end as values from guest`,
  },
};
